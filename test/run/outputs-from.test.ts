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
      exitCode: 6,
      result: 'success',
      status: 'success',
    })
  })

  test('keeps the verdict of a failed run, and reads what it left', async () => {
    await using scene = await createScene()
    const { exitCode, document } = await trigger(scene, building('VERSION=1.2\n', 'failed'))
    expect(exitCode).toBe(1)
    expect(document.outputs).toEqual({ VERSION: '1.2' })
  })

  test('keeps values whose names collide where outputs are set: here none are', async () => {
    await using scene = await createScene()
    const { exitCode, document, stderr } = await trigger(scene, building('VERSION=1\nSHA=2\nREF=3\n__proto__=4\n'))
    expect({ exitCode, outputs: JSON.stringify(document.outputs) }).toEqual({
      exitCode: 0,
      outputs: '{"VERSION":"1","SHA":"2","REF":"3","__proto__":"4"}',
    })
    expect([document.warnings, stderr.includes('warning')]).toEqual([[], false])
  })
})

test('whatever the downstream names its values, none becomes an output of ours', async () => {
  const [stdout, stderr] = [recordedStream(), recordedStream()]
  const set: string[] = []
  const terminal = await createHost({ kind: 'terminal', env: {}, stdout, stderr })
  const setOutput = (name: string, value: string) => set.push(`${name}=${value}`) > 0
  const host = { ...terminal, kind: 'github', setOutput } as const
  const outputs = { VERSION: '1', result: 'success', Json: '{}', pipelines: '{}', NODE_OPTIONS: '--require x' }
  const result = sampleResult({ result: 'failed', outputs })
  const delivered = await deliverResult(result, host, {
    summary: false,
    annotations: false,
    reportFiles: [],
    reportPrefix: 'TRIGGERED',
  })
  expect(set.filter((line) => /^(?:version|result|pipelines|node_options)=/i.test(line))).toEqual([
    'result=failed',
    'VERSION=1',
  ])
  expect(set.filter((line) => /^json=/i.test(line))).toHaveLength(1)
  const named = ['result', 'Json', 'pipelines', 'NODE_OPTIONS'].map((name) => `${name} \\(it [^)]+\\)`).join(', ')
  expect(delivered.warnings).toEqual([
    ...result.warnings,
    expect.stringMatching(`^outputs-from: not set as outputs of this step, but in the map \`outputs\`: ${named}$`),
  ])
})
