import type { SecretEdges } from '../../text/mask.ts'

/** Longest line in bytes; a longer one goes on as the next line. Bounds the memory of a log without line ends. */
const LINE_LIMIT_BYTES = 64 * 1024

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** Cuts a stream of bytes into lines; the same bytes give the same lines however they were chunked. */
export interface LineSplitter {
  push(chunk: Uint8Array): void
  /** What comes after the last line feed is a line too, if there is anything. */
  finish(): void
}

export interface LineSplitterSettings {
  /** No secret is cut in two, for lines are masked one by one. */
  readonly secrets: SecretEdges
  readonly limitBytes?: number | undefined
}

/**
 * `onLine` gets each complete line, line feed included where there is one. The bytes are only valid during the call. Splitting
 * bytes instead of text means that a character is never cut by the edge of a chunk.
 */
export function createLineSplitter(
  onLine: (line: Buffer) => void,
  { secrets, limitBytes = LINE_LIMIT_BYTES }: LineSplitterSettings,
): LineSplitter {
  // Grows to what the longest unfinished line needs, and is used again for the next one.
  let pending = Buffer.alloc(0)
  let pendingBytes = 0
  /** What is kept of a line before it is cut: enough to see a secret that begins before the limit. */
  const roomBytes = () => limitBytes + secrets.longestBytes + LONGEST_LINE_END

  function keep(bytes: Buffer) {
    const needed = pendingBytes + bytes.length
    if (needed > pending.length) {
      const grown = Buffer.allocUnsafe(Math.max(needed, Math.min(pending.length * 2, roomBytes())))
      pending.copy(grown, 0, 0, pendingBytes)
      pending = grown
    }
    bytes.copy(pending, pendingBytes)
    pendingBytes = needed
  }

  function complete(lineEnd: Buffer) {
    if (pendingBytes === 0 && lineEnd.length <= limitBytes) return onLine(lineEnd)
    keep(lineEnd)
    finishLine()
  }

  /** What is kept is all of the line. */
  function finishLine() {
    while (lengthOf(pending.subarray(0, pendingBytes)) > limitBytes) cut()
    const line = pending.subarray(0, pendingBytes)
    pendingBytes = 0
    if (line.length > 0) onLine(line)
  }

  /** More than the limit: the first part, up to the last whole character or the end of a secret, becomes a line of its own. */
  function cut() {
    const line = pending.subarray(0, pendingBytes)
    const end = cutOffset(line, limitBytes, secrets)
    const head = end >= lengthOf(line) ? line.length : end
    onLine(line.subarray(0, head))
    pending.copyWithin(0, head, pendingBytes)
    pendingBytes -= head
  }

  return {
    push(chunk) {
      let bytes = asBuffer(chunk)
      while (bytes.length > 0) {
        const window = bytes.subarray(0, roomBytes() - pendingBytes)
        const end = window.indexOf(LINE_FEED)
        if (end >= 0) complete(window.subarray(0, end + 1))
        else {
          keep(window)
          if (pendingBytes >= roomBytes()) cut()
        }
        bytes = bytes.subarray(end >= 0 ? end + 1 : window.length)
      }
    },
    finish: finishLine,
  }
}

/** CRLF */
const LONGEST_LINE_END = 2

/** Without LF or CRLF. */
function lengthOf(line: Uint8Array): number {
  let end = line.length
  if (line[end - 1] === LINE_FEED) end--
  if (end < line.length && line[end - 1] === CARRIAGE_RETURN) end--
  return end
}

/**
 * Where to cut bytes that are longer than the limit: there, or where the character or secret begins or ends that this would cut in two.
 */
export function cutOffset(bytes: Uint8Array, limitBytes: number, secrets: SecretEdges): number {
  const { longestBytes } = secrets
  const cut = characterStart(bytes, limitBytes)
  const from = characterStart(bytes, Math.max(0, cut - longestBytes))
  const before = asBuffer(bytes).toString('utf8', from, cut)
  const after = asBuffer(bytes).toString('utf8', cut, Math.min(bytes.length, limitBytes + longestBytes))
  const end = secrets.endOfSecret(before + after, before.length)
  return cut + Buffer.byteLength(after.slice(0, end - before.length))
}

/** The line as text without its end (LF or CRLF). Carriage returns inside stay: the host collapses progress bars. */
export function decodeLine(line: Uint8Array): string {
  return asBuffer(line).toString('utf8', 0, lengthOf(line))
}

/** `offset`, or the start of the UTF-8 sequence that it would cut in two. */
function characterStart(bytes: Uint8Array, offset: number): number {
  for (let start = offset; start > 0 && start > offset - 4; start--) {
    const byte = bytes[start] ?? 0
    if ((byte & 0xc0) !== 0x80) return start
  }
  return offset
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
