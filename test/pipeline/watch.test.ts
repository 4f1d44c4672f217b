import { describe, expect, test } from 'vitest'
import { listNodes, listResultJobs } from '../../src/pipeline/tree.ts'
import type { JobScript, PipelineScript } from '../../src/sandbox/scripted/script.ts'
import { createScene, type Scene } from '../support/scene.ts'
import { eventsOf, type Watched, watchNew } from './watching.ts'

type Settings = Parameters<typeof watchNew>[1]

async function watchScript(
  script: PipelineScript | readonly PipelineScript[],
  settings?: Settings,
  prepare?: (scene: Scene) => void,
): Promise<Watched> {
  await using scene = await createScene()
  scene.sandbox.script(scene.project, script)
  prepare?.(scene)
  return await watchNew(scene, settings)
}

function summary({ outcome }: Watched) {
  return outcome.kind === 'ended' ? [outcome.result, outcome.passed] : [outcome.kind]
}

describe('the end', () => {
  test.each<[string, PipelineScript, Settings, unknown[]]>([
    ['success', { jobs: [{ name: 'a' }] }, {}, ['success', true]],
    ['failed', { jobs: [{ name: 'a', status: 'failed' }] }, {}, ['failed', false]],
    [
      'a job that may fail',
      { jobs: [{ name: 'a' }, { name: 'b', status: 'failed', allowFailure: true }] },
      {},
      ['success', true],
    ],
    ['canceled', { jobs: [{ name: 'a', status: 'canceled' }] }, {}, ['canceled', false]],
    [
      'canceled, passed on',
      { jobs: [{ name: 'a', status: 'canceled' }] },
      { passOn: ['canceled'] },
      ['canceled', true],
    ],
    ['skipped', { jobs: [{ name: 'a', status: 'skipped' }] }, {}, ['skipped', false]],
    ['skipped, passed on', { jobs: [{ name: 'a', status: 'skipped' }] }, { passOn: ['skipped'] }, ['skipped', true]],
    ['manual', { jobs: [{ name: 'a' }, { name: 'b', stage: 'z', when: 'manual' }] }, {}, ['manual', false]],
    ['manual, passed on', { jobs: [{ name: 'b', when: 'manual' }] }, { passOn: ['manual'] }, ['manual', true]],
    [
      'manual for ever',
      { jobs: [{ name: 'b', when: 'manual' }] },
      { onManual: 'wait', timeoutMs: 60_000 },
      ['timeout'],
    ],
    [
      'a word nobody knows',
      { jobs: [{ name: 'a' }], statuses: [{ atMs: 100, status: 'dreaming' }] },
      { timeoutMs: 60_000 },
      ['timeout'],
    ],
    ['too slow', { jobs: [{ name: 'a', durationMs: 61_000 }] }, { timeoutMs: 60_000 }, ['timeout']],
  ])('%s', async (_, script, settings, expected) => {
    expect(summary(await watchScript(script, settings))).toEqual(expected)
  })

  test('a timeout comes on time, even when the server stalls in silence', async () => {
    const watched = await watchScript(
      { jobs: [{ name: 'a', durationMs: Infinity }] },
      { timeoutMs: 100_000 },
      ({ sandbox }) => {
        sandbox.faults.add({
          path: /pipelines\/\d+$/,
          nth: 20,
          fault: { kind: 'stall', delayMs: Number.POSITIVE_INFINITY, at: 'answer' },
        })
      },
    ).catch((error: Error) => error)
    expect(watched).not.toBeInstanceOf(Error)
    expect((watched as Watched).tookMs).toBeLessThanOrEqual(100_000)
  })

  test('a pipeline that dies in 3 s is reported within 2 s', async () => {
    const { tookMs, outcome } = await watchScript({ jobs: [{ name: 'a', durationMs: 3_000, status: 'failed' }] })
    expect(outcome.kind).toBe('ended')
    expect(tookMs - 3_000).toBeLessThanOrEqual(2_000)
  })
})

describe('manual and delayed jobs', () => {
  test('play plays exactly the jobs that block, each once', async () => {
    const jobs: JobScript[] = [
      { name: 'build', stage: 'build' },
      { name: 'approve', stage: 'gate', when: 'manual' },
      { name: 'optional', stage: 'gate', when: 'manual', allowFailure: true },
      { name: 'deploy', stage: 'deploy', durationMs: 20_000 },
      { name: 'confirm', stage: 'last', when: 'manual' },
    ]
    await using scene = await createScene()
    scene.sandbox.script(scene.project, { jobs })
    const watched = await watchNew(scene, { onManual: 'play' })
    expect(summary(watched)).toEqual(['success', true])
    expect(eventsOf(watched, 'played').map(({ job }) => job.name)).toEqual(['approve', 'confirm'])
    expect(scene.sandbox.requests.filter(({ url }) => url.endsWith('/play'))).toHaveLength(2)
  })

  test('wait names the blocking jobs once, with links', async () => {
    const watched = await watchScript(
      { jobs: [{ name: 'approve', when: 'manual' }] },
      { onManual: 'wait', timeoutMs: 300_000 },
    )
    const [blocked, ...more] = eventsOf(watched, 'blocked')
    expect(blocked?.jobs).toMatchObject([{ name: 'approve', url: expect.stringMatching(/\/group\/b\/-\/jobs\/\d+$/) }])
    expect(more).toEqual([])
  })

  test('a job that cannot be played ends the run with the reason', async () => {
    const watched = watchScript(
      { jobs: [{ name: 'approve', when: 'manual' }] },
      { onManual: 'play' },
      ({ sandbox }) => {
        sandbox.faults.add({
          path: /\/play$/,
          fault: { kind: 'answer', status: 403, body: '{"message":"403 Forbidden"}' },
        })
      },
    )
    await expect(watched).rejects.toThrow(/refused to play the manual job "approve": 403 Forbidden/)
  })

  test('a delayed job is named, and waited for', async () => {
    const watched = await watchScript({ jobs: [{ name: 'later', when: 'delayed', delayMs: 120_000 }] })
    expect(summary(watched)).toEqual(['success', true])
    expect(eventsOf(watched, 'delayed').map(({ jobs }) => jobs.map(({ name }) => name))).toEqual([['later']])
  })

  test('a parent that only waits for a blocked child is blocked too', async () => {
    const child: PipelineScript = { jobs: [{ name: 'approve', when: 'manual' }] }
    const watched = await watchScript({ jobs: [{ name: 'child', bridge: { strategy: 'depend', script: child } }] })
    expect(summary(watched)).toEqual(['manual', false])
  })
})

describe('pipelines below', () => {
  const failing: PipelineScript = { jobs: [{ name: 'deep', status: 'failed', durationMs: 5_000 }] }

  test('their jobs are shown with where they live, at any depth and in other projects', async () => {
    await using scene = await createScene()
    const { store } = scene.sandbox
    const other = store.addProject({ path: 'group/other', members: [[scene.user.id, 'maintainer']] })
    scene.sandbox.script(other, { jobs: [{ name: 'far', durationMs: 8_000 }] })
    const child: PipelineScript = {
      jobs: [
        { name: 'near' },
        { name: 'to other', stage: 'z', bridge: { project: 'group/other', strategy: 'mirror' } },
      ],
    }
    scene.sandbox.script(scene.project, { jobs: [{ name: 'to child', bridge: { strategy: 'mirror', script: child } }] })
    const watched = await watchNew(scene)
    expect(summary(watched)).toEqual(['success', true])
    const jobs = listResultJobs(watched.outcome.tree).map(
      ({ name, pipelineLabel, status }) => `${pipelineLabel} ${name} ${status}`,
    )
    expect(jobs).toEqual([
      'undefined to child success',
      expect.stringMatching(/^to child #\d+ near success$/),
      expect.stringMatching(/^to child #\d+ to other success$/),
      expect.stringMatching(/^group\/other #\d+ far success$/),
    ])
  })

  test('a failure counts when the trigger job waits', async () => {
    const watched = await watchScript({ jobs: [{ name: 'child', bridge: { strategy: 'depend', script: failing } }] })
    expect(summary(watched)).toEqual(['failed', false])
    expect(listResultJobs(watched.outcome.tree).find(({ name }) => name === 'deep')).toMatchObject({ counts: true })
  })

  test('a failure does not count when the trigger job does not wait', async () => {
    const jobs = [
      { name: 'child', bridge: { script: failing } },
      { name: 'slow', durationMs: 60_000 },
    ]
    const watched = await watchScript({ jobs })
    expect(summary(watched)).toEqual(['success', true])
    expect(listResultJobs(watched.outcome.tree).find(({ name }) => name === 'deep')).toMatchObject({
      counts: false,
      status: 'failed',
    })
  })

  test('pipelines that trigger each other in a circle are followed once each', async () => {
    const cyclic: PipelineScript = {
      jobs: [
        { name: 'back', bridge: { links: (upstream) => upstream } },
        { name: 'slow', durationMs: 30_000 },
      ],
    }
    const watched = await watchScript(cyclic)
    expect(summary(watched)).toEqual(['success', true])
    expect(listNodes(watched.outcome.tree)).toHaveLength(1)
  })

  test('a trigger job whose pipeline is not there yet is no trouble', async () => {
    const watched = await watchScript({
      jobs: [
        { name: 'none', bridge: { links: () => null } },
        { name: 'slow', durationMs: 30_000 },
      ],
    })
    expect(eventsOf(watched, 'trouble')).toEqual([])
  })

  test('a project that cannot be read is named once, and its status still counts', async () => {
    await using scene = await createScene()
    const { store, faults } = scene.sandbox
    const hidden = store.addProject({ path: 'secret/hidden', members: [[scene.user.id, 'developer']] })
    scene.sandbox.script(hidden, { jobs: [{ name: 'x', durationMs: 30_000 }] })
    faults.add({
      path: new RegExp(`/projects/${hidden.id}/`),
      fault: { kind: 'answer', status: 403, body: '{"message":"403 Forbidden"}' },
    })
    scene.sandbox.script(scene.project, {
      jobs: [{ name: 'into the dark', bridge: { project: 'secret/hidden', strategy: 'mirror' } }],
    })
    const watched = await watchNew(scene)
    expect(summary(watched)).toEqual(['success', true])
    expect(eventsOf(watched, 'unreadable').map(({ label }) => label)).toEqual([
      expect.stringMatching(/^secret\/hidden #\d+$/),
    ])
  })

  test('without follow nothing below is read', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, {
      jobs: [{ name: 'child', bridge: { strategy: 'depend', script: { jobs: [{ name: 'x' }] } } }],
    })
    const watched = await watchNew(scene, { follow: false })
    expect(listNodes(watched.outcome.tree)).toHaveLength(1)
    expect(scene.sandbox.requests.filter(({ url }) => /bridges|trigger_jobs/.test(url))).toEqual([])
  })
})

describe('retry-failed', () => {
  const flaky: JobScript = {
    name: 'flaky',
    status: 'failed',
    durationMs: 5_000,
    retries: [{ status: 'failed' }, { status: 'success' }],
  }

  test('the failed jobs run again under new ids, and the tries are counted', async () => {
    const watched = await watchScript({ jobs: [{ name: 'ok' }, flaky] }, { retryFailed: 3 })
    expect(watched.outcome).toMatchObject({ kind: 'ended', result: 'success', tries: 3 })
    expect(eventsOf(watched, 'retrying').map(({ attempt, jobs }) => [attempt, jobs.map(({ name }) => name)])).toEqual([
      [1, ['flaky']],
      [2, ['flaky']],
    ])
    expect(listResultJobs(watched.outcome.tree).map(({ name }) => name)).toEqual(['ok', 'flaky'])
  })

  test('gives up after N retries', async () => {
    const watched = await watchScript({ jobs: [flaky] }, { retryFailed: 1 })
    expect(watched.outcome).toMatchObject({ kind: 'ended', result: 'failed', tries: 2 })
  })

  test('a refused retry leaves the failure as the result, and says so', async () => {
    const watched = await watchScript({ jobs: [flaky] }, { retryFailed: 1 }, ({ sandbox }) => {
      sandbox.faults.add({
        path: /\/retry$/,
        fault: { kind: 'answer', status: 403, body: '{"message":"403 Forbidden"}' },
      })
    })
    expect(watched.outcome).toMatchObject({ kind: 'ended', result: 'failed', tries: 1 })
    expect(eventsOf(watched, 'retry-refused')).toHaveLength(1)
  })
})

describe('many jobs', () => {
  test('all pages are read', async () => {
    const jobs = Array.from({ length: 130 }, (_, index) => ({ name: `job ${index}` }))
    const watched = await watchScript({ jobs })
    expect(listResultJobs(watched.outcome.tree)).toHaveLength(130)
  })
})

describe('trouble', () => {
  const slow: PipelineScript = { jobs: [{ name: 'a', durationMs: 60_000 }] }
  const statusPath = /\/pipelines\/\d+$/

  test.each([
    ['a 502', { kind: 'answer', status: 502, body: '<html>Bad Gateway</html>' }],
    ['a 429', { kind: 'answer', status: 429, body: 'Retry later' }],
    ['a body cut midway', { kind: 'cut', afterBytes: 20 }],
    ['a silent server', { kind: 'stall', delayMs: Infinity, at: 'answer' }],
    ['a refusal that does not last', { kind: 'answer', status: 404, body: '{"message":"404 Not found"}' }],
  ] as const)('%s among the polls is ridden out, told once, and its end is told', async (_, fault) => {
    const watched = await watchScript(slow, {}, ({ sandbox }) =>
      sandbox.faults.add({ path: statusPath, nth: 3, fault }),
    )
    expect(summary(watched)).toEqual(['success', true])
    expect(eventsOf(watched, 'trouble')).toHaveLength(1)
    expect(eventsOf(watched, 'recovered')).toEqual([{ kind: 'recovered', failures: 1 }])
  })

  test('a reset is ridden out', async () => {
    // The first one hits a kept-alive connection, which the client replaces without a word.
    const watched = await watchScript(slow, {}, ({ sandbox }) =>
      sandbox.faults.add({ path: statusPath, nth: [3, 4], fault: { kind: 'reset', effect: true } }),
    )
    expect(summary(watched)).toEqual(['success', true])
    expect(eventsOf(watched, 'recovered')).toEqual([{ kind: 'recovered', failures: 1 }])
  })

  test('an outage of minutes is one line and a count', async () => {
    const nth = Array.from({ length: 8 }, (_, index) => index + 5)
    const watched = await watchScript(slow, {}, ({ sandbox }) =>
      sandbox.faults.add({ path: /\/pipelines\/\d+/, nth, fault: { kind: 'answer', status: 503 } }),
    )
    expect(eventsOf(watched, 'trouble')).toHaveLength(1)
    expect(eventsOf(watched, 'recovered')).toEqual([{ kind: 'recovered', failures: 8 }])
  })

  test('an outage until the timeout is exit 4, not a timeout of the pipeline', async () => {
    const watched = watchScript(slow, { timeoutMs: 300_000 }, ({ sandbox }) =>
      sandbox.faults.add({
        path: /pipelines/,
        when: ({ method }) => method === 'GET',
        fault: { kind: 'answer', status: 503 },
      }),
    )
    await expect(watched).rejects.toMatchObject({
      exitCode: 4,
      message: expect.stringMatching(/GitLab failed \d+ times in a row until the timeout/),
    })
  })

  test('a server that asks for more patience than is left ends the watch at once with exit 4', async () => {
    const watched = watchScript(slow, { timeoutMs: 300_000 }, ({ sandbox }) =>
      sandbox.faults.add({
        path: statusPath,
        nth: 2,
        fault: { kind: 'answer', status: 429, headers: { 'retry-after': '900' } },
      }),
    )
    await expect(watched).rejects.toMatchObject({ exitCode: 4, message: expect.stringContaining('asks to wait 900 s') })
  })

  test('a pipeline that disappears is exit 3, not a hang', async () => {
    const watched = watchScript({ ...slow, deletedAtMs: 10_000 })
    await expect(watched).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('can no longer be read'),
    })
  })

  test('credentials that stop working are exit 3', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, slow)
    const revoke = scene.sandbox.store.accessTokens.get(scene.apiToken)
    void scene.clock.sleep(20_000).then(() => Object.assign(revoke ?? {}, { revoked: true }))
    await expect(watchNew(scene)).rejects.toMatchObject({ exitCode: 3 })
  })
})

describe('rate limits', () => {
  test('polling slows down before the limit is reached', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, { jobs: [{ name: 'a', durationMs: 300_000 }] })
    let used = 0
    let windowStartMs = 0
    scene.sandbox.faults.add({
      when: ({ method }) => method === 'GET',
      fault: {
        kind: 'rewrite',
        rewrite: (answer) => {
          const nowMs = scene.clock.monotonicMs()
          if (nowMs - windowStartMs >= 60_000) [used, windowStartMs] = [0, nowMs]
          used++
          const resetSeconds = Math.ceil((scene.clock.wallMs() + 60_000 - (nowMs - windowStartMs)) / 1000)
          const headers = {
            'ratelimit-limit': '10',
            'ratelimit-remaining': String(Math.max(0, 10 - used)),
            'ratelimit-reset': String(resetSeconds),
          }
          return { ...answer, headers: { ...answer.headers, ...headers } }
        },
      },
    })
    const watched = await watchNew(scene)
    expect(summary(watched)).toEqual(['success', true])
    const perWindow = Math.ceil(watched.tookMs / 60_000) * 10
    expect(scene.sandbox.requests.length).toBeLessThanOrEqual(perWindow + 10)
  })
})

test('an end in the last seconds before the timeout is seen as what it is', async () => {
  const watched = await watchScript({ jobs: [{ name: 'a', durationMs: 595_000 }] }, { timeoutMs: 600_000 })
  expect(summary(watched)).toEqual(['success', true])
})
