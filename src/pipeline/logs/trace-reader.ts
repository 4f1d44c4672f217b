import { crc32 } from 'node:zlib'
import { createLineSplitter, decodeLine } from './trace-lines.ts'

/** Marks kept of what was shown; see {@link createTraceReader}. */
const MAX_MARKS = 4096

/** What one read of a trace brought. */
export interface TraceReadEnd {
  readonly sizeBytes: number
  /** The trace no longer began with what was shown: it was written anew, e.g. by a job that ran again under its id. */
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
  /** New complete lines, in order; called at most once for each chunk. */
  readonly onLines: (lines: string[]) => void
  /** The trace was replaced; the lines that follow come from the new one, from where it differs. */
  readonly onReplaced: () => void
}

/**
 * Follows one job's trace over many reads, of which each starts from the first byte again: what was shown is passed over, what is
 * new comes out line by line, once.
 *
 * A trace can be written anew (job run again under its id, erased, rewritten by the runner). So the lines of each read are
 * compared with what was shown, by a running checksum with marks at line ends: from the first line that differs on, everything
 * is new. Marks are thinned out in long logs, one mark for every 2, 4, 8, … lines, so memory stays the same; the price is that a
 * replaced log of more than 4,096 lines may repeat the few lines between the last equal mark and the difference.
 *
 * A trace that is shorter than before proves nothing (an archive in the making answers so); it is compared when it grows again.
 */
export function createTraceReader({ onLines, onReplaced }: TraceReaderSettings): TraceReader {
  const shown = createMarks()

  function startRead(): TraceRead {
    const passed = { lineCount: 0, checksum: 0 }
    /** Lines since the last mark that was equal: shown once more if the next mark differs. */
    let held: Buffer[] = []
    let fresh: string[] = []
    let sizeBytes = 0
    let replaced = false

    function takeLine(line: Buffer) {
      passed.checksum = crc32(line, passed.checksum)
      passed.lineCount++
      if (passed.lineCount > shown.lineCount) {
        shown.add(passed.checksum)
        fresh.push(decodeLine(line))
      } else compare(line)
    }

    function compare(line: Buffer) {
      const expected = shown.checksumAt(passed.lineCount)
      if (expected === passed.checksum) {
        if (held.length > 0) held = []
        return
      }
      held.push(Buffer.from(line))
      if (expected !== undefined) replace()
    }

    function replace() {
      replaced = true
      onReplaced()
      shown.cutTo(passed.lineCount - held.length)
      fresh.push(...held.map(decodeLine))
      // Marks between the last equal one and here are gone; they are made anew from the lines just held.
      let { checksum } = shown
      for (const line of held) {
        checksum = crc32(line, checksum)
        shown.add(checksum)
      }
      held = []
    }

    function handOn() {
      if (fresh.length === 0) return
      const lines = fresh
      fresh = []
      onLines(lines)
    }

    const splitter = createLineSplitter(takeLine)
    return {
      push(chunk) {
        sizeBytes += chunk.length
        splitter.push(chunk)
        handOn()
      },
      end(finished) {
        const shrunk = passed.lineCount < shown.lineCount
        const rest = finished && !shrunk ? splitter.rest() : undefined
        if (rest) takeLine(rest)
        handOn()
        return { sizeBytes, replaced, shrunk }
      },
    }
  }

  return {
    get lineCount() {
      return shown.lineCount
    },
    startRead,
  }
}

/** Checksums of everything up to the end of a line: for every `stride`th line, and for the last. */
function createMarks() {
  const checksums: number[] = []
  let stride = 1
  let lineCount = 0
  let checksum = 0

  function thinOut() {
    stride *= 2
    // Mark i stands for line (i + 1) * stride: those of the doubled stride are the odd ones.
    for (let index = 0; index * 2 + 1 < checksums.length; index++) checksums[index] = checksums[index * 2 + 1] ?? 0
    checksums.length = Math.floor(checksums.length / 2)
  }

  return {
    get lineCount() {
      return lineCount
    },
    get checksum() {
      return checksum
    },
    add(next: number) {
      lineCount++
      checksum = next
      if (lineCount % stride === 0) checksums.push(next)
      if (checksums.length > MAX_MARKS) thinOut()
    },
    checksumAt(line: number): number | undefined {
      if (line === lineCount) return checksum
      return line % stride === 0 ? checksums[line / stride - 1] : undefined
    },
    /** Forgets what comes after `line`, which has a mark. */
    cutTo(line: number) {
      lineCount = line
      checksums.length = Math.floor(line / stride)
      checksum = checksums.at(-1) ?? 0
    },
  }
}
