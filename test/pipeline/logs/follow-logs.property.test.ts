import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLogFollower } from '../../../src/pipeline/logs/follower.ts'
import type { TracedJob } from '../../../src/pipeline/logs/read-trace.ts'
import { FREE_BYTES, LEFT_BYTES } from '../../../src/pipeline/logs/refetch-plan.ts'
import { createMasker } from '../../../src/text/mask.ts'
import { createVirtualClock } from '../../support/virtual-clock.ts'
import { createMemorySource, linesOf, tracedJob } from './traces.ts'

/** One job: when it runs, and which bytes its trace has got at what share of its time. */
interface Script {
  readonly startSeconds: number
  readonly seconds: number
  readonly bytes: Buffer
  /** Shares of the bytes, rising; one for each equal stretch of time. */
  readonly growth: readonly number[]
}

type Fault = 'none' | 'unavailable' | number

interface Scenario {
  readonly scripts: readonly Script[]
  readonly faults: readonly Fault[]
  readonly chunkSizes: readonly number[]
  readonly announced: boolean
  readonly windows: boolean
  readonly pollSeconds: number
}

const share = fc.double({ min: 0, max: 1, noNaN: true })
const growth = fc.array(share, { maxLength: 12 }).map((shares) => shares.toSorted((a, b) => a - b))
const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 4, arbitrary: fc.constant('none' as const) },
  { weight: 1, arbitrary: fc.constant('unavailable' as const) },
  { weight: 2, arbitrary: share },
)

function scripts(bytes: fc.Arbitrary<Buffer>, seconds: fc.Arbitrary<number>) {
  return fc.array(fc.record({ startSeconds: fc.integer({ min: 0, max: 120 }), seconds, bytes, growth }), {
    minLength: 1,
    maxLength: 6,
  })
}

function scenarios(parts: { bytes: fc.Arbitrary<Buffer>; seconds: fc.Arbitrary<number>; chunk: fc.Arbitrary<number> }) {
  return fc.record({
    scripts: scripts(parts.bytes, parts.seconds),
    faults: fc.array(fault, { maxLength: 30 }),
    chunkSizes: fc.array(parts.chunk, { minLength: 1, maxLength: 5 }),
    announced: fc.boolean(),
    windows: fc.boolean(),
    pollSeconds: fc.integer({ min: 1, max: 30 }),
  })
}

/** Plays a scenario: a watcher that polls the jobs, and the follower beside it. */
async function play({ scripts, faults, chunkSizes, announced, windows, pollSeconds }: Scenario) {
  const clock = createVirtualClock()
  const pending = [...faults]
  const nowSeconds = () => clock.monotonicMs() / 1000
  const { source, bytes } = createMemorySource({
    ...{ announced, windows, chunkSizes },
    trace: (id) => traceAt(scripts[id - 1]!, nowSeconds()),
    fault: () => pending.shift() ?? 'none',
  })
  const shown = new Map<number, string[]>(scripts.map((_, index) => [index + 1, []]))
  const notices: string[] = []
  const follower = createLogFollower<TracedJob>({
    ...{ source, clock, secrets: createMasker(), random: () => 0.5 },
    emit(event) {
      if (event.kind === 'lines') shown.get(event.job.id)?.push(...event.lines)
      else notices.push(event.message)
    },
  })
  const endSeconds = Math.max(...scripts.map(({ startSeconds, seconds }) => startSeconds + seconds))
  while (nowSeconds() < endSeconds + pollSeconds) {
    follower.update(scripts.map((script, index) => tracedJob(index + 1, statusAt(script, nowSeconds()))))
    await clock.sleep(pollSeconds * 1000)
  }
  await follower.finish(3_600_000)
  return { shown, notices, bytes }
}

function statusAt({ startSeconds, seconds }: Script, now: number) {
  if (now < startSeconds) return 'pending'
  return now < startSeconds + seconds ? 'running' : 'success'
}

function traceAt({ startSeconds, seconds, bytes, growth }: Script, now: number) {
  if (now >= startSeconds + seconds) return bytes
  const stretch = Math.floor(((now - startSeconds) / seconds) * growth.length)
  return bytes.subarray(0, Math.floor(bytes.length * (growth[stretch] ?? 0)))
}

describe('log follower, for all timelines and faults', () => {
  test('shows every line of every job once and in order', async () => {
    const word = fc.constantFrom(
      'a',
      'ä',
      '😀',
      '\r',
      '\r\n',
      '\n',
      '\u001b[31m',
      '\u001b[0Ksection_start:1:x\r',
      ' 50% ',
    )
    const bytes = fc.string({ unit: word, maxLength: 200 }).map((text) => Buffer.from(text))
    const parts = { bytes, seconds: fc.integer({ min: 1, max: 400 }), chunk: fc.integer({ min: 1, max: 40 }) }
    await fc.assert(
      fc.asyncProperty(scenarios(parts), async (scenario) => {
        const { shown, notices } = await play(scenario)
        for (const [index, { bytes }] of scenario.scripts.entries()) {
          expect(shown.get(index + 1)).toEqual(linesOf(bytes.toString()))
        }
        expect(notices).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('reads no more than 3 times the final size, or once where there are windows, a constant, and what was cut', async () => {
    const bytes = fc
      .record({ lines: fc.integer({ min: 1, max: 5_000 }), width: fc.integer({ min: 0, max: 1_000 }) })
      .map(({ lines, width }) => Buffer.from(`${'x'.repeat(width)}\n`.repeat(lines)))
    const parts = { bytes, seconds: fc.integer({ min: 60, max: 3_000 }), chunk: fc.constant(65_536) }
    await fc.assert(
      fc.asyncProperty(scenarios(parts), async (scenario) => {
        const { bytes: read } = await play(scenario)
        for (const [index, { bytes }] of scenario.scripts.entries()) {
          const { all, cut } = read.get(index + 1) ?? { all: 0, cut: 0 }
          const factor = scenario.windows ? 1 : scenario.announced ? 3 : 4
          expect(all).toBeLessThanOrEqual(factor * bytes.length + FREE_BYTES + LEFT_BYTES + cut)
        }
      }),
      { numRuns: 25 },
    )
  })
})
