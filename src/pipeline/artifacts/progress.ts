import type { Clock } from '../../clock.ts'

/** How far a download of artifacts is. */
export interface ArtifactProgress {
  readonly jobs: number
  readonly jobsDone: number
  readonly receivedBytes: number
  /** Of all archives; `undefined` while one of them has not said its length. */
  readonly totalBytes: number | undefined
  readonly unpackedBytes: number
  /** Over the last seconds. */
  readonly bytesPerSecond: number | undefined
}

export interface JobProgress {
  start(totalBytes: number | undefined): void
  receive(bytes: number): void
  unpack(bytes: number): void
  done(): void
}

const REPORT_EVERY_MS = 200
const RATE_OVER_MS = 5000

/** Adds up the jobs' bytes and reports a few times a second. */
export function createProgressTracker({
  clock,
  jobs,
  onProgress,
}: {
  readonly clock: Pick<Clock, 'monotonicMs'>
  /** Size of each job's archive as far as it is known. */
  readonly jobs: readonly (number | undefined)[]
  readonly onProgress?: ((progress: ArtifactProgress) => void) | undefined
}): { job(index: number): JobProgress } {
  const totals = [...jobs]
  const received = jobs.map(() => 0)
  const samples = [{ atMs: clock.monotonicMs(), bytes: 0 }]
  let arrivedBytes = 0 // what a restart takes back from `received` has still taken its time
  let unpackedBytes = 0
  let jobsDone = 0
  let reportedMs = Number.NEGATIVE_INFINITY

  const report = (always: boolean) => {
    const atMs = clock.monotonicMs()
    if (!onProgress || (!always && atMs - reportedMs < REPORT_EVERY_MS)) return
    reportedMs = atMs
    samples.push({ atMs, bytes: arrivedBytes })
    while (samples.length > 2 && atMs - (samples[1]?.atMs ?? atMs) >= RATE_OVER_MS) samples.shift()
    const first = samples[0] ?? { atMs, bytes: 0 }
    onProgress({
      jobs: jobs.length,
      jobsDone,
      receivedBytes: sum(received),
      totalBytes: totals.every((total) => total !== undefined) ? sum(totals) : undefined,
      unpackedBytes,
      bytesPerSecond: atMs > first.atMs ? ((arrivedBytes - first.bytes) * 1000) / (atMs - first.atMs) : undefined,
    })
  }

  const job = (index: number): JobProgress => ({
    start(totalBytes) {
      received[index] = 0
      totals[index] = totalBytes ?? totals[index]
      report(true)
    },
    receive(bytes) {
      received[index] = (received[index] ?? 0) + bytes
      arrivedBytes += bytes
      report(false)
    },
    unpack(bytes) {
      unpackedBytes += bytes
      report(false)
    },
    done() {
      totals[index] = received[index]
      jobsDone += 1
      report(true)
    },
  })
  return { job }
}

function sum(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((total, next) => total + (next ?? 0), 0)
}
