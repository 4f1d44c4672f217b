import { request as httpRequest } from 'node:http'
import { expect, test } from 'vitest'
import { type Fault, rewriteJson } from '../../src/sandbox/faults.ts'
import { text } from '../../src/sandbox/http/answer.ts'
import { openScene, type Scene } from './support/scene.ts'

const trigger = (scene: Scene) =>
  scene.call('POST', `/projects/${scene.project.id}/trigger/pipeline`, {
    form: { token: scene.triggerToken, ref: 'main' },
  })

const pipelines = ({ sandbox, project }: Scene) =>
  [...sandbox.store.pipelines.values()].filter(({ projectId }) => projectId === project.id).length

test.each<[string, Fault, { status: number; made: number }]>([
  ['an answer without effect', { kind: 'answer', status: 502, body: '<html>' }, { status: 502, made: 0 }],
  ['an answer with effect', { kind: 'answer', status: 503, effect: true }, { status: 503, made: 1 }],
  ['a reset before processing', { kind: 'reset', effect: false }, { status: 0, made: 0 }],
  ['a reset after processing', { kind: 'reset', effect: true }, { status: 0, made: 1 }],
  ['a body cut short', { kind: 'cut', afterBytes: 10 }, { status: 0, made: 1 }],
  ['an echo of the credentials', { kind: 'echo', status: 500 }, { status: 500, made: 0 }],
  ['an answer that is changed', { kind: 'rewrite', rewrite: () => text(200, 'changed') }, { status: 200, made: 1 }],
])('%s', async (_, fault, expected) => {
  await using scene = await openScene()
  scene.sandbox.faults.add({ method: 'POST', path: /trigger/, fault })
  const status = await trigger(scene).then(
    (answer) => answer.status,
    () => 0,
  )
  expect({ status, made: pipelines(scene) }).toEqual(expected)
  expect(scene.sandbox.requests.at(-1)).toMatchObject({ method: 'POST', status })
})

test('answers carry the headers and the body they are given', async () => {
  await using scene = await openScene()
  scene.sandbox.faults.add({
    fault: { kind: 'answer', status: 429, body: 'Retry later', headers: { 'retry-after': '7' } },
  })
  const answer = await trigger(scene)
  expect([answer.headers.get('retry-after'), answer.text]).toEqual(['7', 'Retry later'])
})

test('an echo repeats whatever credential came', async () => {
  await using scene = await openScene()
  scene.sandbox.faults.add({ fault: { kind: 'echo', status: 500 } })
  const { body } = await scene.call('POST', '/projects/1/trigger/pipeline', {
    form: { token: 'in-the-body', ref: 'main' },
    headers: { 'PRIVATE-TOKEN': 'in-a-header', 'JOB-TOKEN': 'job', Authorization: 'Bearer bear' },
  })
  for (const secret of ['in-the-body', 'in-a-header', 'job', 'bear']) expect(body.message).toContain(secret)
})

test('rules count their occurrences, and can be taken back', async () => {
  await using scene = await openScene()
  const remove = scene.sandbox.faults.add({ path: /version/, nth: [2, 3], fault: { kind: 'answer', status: 502 } })
  const version = async () =>
    (await scene.call('GET', '/version', { headers: { 'PRIVATE-TOKEN': scene.apiToken } })).status
  expect([await version(), await version(), await version(), await version()]).toEqual([200, 502, 502, 200])
  remove()
  scene.sandbox.faults.add({
    when: ({ headers }) => headers['x-break'] === 'yes',
    fault: { kind: 'reset', effect: false },
  })
  expect(await version()).toBe(200)
  scene.sandbox.faults.clear()
})

test.each(['before', 'answer'] as const)('a stall %s holds the answer up in virtual time', async (at) => {
  await using scene = await openScene()
  scene.sandbox.faults.add({ path: /trigger/, fault: { kind: 'stall', at, delayMs: 600_000 } })
  const { status } = await trigger(scene)
  expect({ status, nowMs: scene.clock.monotonicMs() }).toEqual({ status: 201, nowMs: 600_000 })
})

test('a stall within the body sends the first bytes, then the rest', async () => {
  await using scene = await openScene()
  scene.sandbox.faults.add({ fault: { kind: 'stall', at: 'body', afterBytes: 5, delayMs: 1000 } })
  const { body } = await trigger(scene)
  expect({ source: body.source, nowMs: scene.clock.monotonicMs() }).toEqual({ source: 'trigger', nowMs: 1000 })
})

test.each([
  [true, 1],
  [false, 0],
])('a request whose client hangs up while it is stalled is processed late: %s', async (late, made) => {
  await using scene = await openScene()
  scene.sandbox.faults.add({ path: /trigger/, fault: { kind: 'stall', at: 'before', delayMs: 60_000, late } })
  using deadline = scene.clock.deadline(30_000, () => new Error('too slow'))
  const given = fetch(`${scene.sandbox.url}/api/v4/projects/${scene.project.id}/trigger/pipeline`, {
    method: 'POST',
    body: new URLSearchParams({ token: scene.triggerToken, ref: 'main' }),
    signal: deadline.signal,
  })
  await expect(scene.clock.track(given)).rejects.toThrow('too slow')
  expect([scene.clock.monotonicMs(), pipelines(scene)]).toEqual([30_000, 0])
  await scene.clock.sleep(30_000)
  const list = await scene.call('GET', `/projects/${scene.project.id}/pipelines`, {
    headers: { 'PRIVATE-TOKEN': scene.readToken },
  })
  expect(list.body).toHaveLength(made)
})

test('time does not run ahead while a request follows one that was given up', async () => {
  await using scene = await openScene()
  const { clock, sandbox, readToken } = scene
  sandbox.faults.add({ path: /stalled/, fault: { kind: 'stall', at: 'before', delayMs: 3_600_000 } })
  for (let round = 1; round <= 50; round++) {
    using deadline = clock.deadline(1000, () => new Error('too slow'))
    const stalled = clock.track(fetch(`${sandbox.url}/stalled`, { signal: deadline.signal }))
    await expect(stalled).rejects.toThrow('too slow')
    await scene.call('GET', '/version', { headers: { 'PRIVATE-TOKEN': readToken } })
    expect(clock.monotonicMs()).toBe(round * 1000)
  }
})

test('the log has every request as it came', async () => {
  await using scene = await openScene()
  await trigger(scene)
  expect(scene.sandbox.requests).toMatchObject([
    {
      method: 'POST',
      url: `/api/v4/projects/${scene.project.id}/trigger/pipeline`,
      body: `token=${scene.triggerToken}&ref=main`,
      status: 201,
    },
  ])
})

test('a status can be made to flap', async () => {
  await using scene = await openScene()
  const { body } = await trigger(scene)
  scene.sandbox.faults.add({
    method: 'GET',
    path: /pipelines\/\d+$/,
    nth: 2,
    fault: rewriteJson((pipeline) => ({ ...(pipeline as object), status: 'hibernating' })),
  })
  const status = async () => {
    const headers = { 'PRIVATE-TOKEN': scene.readToken }
    return (await scene.call('GET', `/projects/${scene.project.id}/pipelines/${body.id}`, { headers })).body.status
  }
  expect([await status(), await status(), await status()]).toEqual(['running', 'hibernating', 'running'])
})

test('a rate limit is told in headers and ends in 429 until the minute is over', async () => {
  await using scene = await openScene({ requestsPerMinute: 2 })
  const answers = [await trigger(scene), await trigger(scene), await trigger(scene)]
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 429])
  expect(answers[0]?.headers.get('ratelimit-remaining')).toBe('1')
  expect([answers[2]?.headers.get('retry-after'), answers[2]?.text]).toEqual(['60', 'Retry later\n'])
  await scene.clock.sleep(60_000)
  expect((await trigger(scene)).status).toBe(201)
})

test('HEAD answers the headers of GET without a body', async () => {
  await using scene = await openScene()
  const headers = { 'PRIVATE-TOKEN': scene.apiToken }
  const get = await scene.call('GET', '/version', { headers })
  const head = await scene.call('HEAD', '/version', { headers })
  expect([head.status, head.text, head.headers.get('content-length')]).toEqual([200, '', String(get.text.length)])
})

test('requests that make no sense are answered, and the server lives on', async () => {
  await using scene = await openScene()
  const { port, hostname } = new URL(scene.sandbox.url)
  for (const path of ['///x', '/api/v4/../..', '/api/v4/projects/%00/pipelines', '/%', '*']) {
    const status = await new Promise((resolve, reject) => {
      httpRequest({ port, hostname, path }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end()
    })
    expect(status, path).toBeGreaterThanOrEqual(400)
    expect(status, path).toBeLessThan(500)
  }
})
