/**
 * When to read the trace of a running job again. Where the server has windows (since GitLab 19), a look costs what is new, so there is
 * one every few seconds. Older ones have none: every read gives the whole trace, so reading at every poll would cost the square of
 * its size. Promised instead, with L = size at the last read, T = bytes spent so far, A = `FREE_BYTES`:
 *
 *     T ≤ 2L + A while the job runs, and so T + F ≤ 3F + A after the last read, of the final size F ≥ L.
 *
 * A read of size x keeps the promise if and only if T + x ≤ 2x + A, i.e. x ≥ T - A ("covered"). A trace that has doubled is always
 * covered: x ≥ 2L ≥ T - A. Anything more often is paid from the slack x + A - T: small logs are read every few seconds, and
 * reads are spaced so that they spend the slack over minutes, ever more slowly, instead of running out of it at once.
 *
 * Whether the trace has doubled is only guessed, from the rate at which it grew. Where the server announces the size
 * (`Content-Length`), the answer to a guess that came too early is left unread; that is charged with `LEFT_BYTES`, for what was
 * on its way by then, and done only while the promise can pay for it. Then T ≤ 2L + A + `LEFT_BYTES` whatever the log does, the
 * excess coming from a guess at a log smaller than that, which is not worth leaving. Where sizes are not announced, a guess that
 * came too early costs a read of x ≤ F; guesses are made only while the promise holds, so the excess is one such read at most.
 *
 * Price, on purpose: there is no upper limit to the time between two reads of a big log. In its second half at worst, new lines
 * come only when it has doubled or the job ends. Bytes of reads that were cut short count in T, on top of the promise.
 */
export const FREE_BYTES = 2 * 1024 * 1024

/** What an answer costs that is left unread: what the buffers of a fast connection hold. */
export const LEFT_BYTES = 1024 * 1024

/** In this time at the start of a job, the slack is spent by the factor e. */
const SLACK_SPENT_MS = 240_000

/** Growth is taken for this much slower than it was, so that a guess seldom comes too early. */
const GUESS_MARGIN = 1.25
const ANNOUNCED_GUESS_MARGIN = 1.05

const MIN_LOOK_MS = 3_000
const MAX_PATIENT_LOOK_MS = 5_000
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
  /** Whether reads bring only what is new. */
  readonly windowed: boolean
  /** Whether the newest answer announced its size. */
  readonly announced: boolean
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
    windowed: false,
    announced: false,
    vainLooks: 0,
  }
}

/** Milliseconds from now until the next request; `undefined`: not before the job ends. */
export function planLook(history: TraceHistory, nowMs: number, load: TraceLoad): number | undefined {
  const leastMs = leastLookMs(load)
  const patientMs = Math.min(leastMs * LOOK_GROWTH ** history.vainLooks, Math.max(leastMs, MAX_PATIENT_LOOK_MS))
  if (history.sizeBytes === 0 || history.windowed) return patientMs
  const readableMs = Math.min(pacedMs(history), doubledMs(history))
  return readableMs === Number.POSITIVE_INFINITY ? undefined : Math.max(patientMs, readableMs - nowMs)
}

/** Whether an answer of this announced size is to be read, or left. */
export function isWorthReading(history: TraceHistory, announcedBytes: number): boolean {
  if (announcedBytes <= LEFT_BYTES) return true
  return (
    announcedBytes >= 2 * history.sizeBytes ||
    (announcedBytes !== history.sizeBytes && isCovered(history, announcedBytes))
  )
}

/** After a read of the whole trace. A replaced trace starts a new account. */
export function recordRead(history: TraceHistory, sizeBytes: number, nowMs: number, replaced = false): TraceHistory {
  if (replaced) return { ...startHistory(nowMs), sizeBytes, totalBytes: sizeBytes, announced: history.announced }
  return {
    ...history,
    sizeBytes: Math.max(sizeBytes, history.sizeBytes),
    totalBytes: history.totalBytes + sizeBytes,
    lastReadMs: nowMs,
    growthBytesPerSecond: growthRate(history, sizeBytes, nowMs),
    vainLooks: sizeBytes > history.sizeBytes ? 0 : history.vainLooks + 1,
  }
}

/** After a read of what is new since the last one. */
export function recordWindow(history: TraceHistory, sizeBytes: number, nowMs: number): TraceHistory {
  const newBytes = sizeBytes - history.sizeBytes
  return {
    ...history,
    sizeBytes,
    totalBytes: history.totalBytes + newBytes,
    lastReadMs: nowMs,
    windowed: true,
    vainLooks: newBytes > 0 ? 0 : history.vainLooks + 1,
  }
}

/** After an answer of this announced size was left unread. */
export function recordLeft(history: TraceHistory, announcedBytes: number, nowMs: number): TraceHistory {
  return {
    ...history,
    announced: true,
    totalBytes: history.totalBytes + LEFT_BYTES,
    growthBytesPerSecond: growthRate(history, announcedBytes, nowMs),
    vainLooks: history.vainLooks + 1,
  }
}

/** After a read that was cut short: its bytes were spent, and the trace is at least as long. */
export function recordCutRead(history: TraceHistory, readBytes: number): TraceHistory {
  return {
    ...history,
    sizeBytes: Math.max(readBytes, history.sizeBytes),
    totalBytes: history.totalBytes + readBytes,
  }
}

/** Seen since the last read. A log that stops growing is not given up at once, but read less and less often. */
function growthRate(history: TraceHistory, sizeBytes: number, nowMs: number): number {
  const seconds = (nowMs - history.lastReadMs) / 1000
  const rate = seconds > 0 ? (sizeBytes - history.sizeBytes) / seconds : 0
  return Math.max(rate, history.growthBytesPerSecond / 2)
}

/** When the trace may have doubled, if a guess at that can be paid for. */
function doubledMs({ announced, sizeBytes, totalBytes, lastReadMs, growthBytesPerSecond }: TraceHistory): number {
  const costBytes = announced && sizeBytes > LEFT_BYTES ? LEFT_BYTES : 0
  if (growthBytesPerSecond === 0 || totalBytes + costBytes > 2 * sizeBytes + FREE_BYTES) return Number.POSITIVE_INFINITY
  const margin = announced ? ANNOUNCED_GUESS_MARGIN : GUESS_MARGIN
  return lastReadMs + ((sizeBytes * margin) / growthBytesPerSecond) * 1000
}

function isCovered(history: TraceHistory, sizeBytes: number): boolean {
  return sizeBytes >= history.totalBytes - FREE_BYTES
}

/**
 * When the slack pays for a read although the trace has not doubled. A read every L / slack of the time in which the slack may be
 * spent: so the slack shrinks like e^(-t / time), never to nothing. That time grows with the job, for a long one needs it longer.
 */
function pacedMs(history: TraceHistory): number {
  const { sizeBytes, totalBytes, startedMs, lastReadMs } = history
  if (!isCovered(history, sizeBytes)) return Number.POSITIVE_INFINITY
  const slackBytes = Math.max(1, sizeBytes + FREE_BYTES - totalBytes)
  return lastReadMs + (sizeBytes / slackBytes) * (SLACK_SPENT_MS + (lastReadMs - startedMs) / 2)
}

function leastLookMs({ jobsFollowed, remainingShare }: TraceLoad): number {
  const shared = Math.max(MIN_LOOK_MS, (jobsFollowed * 60_000) / LOOKS_PER_MINUTE)
  return remainingShare !== undefined && remainingShare < 0.25 ? shared * 4 : shared
}
