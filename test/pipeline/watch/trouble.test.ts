import { describe, expect, test } from 'vitest'
import type { PipelineScript } from '../../../src/sandbox/scripted/script.ts'
import { createScene } from '../../support/scene.ts'
import { eventsOf, summary, watchNew, watchScript } from './watching.ts'

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

  test('a 404 page of a web server in front of GitLab does not look like a deletion', async () => {
    const watched = watchScript(slow, {}, ({ sandbox }) =>
      sandbox.faults.add({
        path: statusPath,
        nth: Array.from({ length: 50 }, (_, index) => index + 2),
        fault: { kind: 'answer', status: 404, body: '<html><title>404 Not Found</title>' },
      }),
    )
    await expect(watched).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('a web page "404 Not Found" came with status 404'),
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
