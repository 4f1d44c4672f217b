import { crc32 } from 'node:zlib'
import type { SecretEdges } from '../../text/mask.ts'
import { createLineSplitter, decodeLine } from './trace-lines.ts'

/** What one read of a trace brought. */
export interface TraceReadEnd {
  readonly sizeBytes: number
  /** The trace no longer began with what was shown: it was replaced, e.g. by a job that ran again under its id. */
  readonly replaced: boolean
  /** The trace had fewer complete lines than were shown before. */
  readonly shrunk: boolean
}

/** One read, from the first byte. A read that was cut short is dropped without `end`: what it brought so far counts. */
interface TraceRead {
  push(chunk: Uint8Array): void
  /** `finished`: the job has ended, so that a last line without line feed is complete too. */
  end(finished: boolean): TraceReadEnd
}

export interface TraceReader {
  /** Lines shown so far. */
  readonly lineCount: number
  startRead(): TraceRead
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
 * Follows one job's trace over many reads, of which each starts from the first byte again: what was shown is passed over, what is
 * new comes out line by line, once.
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
  return {
    get lineCount() {
      return shown.lineCount
    },
    startRead: () => startRead(settings, shown),
  }
}

interface ReadState {
  readonly settings: TraceReaderSettings
  readonly shown: TraceMarks
  passedLines: number
  /** Of the lines passed. */
  checksum: number
  /** Lines since the last mark that was equal: shown once more if the next mark differs. */
  held: Buffer[]
  fresh: string[]
  replaced: boolean
}

function startRead(settings: TraceReaderSettings, shown: TraceMarks): TraceRead {
  const state: ReadState = { settings, shown, passedLines: 0, checksum: 0, held: [], fresh: [], replaced: false }
  const splitter = createLineSplitter((line) => takeLine(state, line), settings)
  let sizeBytes = 0
  return {
    push(chunk) {
      sizeBytes += chunk.length
      splitter.push(chunk)
      handOn(state)
    },
    end(finished) {
      const shrunk = state.passedLines < shown.lineCount
      if (finished && !shrunk) splitter.finish()
      handOn(state)
      return { sizeBytes, replaced: state.replaced, shrunk }
    },
  }
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

/** When there are more, every second one goes. */
const MAX_MARKS = 4096

/** Checksums of everything up to the end of a line: for every `stride`th line, and for the last. */
interface TraceMarks {
  lineCount: number
  /** Up to the last line. */
  checksum: number
  stride: number
  readonly checksums: number[]
}

function createMarks(): TraceMarks {
  return { lineCount: 0, checksum: 0, stride: 1, checksums: [] }
}

/** One more line; `checksum` covers everything up to its end. */
function addMark(marks: TraceMarks, checksum: number): void {
  marks.lineCount++
  marks.checksum = checksum
  if (marks.lineCount % marks.stride === 0) marks.checksums.push(checksum)
  if (marks.checksums.length > MAX_MARKS) thinOut(marks)
}

function thinOut(marks: TraceMarks): void {
  const { checksums } = marks
  marks.stride *= 2
  // Mark i belongs to line (i + 1) * stride: those of the doubled stride are the odd ones.
  for (let index = 0; index * 2 + 1 < checksums.length; index++) checksums[index] = checksums[index * 2 + 1] ?? 0
  checksums.length = Math.floor(checksums.length / 2)
}

/** `undefined` for a line without a mark. */
function checksumAt({ lineCount, checksum, stride, checksums }: TraceMarks, line: number): number | undefined {
  if (line === lineCount) return checksum
  return line % stride === 0 ? checksums[line / stride - 1] : undefined
}

/** Forgets what comes after `line`, which has a mark. */
function cutMarks(marks: TraceMarks, line: number): void {
  marks.lineCount = line
  marks.checksums.length = Math.floor(line / marks.stride)
  marks.checksum = marks.checksums.at(-1) ?? 0
}
