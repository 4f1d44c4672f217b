import { expect, test } from 'vitest'
import { createLogFollower } from '../../../src/pipeline/logs/follower.ts'
import type { TracedJob } from '../../../src/pipeline/logs/read-trace.ts'
import { createMasker } from '../../../src/text/mask.ts'
import { createVirtualClock } from '../../support/virtual-clock.ts'
import { createMemorySource, tracedJob } from './traces.ts'

const token = 'glpat-wR_z3g0-YqNWd_rTBBU7'
const whole = `login ${token}\n${'x'.repeat(65_520)}${token}${'y'.repeat(70_000)}\nend ${token}`

test.each([
  { windows: false, chunkSizes: [] },
  { windows: false, chunkSizes: [7, 1_000] },
  { windows: true, chunkSizes: [65_521, 3] },
])('a token that comes in two polls or chunks, at a cut or at the end, is masked as a whole: %j', async (manner) => {
  const clock = createVirtualClock()
  const secrets = createMasker()
  secrets.add(token)
  // In the middle of the token: at first, where the long line is cut, and in the last line.
  const ends = [18, 65_550, 65_565, 90_000, whole.length - 5, whole.length]
  const trace = () =>
    Buffer.from(whole.slice(0, ends[Math.min(Math.floor(clock.monotonicMs() / 10_000), ends.length - 1)]))
  const { source } = createMemorySource({ trace, announced: true, ...manner })
  const lines: string[] = []
  const follower = createLogFollower<TracedJob>({
    ...{ source, clock, secrets, random: () => 0.5 },
    emit: (event) => event.kind === 'lines' && lines.push(...event.lines),
  })
  follower.update([tracedJob(1, 'running')])
  await clock.sleep(70_000)
  follower.update([tracedJob(1, 'success')])
  await follower.finish(10_000)
  expect(lines.join('')).toBe(whole.replaceAll('\n', ''))
  expect(lines.map(secrets.redact).join('')).toBe(whole.replaceAll('\n', '').replaceAll(token, '***'))
})
