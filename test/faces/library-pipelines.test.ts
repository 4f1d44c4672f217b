import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { cancel, type PipelineEvent, retry, trigger, watch } from '../../src/index.ts'
import type { JobScript } from '../../src/sandbox/scripted/script.ts'
import { type Cast, openCast } from '../support/scene.ts'

const ENDLESS = { name: 'endless', durationMs: Number.POSITIVE_INFINITY }
const FLAKY: JobScript = { name: 'flaky', status: 'failed', durationMs: 0, retries: [{ status: 'success' }] }

/** Starts a pipeline of these jobs; resolves with its address. */
async function start({ sandbox, project, apiToken }: Cast, ...jobs: readonly JobScript[]): Promise<string> {
  sandbox.script(project, { jobs })
  const place = { gitlabUrl: sandbox.url, project: 'group/app', ref: 'main' }
  return (await trigger({ ...place, apiToken })).pipelineUrl ?? ''
}

const urlOf = (cast: Cast, name: string) => {
  const found = [...cast.sandbox.store.jobs.values()].findLast((job) => job.name === name)
  return `${cast.sandbox.url}/group/app/-/jobs/${found?.id}`
}

describe.concurrent('watch', () => {
  test('gives what happens and last the result, from the address alone where the project is public', async () => {
    await using cast = await openCast({ project: { visibility: 'public' } })
    const url = await start(cast, { name: 'build', durationMs: 500 }, { name: 'test', durationMs: 0, status: 'failed' })
    const events: PipelineEvent[] = []
    for await (const event of watch(url, { pollInterval: 1 })) events.push(event)
    expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['status', 'job', 'jobs', 'ended']))
    expect(events.at(-1)).toMatchObject({
      kind: 'ended',
      result: { result: 'failed', exitCode: 1, pipelineUrl: url, jobs: [{ name: 'build' }, { name: 'test' }] },
    })
    expect(events.filter(({ kind }) => kind === 'ended')).toHaveLength(1)
  })

  test('ends with the loop, and leaves the pipeline', async () => {
    await using cast = await openCast()
    const url = await start(cast, ENDLESS)
    for await (const event of watch(url, { apiToken: cast.apiToken, pollInterval: 1 })) {
      expect(event.kind).toBe('status')
      break
    }
    expect([...cast.sandbox.store.pipelines.values()].map(({ status }) => status)).toEqual(['running'])
  })

  test('ends with its signal, and does with the pipeline what on-interrupt says', async () => {
    await using cast = await openCast()
    const url = await start(cast, ENDLESS)
    const stop = new AbortController()
    let last: PipelineEvent | undefined
    const options = { apiToken: cast.apiToken, onInterrupt: 'cancel' } as const
    for await (const event of watch(url, options, { signal: stop.signal })) {
      last = event
      stop.abort()
    }
    expect(last).toMatchObject({ kind: 'ended', result: { result: 'interrupted' } })
    expect([...cast.sandbox.store.pipelines.values()].map(({ status }) => status)).toEqual(['canceled'])
  })

  test('has what goes wrong in its result, and throws when the options are wrong', async () => {
    await using cast = await openCast()
    const events: PipelineEvent[] = []
    for await (const event of watch(`${cast.sandbox.url}/group/app/-/pipelines/9`)) events.push(event)
    expect(events).toMatchObject([{ kind: 'ended', result: { result: 'refused', exitCode: 3 } }])
    await expect(watch('nonsense').next()).rejects.toThrow('pipelineId "nonsense": expected an id')
    await expect(watch('', {}).next()).rejects.toThrow('the URL of a pipeline is required')
    await expect(watch('https://h/g/p/-/pipelines/1', { onManal: 'x' } as object).next()).rejects.toThrow('onManual?')
  })
})

describe.concurrent('cancel and retry', () => {
  test('act on a pipeline', async () => {
    await using cast = await openCast()
    const { apiToken } = cast
    const url = await start(cast, ENDLESS)
    expect(await cancel(url, { apiToken })).toMatchObject({ result: 'canceled', exitCode: 0, status: 'canceled' })
    const flaky = await start(cast, FLAKY)
    expect(await retry(flaky, { apiToken, wait: true, pollInterval: 1 })).toMatchObject({ result: 'success' })
  })

  test('act on one job', async () => {
    await using cast = await openCast()
    const { apiToken } = cast
    await start(cast, ENDLESS, FLAKY)
    expect(await retry(urlOf(cast, 'flaky'), { apiToken })).toMatchObject({ result: 'triggered' })
    expect(await cancel(urlOf(cast, 'endless'), { apiToken })).toMatchObject({ result: 'canceled' })
  })

  test('refuse what they cannot honour', async () => {
    const url = 'https://gitlab.example.com/g/p/-/pipelines/1'
    await expect(cancel(url, { artifacts: 'all' })).rejects.toThrow(
      'artifacts: is not an option of cancel, which would ignore it',
    )
    await expect(retry(url, { variables: { A: 1 } })).rejects.toThrow('variables: is not an option of retry')
    expect(await cancel(url, {})).toMatchObject({ result: 'refused', message: expect.stringContaining('api-token') })
  })
})

describe.concurrent('docs/library.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/library.md'), 'utf8')
  const examples = [...page.matchAll(/```js\n(.*?)```/gs)].map(([, code = '']) => code)

  test('has examples that run, each in its own process', async () => {
    await using cast = await openCast()
    const url = await start(cast, { name: 'build', durationMs: 1_000 })
    cast.sandbox.script(cast.project, ({ variables }) => {
      const isRelease = variables.some(({ key }) => key === 'RELEASE')
      return { jobs: isRelease ? [{ name: 'build', durationMs: 0 }] : [ENDLESS_ONCE] }
    })
    const env = {
      GITLAB_URL: cast.sandbox.url,
      TRIGGER_TOKEN: cast.triggerToken,
      API_TOKEN: cast.apiToken,
      PIPELINE_URL: url,
    }
    const runs = await Promise.all(examples.map((code) => runExample(code, env)))
    expect(runs).toEqual([
      expect.stringMatching(/^success http.*\/pipelines\/\d+\n$/),
      expect.stringMatching(/ended success\n$/),
      'canceled\nsuccess\n',
    ])
  })
})

const ENDLESS_ONCE: JobScript = { ...ENDLESS, retries: [{ durationMs: 0 }] }

async function runExample(code: string, env: Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'example-'))
  try {
    const library = pathToFileURL(join(import.meta.dirname, '../../src/index.ts')).href
    writeFileSync(join(folder, 'example.mjs'), code.replaceAll("'gitlab-downstream'", `'${library}'`))
    const child = spawn(process.execPath, [join(folder, 'example.mjs')], {
      env: { PATH: process.env.PATH ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => {
      const chunks: string[] = []
      stream.setEncoding('utf8').on('data', (text: string) => chunks.push(text))
      return chunks
    })
    await once(child, 'close')
    expect(stderr?.join('')).toBe('')
    return stdout?.join('') ?? ''
  } finally {
    rmSync(folder, { recursive: true })
  }
}
