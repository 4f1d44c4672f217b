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

/**
 * One line on how far the download is.
 * @param width columns of the terminal: then with a bar, and no longer than that; `undefined` for a plain line in a log
 */
export function formatProgress(progress: ArtifactProgress, width: number | undefined): string {
  const { receivedBytes, totalBytes, bytesPerSecond, jobs, jobsDone } = progress
  const unpacking = totalBytes !== undefined && receivedBytes >= totalBytes && jobsDone < jobs
  const sizes =
    totalBytes === undefined
      ? formatBytes(receivedBytes)
      : `${formatBytes(receivedBytes)} of ${formatBytes(totalBytes)}`
  const parts = [sizes]
  if (unpacking) parts.push(`${formatBytes(progress.unpackedBytes)} unpacked`)
  else if (bytesPerSecond !== undefined && jobsDone < jobs) parts.push(`${formatBytes(bytesPerSecond)}/s`)
  const left = unpacking ? undefined : secondsLeft(progress)
  if (left !== undefined) parts.push(`${formatSeconds(left)} left`)
  if (jobs > 1) parts.push(`${jobsDone} of ${jobs} jobs done`)
  const text = `artifacts: ${parts.join(', ')}`
  if (width === undefined) return text
  const bar = formatBar(receivedBytes, totalBytes, Math.min(LONGEST_BAR, width - text.length - 1))
  return (bar ? `${bar} ${text}` : text).slice(0, Math.max(0, width))
}

const LONGEST_BAR = 30
const SHORTEST_BAR = 8

function formatBar(receivedBytes: number, totalBytes: number | undefined, columns: number): string | undefined {
  if (totalBytes === undefined || columns < SHORTEST_BAR) return undefined
  const inner = columns - 2
  const filled = totalBytes === 0 ? inner : Math.min(inner, Math.floor((receivedBytes / totalBytes) * inner))
  return `[${'#'.repeat(filled)}${'-'.repeat(inner - filled)}]`
}

function secondsLeft({ receivedBytes, totalBytes, bytesPerSecond }: ArtifactProgress): number | undefined {
  if (totalBytes === undefined || !bytesPerSecond || receivedBytes >= totalBytes) return undefined
  return Math.ceil((totalBytes - receivedBytes) / bytesPerSecond)
}

function formatSeconds(seconds: number): string {
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`
}

/** `0 B`, `512 B`, `1.5 KiB`, `10.0 GiB` */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB']
  let value = bytes
  let unit = 0
  while (value >= 1023.95 && unit < units.length - 1) {
    value /= 1024
    unit += 1
  }
  return `${unit === 0 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`
}

/** Says yes at first and then once in `everyMs`: for the lines of a log. */
export function createLineTimer(clock: Pick<Clock, 'monotonicMs'>, everyMs: number): () => boolean {
  let lastMs = Number.NEGATIVE_INFINITY
  return () => {
    const nowMs = clock.monotonicMs()
    if (nowMs - lastMs < everyMs) return false
    lastMs = nowMs
    return true
  }
}
