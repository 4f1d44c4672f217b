import { describe, expect, test } from 'vitest'
import { createGitLabClient } from '../../../src/gitlab/client.ts'
import { createLogFollower, type LogEvent } from '../../../src/pipeline/logs/follower.ts'
import type { TracedJob, TraceSource } from '../../../src/pipeline/logs/read-trace.ts'
import { FREE_BYTES } from '../../../src/pipeline/logs/refetch-plan.ts'
import { createMasker } from '../../../src/text/mask.ts'
import { createVirtualClock } from '../../support/virtual-clock.ts'
import { startTraceServer, type TraceFault } from './trace-server.ts'
import { linesOf, tracedJob } from './traces.ts'

/** A trace that grows by one numbered line a second until it is whole. */
function growing(prefix: string, lineCount: number) {
  const lines = Array.from({ length: lineCount }, (_, index) => `${prefix} ${index} äöü😀\r\n`)
  return { whole: lines.join(''), at: (seconds: number) => lines.slice(0, Math.max(0, seconds)).join('') }
}

interface World {
  readonly trace: (jobId: number, seconds: number) => string | undefined
  readonly fault?: (jobId: number, seconds: number) => TraceFault | undefined
  readonly announced?: boolean
  readonly signal?: AbortSignal
  readonly emit?: (event: LogEvent<TracedJob>) => void
}

/** A follower with the real client, a server over loopback, and a virtual clock. */
async function createWorld({ trace, fault, announced, signal, emit }: World) {
  const clock = createVirtualClock()
  const seconds = () => Math.floor(clock.monotonicMs() / 1000)
  const server = await startTraceServer({
    trace: (jobId) => {
      const text = trace(jobId, seconds())
      return text === undefined ? undefined : Buffer.from(text)
    },
    fault: fault && ((jobId) => fault(jobId, seconds())),
    announced,
  })
  const settings = { baseUrl: server.url, apiVersion: 'v4', apiToken: 'glpat-x', userAgent: 'test' } as const
  const client = createGitLabClient(
    {
      ...settings,
      token: undefined,
      jobToken: undefined,
      requestTimeoutSeconds: 30,
      retries: 1,
      caCertificates: undefined,
    },
    { clock, random: () => 0.5 },
  )
  const received = { bytes: 0 }
  const source: TraceSource = {
    rateLimit: undefined,
    readTrace(project, jobId, onChunk, options) {
      const count = (chunk: Uint8Array) => {
        received.bytes += chunk.length
        return onChunk(chunk)
      }
      return client.readTrace(project, jobId, count, options)
    },
  }
  const events: LogEvent<TracedJob>[] = []
  const follower = createLogFollower<TracedJob>({
    ...{ source, clock, secrets: createMasker(), signal, random: () => 0.5 },
    emit: emit ?? ((event) => events.push(event)),
  })
  return {
    ...{ clock, server, events, follower, received },
    linesOfJob: (id: number) =>
      events.flatMap((event) => (event.kind === 'lines' && event.job.id === id ? event.lines : [])),
    notices: () => events.flatMap((event) => (event.kind === 'notice' ? [event.message] : [])),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

describe('log follower', () => {
  test.each([true, false])(
    'shows the lines of a running job soon, and all of them once (sizes announced: %s)',
    async (announced) => {
      const log = growing('build', 60)
      await using world = await createWorld({ trace: (_, seconds) => log.at(seconds), announced })
      world.follower.update([tracedJob(1, 'running')])
      await world.clock.sleep(30_000)
      expect(world.linesOfJob(1).length).toBeGreaterThanOrEqual(25)
      await world.clock.sleep(30_000)
      world.follower.update([tracedJob(1, 'success')])
      await world.follower.finish(10_000)
      expect(world.linesOfJob(1)).toEqual(linesOf(log.whole))
      expect(world.notices()).toEqual([])
    },
  )

  test('follows many jobs at once, in order within each, four reads at a time', async () => {
    const logs = new Map(Array.from({ length: 12 }, (_, index) => [index + 1, growing(`job ${index + 1}`, 40 + index)]))
    await using world = await createWorld({ trace: (id, seconds) => logs.get(id)?.at(seconds) })
    world.follower.update([...logs.keys()].map((id) => tracedJob(id, 'running')))
    await world.clock.sleep(60_000)
    world.follower.update([...logs.keys()].map((id) => tracedJob(id, id % 2 ? 'failed' : 'success')))
    await world.follower.finish(10_000)
    for (const [id, log] of logs) expect(world.linesOfJob(id)).toEqual(linesOf(log.whole))
    expect(world.server.requests.length).toBeLessThan(12 * 8)
  })

  test('loses and doubles nothing when answers fail or are cut, while the job runs and after', async () => {
    const log = growing('line', 100)
    const faults: (TraceFault | undefined)[] = [
      { kind: 'status', status: 502 },
      { kind: 'cut', share: 0.5 },
      undefined,
      { kind: 'cut', share: 0.99 },
      { kind: 'cut', share: 0 },
      { kind: 'status', status: 429 },
    ]
    let request = 0
    await using world = await createWorld({
      trace: (_, seconds) => log.at(seconds),
      fault: () => faults[request++ % faults.length],
    })
    world.follower.update([tracedJob(1, 'running')])
    await world.clock.sleep(100_000)
    request = 3
    world.follower.update([tracedJob(1, 'canceled')])
    await world.follower.finish(600_000)
    expect(world.linesOfJob(1)).toEqual(linesOf(log.whole))
    expect(world.notices()).toEqual([])
  })

  test('leaves a big log unread that has not grown enough, and loses nothing by it', async () => {
    const line = `${'x'.repeat(999)}\n`
    const lineCount = (seconds: number) => Math.min(3_000, seconds * 50) + Math.max(0, seconds - 1_000)
    const whole = line.repeat(lineCount(1_500))
    await using world = await createWorld({ trace: (_, seconds) => whole.slice(0, lineCount(seconds) * 1_000) })
    world.follower.update([tracedJob(1, 'running')])
    await world.clock.sleep(1_500_000)
    const shownLive = world.linesOfJob(1).length
    const lookedAtBytes = world.server.requests.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
    expect(world.received.bytes).toBeLessThan(lookedAtBytes - 2_500_000)
    await world.follower.finish(10_000)
    expect(shownLive).toBeLessThanOrEqual(3_000)
    expect(world.received.bytes).toBeLessThanOrEqual(3 * whole.length + FREE_BYTES)
    expect(world.linesOfJob(1)).toEqual(linesOf(whole))
    expect(world.notices()).toEqual([])
  })

  test('reads a retried job to its end when its successor takes its place, and follows that', async () => {
    const [first, second] = [growing('first', 20), growing('second', 20)]
    await using world = await createWorld({
      trace: (id, seconds) => (id === 1 ? first.at(seconds) : second.at(seconds - 60)),
    })
    world.follower.update([tracedJob(1, 'running', { name: 'build' })])
    await world.clock.sleep(10_000)
    world.follower.update([tracedJob(7, 'running', { name: 'other' })])
    await world.clock.sleep(50_000)
    world.follower.update([tracedJob(2, 'running', { name: 'build' })])
    await world.clock.sleep(60_000)
    const before = world.server.requests.filter(({ jobId }) => jobId === 1).length
    world.follower.update([tracedJob(2, 'success', { name: 'build' })])
    await world.follower.finish(10_000)
    expect(world.linesOfJob(1)).toEqual(linesOf(first.whole))
    expect(world.linesOfJob(2)).toEqual(linesOf(second.whole))
    expect(world.server.requests.filter(({ jobId }) => jobId === 1)).toHaveLength(before)
  })

  test('shows a replaced log from where it differs, after one notice', async () => {
    const runs = [growing('same\nrun', 20), growing('same\nrun again', 25)]
    await using world = await createWorld({
      trace: (_, seconds) => (seconds < 30 ? runs[0]?.at(seconds) : runs[1]?.at(seconds - 30)),
    })
    world.follower.update([tracedJob(1, 'running', { name: 'build' })])
    await world.clock.sleep(60_000)
    await world.follower.finish(10_000)
    const firstRun = linesOf(runs[0]?.whole ?? '')
    expect(world.linesOfJob(1).slice(0, firstRun.length)).toEqual(firstRun)
    expect(world.linesOfJob(1).slice(firstRun.length)).toEqual(linesOf(runs[1]?.whole ?? '').slice(1))
    expect(world.notices()).toEqual([expect.stringContaining('the log of build was replaced on the server')])
  })

  test('says once for a project that its logs cannot be read, and asks each job twice at most', async () => {
    await using world = await createWorld({ trace: () => '', fault: () => ({ kind: 'status', status: 403 }) })
    world.follower.update([tracedJob(1, 'running'), tracedJob(2, 'running'), tracedJob(3, 'running')])
    await world.clock.sleep(60_000)
    await world.follower.finish(10_000)
    expect(world.notices()).toHaveLength(1)
    expect(world.notices()[0]).toMatch(/^the log of job-\d cannot be read: .*403/)
    expect(world.events[0]).toMatchObject({ hints: [expect.stringContaining('api-token')] })
    expect(world.server.requests).toHaveLength(6)
  })

  test('says what is missing when the time for the last reads is over', async () => {
    await using world = await createWorld({ trace: () => 'a\n', fault: () => ({ kind: 'status', status: 502 }) })
    world.follower.update([tracedJob(1, 'failed', { name: 'deploy' })])
    await world.follower.finish(20_000)
    expect(world.clock.monotonicMs()).toBeLessThanOrEqual(40_000)
    expect(world.notices()).toEqual([
      expect.stringMatching(/^the rest of the log of deploy was not read in time: .*502/),
    ])
  })

  test('says so when the job ended with less log than was shown', async () => {
    await using world = await createWorld({ trace: (_, seconds) => (seconds < 10 ? 'one\ntwo\n' : '') })
    world.follower.update([tracedJob(1, 'running', { name: 'build' })])
    await world.clock.sleep(20_000)
    await world.follower.finish(60_000)
    expect(world.linesOfJob(1)).toEqual(['one', 'two'])
    expect(world.notices()).toEqual(['the log of build was cut or erased after these lines were shown'])
  })

  test('asks nothing for jobs without a log: waiting, skipped, trigger jobs', async () => {
    await using world = await createWorld({ trace: () => 'a\n' })
    const waiting = ['created', 'pending', 'manual', 'scheduled', 'skipped', 'a-new-word']
    world.follower.update([
      ...waiting.map((status, index) => tracedJob(index + 1, status)),
      tracedJob(20, 'running', { kind: 'bridge' }),
    ])
    await world.follower.finish(10_000)
    expect(world.server.requests).toEqual([])
  })

  test('stops at once and in silence when interrupted', async () => {
    const interrupt = new AbortController()
    await using world = await createWorld({ trace: (_, seconds) => 'a\n'.repeat(seconds), signal: interrupt.signal })
    world.follower.update([tracedJob(1, 'running')])
    await world.clock.sleep(10_000)
    interrupt.abort(new Error('interrupted'))
    const before = world.server.requests.length
    world.follower.update([tracedJob(2, 'running')])
    await world.follower.finish(10_000)
    expect(world.clock.monotonicMs()).toBe(10_000)
    expect(world.server.requests).toHaveLength(before)
    expect(world.notices()).toEqual([])
  })

  test('gives the failure of who shows the lines back, and stops', async () => {
    const emit = () => {
      throw new Error('EPIPE')
    }
    await using world = await createWorld({ trace: () => 'a\n', emit })
    world.follower.update([tracedJob(1, 'running'), tracedJob(2, 'running')])
    await expect(world.follower.finish(10_000)).rejects.toThrow('EPIPE')
  })
})
