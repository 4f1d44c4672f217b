/**
 * When to read the trace of a running job again. There are no ranges: every read gives the whole trace, so reading at every poll
 * would cost the square of its size. Promised instead, with L = size at the last read, T = bytes read so far, A = `FREE_BYTES`:
 *
 *     T ≤ 2L + A after every read while the job runs, and so T + F ≤ 3F + A after the last read, of the final size F ≥ L.
 *
 * A read of size x keeps the promise if and only if T + x ≤ 2x + A, i.e. x ≥ T - A ("covered"). A trace that has doubled is always
 * covered: x ≥ 2L ≥ T - A. Anything more often is paid from the slack x + A - T: small logs are read every few seconds, and a
 * read is spaced so that it spends the slack over minutes, ever more slowly, instead of running out of it at once.
 *
 * Covering has to be known before reading. Where the server announces the size (`Content-Length`) an answer that has not grown
 * enough is abandoned unread, and the promise holds whatever the log does. Where it does not, x ≥ L is all that is certain. Then
 * growth is guessed from the rate seen before, and a guess is only made while the promise holds: a log that stalls just then
 * costs one read of at most F in excess (T ≤ 4F + A), never a second one.
 *
 * Price, on purpose: there is no upper limit to the time between two reads of a big log. In its second half at worst, new lines
 * come only when it has doubled or the job ends. Bytes of reads that were cut short count in T, on top of the promise.
 */
export const FREE_BYTES = 2 * 1024 * 1024

/** In this time at the start of a job, the slack is spent by the factor e. */
const SLACK_SPENT_MS = 240_000

/** Growth is taken for this much slower than it was, so that a guess seldom comes too early. */
const GUESS_MARGIN = 1.25

const SMALL_BYTES = 64 * 1024
const MIN_LOOK_MS = 3_000
const MAX_SMALL_LOOK_MS = 5_000
const MAX_LOOK_MS = 30_000
/** Looks grow apart by this factor while nothing new comes. */
const LOOK_GROWTH = 1.5
/** Requests for traces of all jobs together, per minute. */
const LOOKS_PER_MINUTE = 60

/** What is known of one running job's trace. */
export interface TraceHistory {
  /** L: size at the last read. */
  readonly sizeBytes: number
  /** T: bytes of all reads. */
  readonly totalBytes: number
  readonly startedMs: number
  readonly lastReadMs: number
  /** Between the last two reads that showed growth; 0 is not known. */
  readonly growthBytesPerSecond: number
  /** Whether answers tell their size; `undefined` before the first. */
  readonly announced: boolean | undefined
  /** Requests in a row that brought nothing new. */
  readonly vainLooks: number
}

/** What all follows of this run share. */
export interface TraceLoad {
  readonly jobsFollowed: number
  /** From the rate limit headers: 0 to 1; `undefined` where there are none. */
  readonly remainingShare: number | undefined
}

export function startHistory(nowMs: number): TraceHistory {
  return {
    sizeBytes: 0,
    totalBytes: 0,
    startedMs: nowMs,
    lastReadMs: nowMs,
    growthBytesPerSecond: 0,
    announced: undefined,
    vainLooks: 0,
  }
}

/** Milliseconds from now until the next request; `undefined`: not before the job ends. */
export function planLook(history: TraceHistory, nowMs: number, load: TraceLoad): number | undefined {
  const leastMs = leastLookMs(load)
  const mostMs = Math.max(leastMs, history.sizeBytes <= SMALL_BYTES ? MAX_SMALL_LOOK_MS : MAX_LOOK_MS)
  const patientMs = Math.min(leastMs * LOOK_GROWTH ** history.vainLooks, mostMs)
  if (history.sizeBytes === 0) return patientMs
  const readableMs = readableFromMs(history)
  if (history.announced) return Math.min(Math.max(patientMs, (readableMs ?? 0) - nowMs), mostMs)
  return readableMs === undefined ? undefined : Math.max(patientMs, readableMs - nowMs)
}

/** Whether an answer of this announced size is to be read, or left. */
export function isWorthReading(history: TraceHistory, announcedBytes: number, nowMs: number): boolean {
  if (announcedBytes === history.sizeBytes) return false
  if (announcedBytes >= 2 * history.sizeBytes) return true
  return isCovered(history, announcedBytes) && nowMs >= history.lastReadMs + paceMs(history)
}

/** After a read of the whole trace. A replaced trace starts a new account. */
export function recordRead(history: TraceHistory, sizeBytes: number, nowMs: number, replaced = false): TraceHistory {
  if (replaced) return { ...startHistory(nowMs), sizeBytes, totalBytes: sizeBytes, announced: history.announced }
  const grownBytes = sizeBytes - history.sizeBytes
  const seconds = (nowMs - history.lastReadMs) / 1000
  return {
    ...history,
    sizeBytes: Math.max(sizeBytes, history.sizeBytes),
    totalBytes: history.totalBytes + sizeBytes,
    lastReadMs: nowMs,
    growthBytesPerSecond: grownBytes > 0 && seconds > 0 ? grownBytes / seconds : history.growthBytesPerSecond,
    vainLooks: grownBytes > 0 ? 0 : history.vainLooks + 1,
  }
}

/** After a read that was cut short or left: its bytes were spent, and the trace is at least as long. */
export function recordPartialRead(history: TraceHistory, readBytes: number): TraceHistory {
  return {
    ...history,
    sizeBytes: Math.max(readBytes, history.sizeBytes),
    totalBytes: history.totalBytes + readBytes,
    vainLooks: history.vainLooks + 1,
  }
}

/** When a read is expected to be allowed, by what is known now. */
function readableFromMs(history: TraceHistory): number | undefined {
  const { sizeBytes, lastReadMs, growthBytesPerSecond: rate } = history
  const doubledMs = rate > 0 ? lastReadMs + ((sizeBytes * GUESS_MARGIN) / rate) * 1000 : undefined
  const pacedMs = isCovered(history, sizeBytes) ? lastReadMs + paceMs(history) : undefined
  const guessMs = history.announced || keepsPromise(history) ? doubledMs : undefined
  if (guessMs === undefined || pacedMs === undefined) return guessMs ?? pacedMs
  return Math.min(guessMs, pacedMs)
}

function isCovered(history: TraceHistory, sizeBytes: number): boolean {
  return sizeBytes >= history.totalBytes - FREE_BYTES
}

function keepsPromise(history: TraceHistory): boolean {
  return history.totalBytes <= 2 * history.sizeBytes + FREE_BYTES
}

/**
 * A read every L / slack of the time in which the slack may be spent: so the slack shrinks like e^(-t / time), never to nothing.
 * That time grows with the job, for a long job needs its slack for longer.
 */
function paceMs({ sizeBytes, totalBytes, startedMs, lastReadMs }: TraceHistory): number {
  const slackBytes = sizeBytes + FREE_BYTES - totalBytes
  return (sizeBytes / Math.max(slackBytes, 1)) * (SLACK_SPENT_MS + (lastReadMs - startedMs) / 2)
}

function leastLookMs({ jobsFollowed, remainingShare }: TraceLoad): number {
  const shared = Math.max(MIN_LOOK_MS, (jobsFollowed * 60_000) / LOOKS_PER_MINUTE)
  return remainingShare !== undefined && remainingShare < 0.25 ? shared * 4 : shared
}
