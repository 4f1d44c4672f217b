import { describe, expect, test } from 'vitest'
import { GitLabRefusedError } from '../../../src/gitlab/errors.ts'
import { createLogFollower } from '../../../src/pipeline/logs/follower.ts'
import type { TracedJob, TraceSource } from '../../../src/pipeline/logs/read-trace.ts'
import type { GitLabVersion } from '../../../src/sandbox/model.ts'
import { createMasker } from '../../../src/text/mask.ts'
import { createScene } from '../../support/scene.ts'
import { createVirtualClock } from '../../support/virtual-clock.ts'
import { createMemorySource, linesOf, tracedJob } from './traces.ts'

interface World {
  readonly trace: (seconds: number) => string | Buffer
  readonly windows?: boolean | ((seconds: number) => boolean)
  /** Seconds after which a request for a window is refused. */
  readonly refusedAfter?: number
  readonly seconds: number
}

/** Follows one job's log on virtual time, with the bytes that were sent and when each line was shown. */
async function follow({ trace, windows = true, refusedAfter = Number.POSITIVE_INFINITY, seconds }: World) {
  const clock = createVirtualClock()
  const now = () => clock.monotonicMs() / 1000
  const [has, has_not] = [true, false].map((windows) =>
    createMemorySource({ announced: true, windows, trace: () => Buffer.from(trace(Math.min(seconds, now()))) }),
  )
  const hasWindows = typeof windows === 'function' ? windows : () => windows
  const source: TraceSource = {
    rateLimit: undefined,
    readTrace(...call) {
      const [, , , { window } = {}] = call
      if (window !== undefined && now() > refusedAfter)
        return Promise.reject(new GitLabRefusedError('no windows', { status: 400, words: '' }))
      return (hasWindows(now()) ? has : has_not)!.source.readTrace(...call)
    },
  }
  const shown: { line: string; atSeconds: number }[] = []
  const notices: string[] = []
  const follower = createLogFollower<TracedJob>({
    ...{ source, clock, secrets: createMasker(), random: () => 0.5 },
    emit(event) {
      if (event.kind === 'lines') shown.push(...event.lines.map((line) => ({ line, atSeconds: now() })))
      else notices.push(event.message)
    },
  })
  follower.update([tracedJob(1, 'running')])
  await clock.sleep(seconds * 1000)
  const bytes = [has, has_not].reduce((sum, given) => sum + (given?.bytes.get(1)?.all ?? 0), 0)
  await follower.finish(60_000)
  return { lines: shown.map(({ line }) => line), shown, notices, bytes }
}

/** A line every second. */
const numbered = Array.from(
  { length: 600 },
  (_, index) => `${index} äöü😀
`,
)
const log = (seconds: number) => numbered.slice(0, Math.floor(seconds)).join('')
/** Cut by the clock anywhere, also within a character. */
const whole = Buffer.from(log(300))
const growing = (seconds: number) => whole.subarray(0, Math.floor((whole.length * seconds) / 300))

describe('a log whose server has windows', () => {
  test('is sent once, and shown within seconds', async () => {
    const padded = numbered.map((line) => line.replace('\n', ` ${'x'.repeat(1_000)}\n`)).join('')
    const trace = (seconds: number) => padded.slice(0, Math.floor((padded.length * seconds) / 600))
    const { lines, shown, bytes } = await follow({ trace, seconds: 600 })
    expect(lines).toEqual(linesOf(trace(600)))
    expect(bytes).toBeLessThan(1.1 * trace(600).length)
    const late = shown.filter(({ line, atSeconds }) => atSeconds - Number.parseInt(line, 10) > 6)
    expect(late).toEqual([])
  })

  test('loses and doubles nothing where a window cuts a character', async () => {
    const { lines, notices } = await follow({ trace: growing, seconds: 300 })
    expect({ lines, notices }).toEqual({ lines: linesOf(log(300)), notices: [] })
  })

  test.each([
    ['loses its windows', (seconds: number) => seconds < 60],
    ['gets them', (seconds: number) => seconds > 60],
    ['has them at every other second', (seconds: number) => Math.floor(seconds) % 2 === 0],
  ])('that %s, nothing is lost or doubled', async (_, windows) => {
    const { lines, notices } = await follow({ trace: growing, windows, seconds: 300 })
    expect({ lines, notices }).toEqual({ lines: linesOf(log(300)), notices: [] })
  })

  test.each([0, 60])('is read whole where windows are refused after %i seconds', async (refusedAfter) => {
    const { lines, notices } = await follow({ trace: growing, refusedAfter, seconds: 300 })
    expect({ lines, notices }).toEqual({ lines: linesOf(log(300)), notices: [] })
  })

  test('is read again from the beginning where it was replaced', async () => {
    const first = (seconds: number) => `same\n${log(seconds)}`
    const second = `same\n${log(90).replaceAll('\n', ' again\n')}`
    const { lines, notices } = await follow({
      trace: (seconds) => (seconds < 60 ? first(seconds) : second),
      seconds: 90,
    })
    expect(lines.slice(-90)).toEqual(linesOf(second).slice(1))
    expect(lines.filter((line) => line === 'same')).toHaveLength(1)
    expect(notices).toEqual([expect.stringContaining('was replaced on the server')])
  })

  test('is said to be erased when it ends with less than was shown', async () => {
    const { lines, notices } = await follow({ trace: (seconds) => (seconds < 60 ? 'one\ntwo\n' : ''), seconds: 90 })
    expect(lines).toEqual(['one', 'two'])
    expect(notices).toEqual(['the log of job-1 was cut or erased after these lines were shown'])
  })
})

test.each<[GitLabVersion, number, number]>([
  [19, 1, 1.1],
  [18, 1.1, 3],
])('from GitLab %i, a log of 2 MB is sent %d to %d times', async (version, least, most) => {
  await using scene = await createScene({ version })
  const line = `${'é'.repeat(500)}\n`
  const trace = Array.from({ length: 200 }, (_, index) => ({ atMs: index * 1000, text: line.repeat(10) }))
  scene.sandbox.script(scene.project, { jobs: [{ name: 'build', durationMs: 200_000, trace }] })
  const client = scene.client()
  const request = { project: 'group/app', ref: 'main', variables: {}, inputs: {}, downstreamTriggerId: 'test' }
  const { id } = await client.triggerPipeline(request)
  await scene.clock.sleep(1_500)
  const [job] = await client.listJobs('group/app', id)
  let bytes = 0
  let lines = 0
  const follower = createLogFollower<TracedJob>({
    source: {
      rateLimit: undefined,
      readTrace: (project, jobId, onChunk, options) =>
        client.readTrace(
          project,
          jobId,
          (chunk) => {
            bytes += chunk.length
            return onChunk(chunk)
          },
          options,
        ),
    },
    ...{ clock: scene.clock, secrets: createMasker(), random: () => 0.5 },
    emit: (event) => {
      if (event.kind === 'lines') lines += event.lines.length
    },
  })
  follower.update([tracedJob(job?.id ?? 0, 'running', { projectId: 'group/app' })])
  await scene.clock.sleep(200_000)
  await follower.finish(60_000)
  expect(lines).toBe(2_000)
  const whole = 2_000 * Buffer.byteLength(line)
  expect(bytes).toBeGreaterThanOrEqual(least * whole)
  expect(bytes).toBeLessThanOrEqual(most * whole)
})
