import { describe, expect, test } from 'vitest'
import { InterruptedError } from '../../src/errors.ts'
import { type Fault, rewriteJson } from '../../src/sandbox/faults.ts'
import { runCommandLine } from '../commands/command-line.ts'
import { createScene, type Scene } from '../support/scene.ts'

const CALL = /\/trigger\/pipeline$/
const LOST: Fault = { kind: 'reset', effect: true }
const FAILED: Fault = { kind: 'answer', status: 502 }

type Env = Readonly<Record<string, string | undefined>>

async function trigger(scene: Scene, env: Env = { DOWNSTREAM_TOKEN: scene.triggerToken }, signal?: AbortSignal) {
  const startedMs = scene.clock.monotonicMs()
  const run = await runCommandLine(scene, ['trigger'], {
    env: { DOWNSTREAM_REF: 'main', ...env },
    ...(signal && { signal }),
  })
  const { store, requests } = scene.sandbox
  return {
    ...run,
    tookMs: scene.clock.monotonicMs() - startedMs,
    calls: requests.filter(({ method }) => method === 'POST').length,
    pipelines: [...store.pipelines.values()].filter(({ projectId }) => projectId === scene.project.id),
  }
}

const asDeveloper = (scene: Scene): Env => ({
  DOWNSTREAM_TOKEN: scene.triggerToken,
  DOWNSTREAM_API_TOKEN: scene.sandbox.store.addAccessToken({ userId: scene.developer.id, scopes: ['read_api'] }).token,
})

/** A pipeline that another caller starts on the same ref. */
function startOther({ sandbox, project, stranger }: Scene, payload?: string, source = 'trigger') {
  const variables =
    payload === undefined ? [] : [{ key: 'TRIGGER_PAYLOAD', value: payload, variableType: 'file' as const, raw: true }]
  return sandbox.store.addPipeline({
    projectId: project.id,
    ref: 'main',
    sha: 'a'.repeat(40),
    source,
    userId: stranger.id,
    variables,
  })
}

test('the pipeline of a lost call is taken over though 150 others were started since, none of them ours', async () => {
  await using scene = await createScene()
  const { faults } = scene.sandbox
  faults.add({ method: 'POST', path: CALL, nth: 1, fault: LOST })
  const startOthers = () => {
    const { requests, store } = scene.sandbox
    if (requests.some(({ method }) => method === 'POST') && store.pipelines.size < 100)
      for (let n = 0; n < 150; n++) startOther(scene, '{"downstream_trigger_id":"theirs"}')
    return false
  }
  faults.add({ method: 'GET', when: startOthers, fault: LOST })
  const { exitCode, pipelines, calls } = await trigger(scene)
  expect(exitCode).toBe(0)
  expect(calls).toBe(1)
  expect(pipelines).toHaveLength(151)
})

describe('the pipeline of a lost call is taken over', () => {
  test.each<[way: string, prepare: (scene: Scene) => Env | undefined]>([
    [
      'when its variables are an empty list at first',
      ({ sandbox }) => {
        sandbox.faults.add({ path: /\/variables/, nth: 1, fault: rewriteJson(() => []) })
        return undefined
      },
    ],
    [
      'when its variables are listed 40 s late',
      ({ sandbox }) => {
        sandbox.settings.variablesDelayMs = 40_000
        return undefined
      },
    ],
    [
      'when a job token without the usual prefix started it',
      ({ sandbox, upstream, user }) => ({
        DOWNSTREAM_TOKEN: sandbox.runUpstreamJob(upstream, user, 'acme-1234567890').token,
      }),
    ],
    [
      'when GitLab shows its user under another login than the job',
      (scene) => {
        const env = { CI_JOB_TOKEN: scene.jobToken, CI_SERVER_URL: scene.sandbox.url, GITLAB_USER_LOGIN: 'maria' }
        scene.user.username = 'maria.renamed'
        return env
      },
    ],
    [
      'when a pipeline of another caller is newer',
      (scene) => {
        void scene.clock.sleep(400).then(() => startOther(scene, '{"downstream_trigger_id":"theirs"}'))
        return undefined
      },
    ],
  ])('%s', async (_, prepare) => {
    await using scene = await createScene()
    const env = prepare(scene)
    scene.sandbox.faults.add({ path: CALL, nth: 1, fault: LOST })
    const { exitCode, stdout, stderr, calls, pipelines } = await trigger(scene, env)
    expect(exitCode, stderr).toBe(0)
    expect(calls).toBe(1)
    expect(`${stdout}${stderr}`).toContain(`Found the pipeline that the lost call started: #${pipelines[0]?.id}`)
  })
})

describe('a pipeline that is not proven ours', () => {
  test.each<[way: string, prepare: (scene: Scene) => Env | undefined, words: string]>([
    [
      'because the instance lists no TRIGGER_PAYLOAD',
      ({ sandbox }) => {
        sandbox.settings.payloadShown = 'none'
        return undefined
      },
      'attach to it',
    ],
    [
      'because the payload lacks our field',
      ({ sandbox }) => {
        sandbox.settings.payloadShown = 'declared'
        return undefined
      },
      'attach to it',
    ],
    ['because a Developer may not read its variables', asDeveloper, 'the Maintainer role'],
    ['because a start with an access token leaves no id', () => ({}), 'give a trigger token as `token`'],
  ])('is not taken over, and the call is not repeated, %s', async (_, prepare, words) => {
    await using scene = await createScene()
    const env = prepare(scene)
    scene.sandbox.faults.add({ method: 'POST', nth: 1, fault: LOST })
    const { exitCode, stderr, calls, pipelines } = await trigger(scene, env)
    expect({ exitCode, calls }, stderr).toEqual({ exitCode: 4, calls: 1 })
    const [id] = pipelines.map((pipeline) => pipeline.id)
    const url = `${scene.sandbox.url}/group/app/-/pipelines/${id}`
    expect(stderr).toContain(`the answer to the trigger call was lost: pipeline #${id} may be the one that it started`)
    expect(stderr).toContain(`gitlab-downstream wait ${url} `)
    expect(stderr).toContain(words)
  })

  test('is not taken over when another caller started it and the lost call started nothing', async () => {
    await using scene = await createScene()
    scene.sandbox.faults.add({ path: CALL, fault: FAILED })
    void scene.clock.sleep(5_000).then(() => startOther(scene))
    const { exitCode, stderr, calls, pipelines } = await trigger(scene, asDeveloper(scene))
    expect({ exitCode, calls, pipelines: pipelines.length }, stderr).toEqual({ exitCode: 4, calls: 1, pipelines: 1 })
  })

  test('counts after it was deleted: the call is not repeated, and the pipeline is named', async () => {
    await using scene = await createScene()
    const { store, faults, settings } = scene.sandbox
    settings.variablesDelayMs = 60_000
    faults.add({ path: CALL, nth: 1, fault: LOST })
    const deleteListed = (rows: unknown) => {
      for (const { id } of rows as { id: number }[]) Object.assign(store.pipelines.get(id) ?? {}, { deleted: true })
      return rows
    }
    faults.add({ path: /\/pipelines\?/, fault: rewriteJson(deleteListed) })
    const { exitCode, stderr, calls, pipelines } = await trigger(scene)
    expect({ exitCode, calls, pipelines: pipelines.length }, stderr).toEqual({ exitCode: 4, calls: 1, pipelines: 1 })
    expect(stderr).toMatch(/candidate #\d+, created at .*, no longer listed by GitLab/)
  })

  test('is named when the time is over before it is known whose it is', async () => {
    await using scene = await createScene()
    scene.sandbox.settings.payloadShown = 'none'
    scene.sandbox.faults.add({ path: CALL, nth: 1, fault: LOST })
    const env = { DOWNSTREAM_TOKEN: scene.triggerToken, DOWNSTREAM_TIMEOUT: '20s' }
    const { exitCode, stderr, calls, tookMs } = await trigger(scene, env)
    expect({ exitCode, calls, tookMs }, stderr).toEqual({ exitCode: 4, calls: 1, tookMs: 20_000 })
    expect(stderr).toMatch(/candidate #\d+/)
  })

  test('is named when the run is interrupted while it is looked at', async () => {
    await using scene = await createScene()
    scene.sandbox.settings.payloadShown = 'none'
    scene.sandbox.faults.add({ path: CALL, nth: 1, fault: LOST })
    const interrupt = new AbortController()
    void scene.clock.sleep(10_000).then(() => interrupt.abort(new InterruptedError('SIGTERM')))
    const { exitCode, stderr, calls, pipelines } = await trigger(scene, undefined, interrupt.signal)
    expect({ exitCode, calls }, stderr).toEqual({ exitCode: 143, calls: 1 })
    expect(stderr).toContain(`candidate #${pipelines[0]?.id}`)
    expect(stderr).toContain('gitlab-downstream wait http')
  })
})

test.each<[name: string, payload: string | undefined, source: string]>([
  ['another id in its payload', '{"downstream_trigger_id":"theirs"}', 'trigger'],
  ['a push as its source', undefined, 'push'],
])(
  'a pipeline with %s is proven foreign, and the call that started nothing is made again',
  async (_, payload, source) => {
    await using scene = await createScene()
    scene.sandbox.faults.add({ path: CALL, nth: 1, fault: FAILED })
    void scene.clock.sleep(5_000).then(() => startOther(scene, payload, source))
    const { exitCode, stderr, calls, pipelines } = await trigger(scene)
    expect({ exitCode, calls, pipelines: pipelines.length }, stderr).toEqual({ exitCode: 0, calls: 2, pipelines: 2 })
  },
)

test('without wait too, nothing is posted when the read before it fails', async () => {
  await using scene = await createScene()
  scene.sandbox.faults.add({ method: 'GET', fault: FAILED })
  const { exitCode, stderr, calls } = await trigger(scene)
  expect({ exitCode, calls }).toEqual({ exitCode: 4, calls: 0 })
  expect(stderr).toContain('nothing was started')
})

describe('a server that answers the call with 5xx', () => {
  test('is given up after two calls', async () => {
    await using scene = await createScene()
    scene.sandbox.faults.add({ path: CALL, fault: FAILED })
    const { exitCode, stderr, calls, tookMs } = await trigger(scene)
    expect({ exitCode, calls }).toEqual({ exitCode: 4, calls: 2 })
    expect(tookMs).toBeLessThan(150_000)
    expect(stderr).toContain('nothing was started: 2 calls were lost')
  })

  test('is called again only after the Retry-After of its 503', async () => {
    await using scene = await createScene()
    const retryLater: Fault = { kind: 'answer', status: 503, headers: { 'retry-after': '200' } }
    scene.sandbox.faults.add({ path: CALL, nth: 1, fault: retryLater })
    const { exitCode, stderr, calls, tookMs } = await trigger(scene)
    expect({ exitCode, calls }, stderr).toEqual({ exitCode: 0, calls: 2 })
    expect(tookMs).toBeGreaterThanOrEqual(200_000)
  })

  test('is not called again when its Retry-After is longer than the timeout leaves', async () => {
    await using scene = await createScene()
    const retryLater: Fault = { kind: 'answer', status: 503, headers: { 'retry-after': '7200' } }
    scene.sandbox.faults.add({ path: CALL, nth: 1, fault: retryLater })
    const { exitCode, stderr, calls, tookMs } = await trigger(scene)
    expect({ exitCode, calls }).toEqual({ exitCode: 4, calls: 1 })
    expect(tookMs).toBeLessThan(100_000)
    expect(stderr).toContain('it asks to wait 7200 s, which is longer than the timeout leaves')
  })
})
