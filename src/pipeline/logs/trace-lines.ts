/** Longest line in bytes; a longer one goes on as the next line. Bounds the memory of a log without line ends. */
const LINE_LIMIT_BYTES = 64 * 1024

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** Cuts a stream of bytes into lines; the same bytes give the same lines however they were chunked. */
export interface LineSplitter {
  push(chunk: Uint8Array): void
  /** The line after the last line feed, `undefined` when there is nothing; empties the splitter. */
  rest(): Buffer | undefined
}

/**
 * `onLine` gets each complete line, line feed included where there is one. The bytes are only valid during the call. Splitting
 * bytes instead of text means that a character is never cut by the edge of a chunk.
 */
export function createLineSplitter(onLine: (line: Buffer) => void, limitBytes = LINE_LIMIT_BYTES): LineSplitter {
  // Grows to what the longest unfinished line needs, and is used again for the next one.
  let pending = Buffer.alloc(0)
  let pendingBytes = 0

  function keep(bytes: Buffer) {
    const needed = pendingBytes + bytes.length
    if (needed > pending.length) {
      const grown = Buffer.allocUnsafe(Math.min(Math.max(needed, pending.length * 2), limitBytes + 1))
      pending.copy(grown, 0, 0, pendingBytes)
      pending = grown
    }
    bytes.copy(pending, pendingBytes)
    pendingBytes = needed
  }

  function complete(lineEnd: Buffer) {
    if (pendingBytes === 0) return onLine(lineEnd)
    keep(lineEnd)
    const line = pending.subarray(0, pendingBytes)
    pendingBytes = 0
    onLine(line)
  }

  /** More than the limit without a line feed: the first part, up to the last whole character, becomes a line of its own. */
  function cut() {
    const line = pending.subarray(0, pendingBytes)
    const head = characterStart(line, limitBytes)
    onLine(line.subarray(0, head))
    pending.copyWithin(0, head, pendingBytes)
    pendingBytes -= head
  }

  return {
    push(chunk) {
      let bytes = asBuffer(chunk)
      while (bytes.length > 0) {
        // One byte more than fits: a line of just the limit is only known as complete or too long by what follows it.
        const window = bytes.subarray(0, limitBytes + 1 - pendingBytes)
        const end = window.indexOf(LINE_FEED)
        if (end >= 0) complete(window.subarray(0, end + 1))
        else {
          keep(window)
          if (pendingBytes > limitBytes) cut()
        }
        bytes = bytes.subarray(end >= 0 ? end + 1 : window.length)
      }
    },
    rest() {
      if (pendingBytes === 0) return undefined
      const line = pending.subarray(0, pendingBytes)
      pendingBytes = 0
      return line
    },
  }
}

/** The line as text without its end (LF or CRLF). Carriage returns inside stay: the host collapses progress bars. */
export function decodeLine(line: Uint8Array): string {
  let end = line.length
  if (line[end - 1] === LINE_FEED) end--
  if (end < line.length && line[end - 1] === CARRIAGE_RETURN) end--
  return asBuffer(line).toString('utf8', 0, end)
}

/** `offset`, or the start of the UTF-8 sequence that it would cut in two. */
export function characterStart(bytes: Uint8Array, offset: number): number {
  for (let start = offset; start > 0 && start > offset - 4; start--) {
    const byte = bytes[start] ?? 0
    if ((byte & 0xc0) !== 0x80) return start
  }
  return offset
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
