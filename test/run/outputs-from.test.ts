import { describe, expect, test } from 'vitest'
import { createHost } from '../../src/host/create.ts'
import { deliverResult } from '../../src/run/deliver.ts'
import type { PipelineScript } from '../../src/sandbox/scripted/script.ts'
import { runCommandLine } from '../commands/command-line.ts'
import { recordedStream } from '../host/recorded-stream.ts'
import { sampleResult } from '../report/sample-result.ts'
import { createScene, type Scene } from '../support/scene.ts'

function building(env: string, status: 'success' | 'failed' = 'success'): PipelineScript {
  return { jobs: [{ name: 'build', status, artifacts: { files: { 'build.env': env } } }] }
}

async function trigger(scene: Scene, script: PipelineScript) {
  scene.sandbox.script(scene.project, script)
  const args = ['trigger', '--ref', 'main', '--wait', '--outputs-from', 'build:build.env', '--json']
  const run = await runCommandLine(scene, args, { env: { DOWNSTREAM_TOKEN: scene.triggerToken } })
  return { ...run, document: JSON.parse(run.stdout) }
}

describe('outputs-from', () => {
  test('puts the values of the dotenv file into the result', async () => {
    await using scene = await createScene()
    const { exitCode, document } = await trigger(scene, building('VERSION=1.2\nURL="https://b/?a=1"\n'))
    expect({ exitCode, outputs: document.outputs }).toEqual({
      exitCode: 0,
      outputs: { VERSION: '1.2', URL: 'https://b/?a=1' },
    })
    expect(scene.sandbox.requests.some(({ url }) => url.endsWith('/artifacts'))).toBe(false)
  })

  test('makes a passed run fail when the file is not there', async () => {
    await using scene = await createScene()
    const { exitCode, document } = await trigger(scene, { jobs: [{ name: 'build' }] })
    expect({ exitCode, result: document.result, status: document.status }).toEqual({
      exitCode: 3,
      result: 'refused',
      status: 'success',
    })
  })

  test('keeps the verdict of a failed run, and reads what it left', async () => {
    await using scene = await createScene()
    const { exitCode, document } = await trigger(scene, building('VERSION=1.2\n', 'failed'))
    expect(exitCode).toBe(1)
    expect(document.outputs).toEqual({ VERSION: '1.2' })
  })

  test('refuses a file that would set an output of ours', async () => {
    await using scene = await createScene()
    const { exitCode, document } = await trigger(scene, building('RESULT=success\n'))
    expect({ exitCode, outputs: document.outputs }).toEqual({ exitCode: 3, outputs: {} })
    expect(document.details.join()).toContain('RESULT: it is the name of an output of this tool')
  })
})

test('whatever the downstream names its values, none becomes an output of ours', async () => {
  const [stdout, stderr] = [recordedStream(), recordedStream()]
  const set: string[] = []
  const terminal = await createHost({ kind: 'terminal', env: {}, stdout, stderr })
  const host = { ...terminal, setOutput: (name: string, value: string) => void set.push(`${name}=${value}`) }
  const outputs = { VERSION: '1', result: 'success', Json: '{}', pipelines: '{}', NODE_OPTIONS: '--require x' }
  const result = sampleResult({ result: 'failed', outputs })
  await deliverResult(result, host, {
    summary: false,
    annotations: false,
    reportFile: undefined,
    reportPrefix: 'TRIGGERED',
  })
  expect(set.filter((line) => /^(?:version|result|pipelines|node_options)=/i.test(line))).toEqual([
    'result=failed',
    'VERSION=1',
  ])
  expect(set.filter((line) => /^json=/i.test(line))).toHaveLength(1)
  expect(stderr.text().match(/warning: outputs-from: \S+ is not set as an output of this step/g)).toHaveLength(4)
})
