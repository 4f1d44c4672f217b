import { describe, expect, test } from 'vitest'
import {
  type ArtifactProgress,
  createLineTimer,
  createProgressTracker,
  formatBytes,
  formatProgress,
} from '../../../src/pipeline/artifacts/progress.ts'

const MIB = 2 ** 20
const base: ArtifactProgress = {
  jobs: 1,
  jobsDone: 0,
  receivedBytes: 25 * MIB,
  totalBytes: 100 * MIB,
  unpackedBytes: 0,
  bytesPerSecond: 5 * MIB,
}

describe('text', () => {
  test.each<[string, Partial<ArtifactProgress>, number | undefined, string]>([
    ['a plain line', {}, undefined, 'artifacts: 25.0 MiB of 100.0 MiB, 5.0 MiB/s, 15 s left'],
    ['with a bar', {}, 80, '[#####------------------] artifacts: 25.0 MiB of 100.0 MiB, 5.0 MiB/s, 15 s left'],
    ['no room for a bar', {}, 60, 'artifacts: 25.0 MiB of 100.0 MiB, 5.0 MiB/s, 15 s left'],
    ['cut to the width', {}, 20, 'artifacts: 25.0 MiB '],
    ['no width', {}, 0, ''],
    ['length unknown', { totalBytes: undefined }, 80, 'artifacts: 25.0 MiB, 5.0 MiB/s'],
    ['rate unknown', { bytesPerSecond: undefined }, undefined, 'artifacts: 25.0 MiB of 100.0 MiB'],
    ['stalled', { bytesPerSecond: 0 }, undefined, 'artifacts: 25.0 MiB of 100.0 MiB, 0 B/s'],
    [
      'several jobs',
      { jobs: 3, jobsDone: 1 },
      undefined,
      'artifacts: 25.0 MiB of 100.0 MiB, 5.0 MiB/s, 15 s left, 1 of 3 jobs done',
    ],
    [
      'unpacking',
      { receivedBytes: 100 * MIB, unpackedBytes: 3 * MIB },
      undefined,
      'artifacts: 100.0 MiB of 100.0 MiB, 3.0 MiB unpacked',
    ],
    [
      'done',
      { receivedBytes: 100 * MIB, jobsDone: 1 },
      70,
      '[############################] artifacts: 100.0 MiB of 100.0 MiB',
    ],
    [
      'hours left',
      { bytesPerSecond: 10_000 },
      undefined,
      'artifacts: 25.0 MiB of 100.0 MiB, 9.8 KiB/s, 2 h 11 min left',
    ],
    [
      'minutes left',
      { bytesPerSecond: MIB },
      undefined,
      'artifacts: 25.0 MiB of 100.0 MiB, 1.0 MiB/s, 1 min 15 s left',
    ],
  ])('%s', (_, progress, width, text) => {
    expect(formatProgress({ ...base, ...progress }, width)).toBe(text)
  })

  test.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1.0 KiB'],
    [1536, '1.5 KiB'],
    [MIB - 1, '1.0 MiB'],
    [10 * 2 ** 30, '10.0 GiB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })
})

describe('tracker', () => {
  test('adds the jobs up, a restarted download from its beginning', () => {
    const { report, clock, tracker } = track([100, undefined])
    tracker.job(0).start(100)
    tracker.job(0).receive(60)
    expect(report()).toMatchObject({ receivedBytes: 0, totalBytes: undefined })
    tracker.job(1).start(50)
    expect(report()).toMatchObject({ receivedBytes: 60, totalBytes: 150 })
    tracker.job(0).start(100)
    clock.nowMs += 1000
    tracker.job(0).receive(40)
    tracker.job(0).unpack(7)
    tracker.job(0).done()
    expect(report()).toEqual({
      jobs: 2,
      jobsDone: 1,
      receivedBytes: 40,
      totalBytes: 90,
      unpackedBytes: 7,
      bytesPerSecond: 100,
    })
  })

  test('reports at most five times a second, and the rate of the last seconds', () => {
    const { reports, clock, tracker } = track([1_000_000])
    for (let count = 0; count < 1000; count += 1) {
      clock.nowMs += 10
      tracker.job(0).receive(count < 500 ? 0 : 10)
    }
    expect(reports.length).toBe(50)
    expect(reports.at(-1)?.bytesPerSecond).toBeGreaterThan(900)
  })
})

test('lines of a log are due at once and then every so often', () => {
  const clock = { nowMs: 0 }
  const due = createLineTimer({ monotonicMs: () => clock.nowMs }, 5000)
  const answers = [0, 4999, 5000, 6000, 10_000].map((nowMs) => {
    clock.nowMs = nowMs
    return due()
  })
  expect(answers).toEqual([true, false, true, false, true])
})

function track(jobs: (number | undefined)[]) {
  const clock = { nowMs: 0, monotonicMs: () => clock.nowMs }
  const reports: ArtifactProgress[] = []
  const tracker = createProgressTracker({ clock, jobs, onProgress: (progress) => reports.push(progress) })
  return { clock, tracker, reports, report: () => reports.at(-1) }
}
