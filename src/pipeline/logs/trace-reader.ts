import { crc32 } from 'node:zlib'
import type { SecretEdges } from '../../text/mask.ts'
import { createLineSplitter, decodeLine, type LineSplitter } from './trace-lines.ts'
import { addMark, checksumAt, createMarks, cutMarks, type TraceMarks } from './trace-marks.ts'

/** What one read of a trace brought. */
export interface TraceReadEnd {
  readonly sizeBytes: number
  /** The trace no longer began with what was shown: it was replaced, e.g. by a job that ran again under its id. */
  readonly replaced: boolean
  /** The trace had fewer complete lines than were shown before. */
  readonly shrunk: boolean
}

/** One read. A read that was cut short is dropped without `end`: what it brought so far counts. */
interface TraceRead {
  push(chunk: Uint8Array): void
  /** `finished`: the job has ended, so that a last line without line feed is complete too. */
  end(finished: boolean): TraceReadEnd
}

/** A read that goes on where an earlier one ended, from a window of the trace. */
export interface ResumedRead extends TraceRead {
  /** Of the window's first byte. The bytes from here to the end of the earlier read must come again. */
  readonly offsetBytes: number
  /** They did not: the trace was replaced, or the answer is not the window. The rest of it counts for nothing. */
  readonly diverged: boolean
}

export interface TraceReader {
  /** Lines shown so far. */
  readonly lineCount: number
  /** From the first byte. */
  startRead(): TraceRead
  /** `undefined` while there is nothing to go on from. */
  resumeRead(): ResumedRead | undefined
}

export interface TraceReaderSettings {
  /** So that none is cut in two. */
  readonly secrets: SecretEdges
  /** New complete lines, in order; called at most once for each chunk. */
  readonly onLines: (lines: string[]) => void
  /** The trace was replaced; the lines that follow come from the new one, from where it differs. */
  readonly onReplaced: () => void
}

/**
 * Follows one job's trace over many reads. Each starts from the first byte again, where the server has no windows: what was shown is
 * passed over, what is new comes out line by line, once.
 *
 * A trace can be replaced (job run again under its id, erased, rewritten by the runner). So the lines of each read are
 * compared with what was shown, by a running checksum with marks at line ends: from the first line that differs on, everything
 * is new. Marks are thinned out in long logs, one mark for every 2, 4, 8, … lines, so memory stays the same; the price is that a
 * replaced log of more than 4,096 lines may repeat the few lines between the last equal mark and the difference.
 *
 * A trace that is shorter than before proves nothing (an archive in the making answers so); it is compared when it grows again.
 */
export function createTraceReader(settings: TraceReaderSettings): TraceReader {
  const shown = createMarks()
  let newest: ReadState | undefined
  let resumable: ReadState | undefined
  /** A read that has passed all that was shown can be gone on from, wherever it was cut. */
  const findResumable = () => {
    if (newest && newest.passedLines >= shown.lineCount) resumable = newest
    return resumable && resumable.passedLines === shown.lineCount ? resumable : undefined
  }
  return {
    get lineCount() {
      return shown.lineCount
    },
    startRead() {
      findResumable()
      newest = createReadState(settings, shown)
      return readFromStart(newest)
    },
    resumeRead() {
      const state = findResumable()
      return state === undefined || state.sizeBytes === 0 ? undefined : resume(state)
    },
  }
}

interface ReadState {
  readonly settings: TraceReaderSettings
  readonly shown: TraceMarks
  /** Keeps the beginning of a line whose end has not come. */
  readonly splitter: LineSplitter
  sizeBytes: number
  /** The last bytes that came. */
  overlap: Buffer
  passedLines: number
  /** Of the lines passed. */
  checksum: number
  /** Lines since the last mark that was equal: shown once more if the next mark differs. */
  held: Buffer[]
  fresh: string[]
  replaced: boolean
}

/** What a window repeats, by which it is known for one. */
const OVERLAP_BYTES = 256

function createReadState(settings: TraceReaderSettings, shown: TraceMarks): ReadState {
  const nothing = { sizeBytes: 0, overlap: Buffer.alloc(0), passedLines: 0, checksum: 0, held: [], fresh: [] }
  const splitter = createLineSplitter((line) => takeLine(state, line), settings)
  const state: ReadState = { settings, shown, splitter, ...nothing, replaced: false }
  return state
}

function readFromStart(state: ReadState): TraceRead {
  return {
    push: (chunk) => take(state, chunk),
    end: (finished) => endRead(state, finished, state.passedLines < state.shown.lineCount),
  }
}

function resume(state: ReadState): ResumedRead {
  const expected = state.overlap
  const offsetBytes = state.sizeBytes - expected.length
  let repeatedBytes = 0
  let diverged = false
  state.replaced = false
  return {
    offsetBytes,
    get diverged() {
      return diverged
    },
    push(chunk) {
      const repeated = chunk.subarray(0, expected.length - repeatedBytes)
      diverged ||= expected.compare(repeated, 0, repeated.length, repeatedBytes, repeatedBytes + repeated.length) !== 0
      if (diverged) return
      repeatedBytes += repeated.length
      if (chunk.length > repeated.length) take(state, chunk.subarray(repeated.length))
    },
    end: (finished) => endRead(state, finished, repeatedBytes < expected.length),
  }
}

function take(state: ReadState, chunk: Uint8Array): void {
  state.sizeBytes += chunk.length
  state.overlap = Buffer.concat([state.overlap, chunk.subarray(-OVERLAP_BYTES)]).subarray(-OVERLAP_BYTES)
  state.splitter.push(chunk)
  handOn(state)
}

function endRead(state: ReadState, finished: boolean, shrunk: boolean): TraceReadEnd {
  if (finished && !shrunk) state.splitter.finish()
  handOn(state)
  return { sizeBytes: state.sizeBytes, replaced: state.replaced, shrunk }
}

function takeLine(state: ReadState, line: Buffer): void {
  const { shown, fresh } = state
  state.checksum = crc32(line, state.checksum)
  state.passedLines++
  if (state.passedLines > shown.lineCount) {
    addMark(shown, state.checksum)
    fresh.push(decodeLine(line))
  } else compare(state, line)
}

function compare(state: ReadState, line: Buffer): void {
  const expected = checksumAt(state.shown, state.passedLines)
  if (expected === state.checksum) {
    if (state.held.length > 0) state.held = []
    return
  }
  state.held.push(Buffer.from(line))
  if (expected !== undefined) replace(state)
}

function replace(state: ReadState): void {
  const { settings, shown, held, fresh } = state
  state.replaced = true
  settings.onReplaced()
  cutMarks(shown, state.passedLines - held.length)
  fresh.push(...held.map(decodeLine))
  // Marks between the last equal one and here are gone; the lines just held give new ones.
  let { checksum } = shown
  for (const line of held) {
    checksum = crc32(line, checksum)
    addMark(shown, checksum)
  }
  state.held = []
}

function handOn(state: ReadState): void {
  const lines = state.fresh
  if (lines.length === 0) return
  state.fresh = []
  state.settings.onLines(lines)
}
