import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { RandomAccessReader } from 'yauzl'

// One read serves some twenty small entries, which lie one after another, and thousands of directory records.
const WINDOW_BYTES = 1 << 20

/**
 * A zip file on disk, read through a window. Reads are synchronous: the file was just written, so they come from the page
 * cache, and a trip through the thread pool for each of 20,000 small entries costs more than the read.
 */
export class ArchiveFile extends RandomAccessReader {
  readonly path: string
  readonly sizeBytes: number
  readonly #fd: number
  #window = Buffer.allocUnsafeSlow(0)
  #windowStart = 0
  #windowEnd = 0

  constructor(path: string) {
    super()
    this.path = path
    this.#fd = openSync(path, 'r')
    this.sizeBytes = fstatSync(this.#fd).size
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    let bytes: Buffer
    try {
      bytes = this.view(position, length)
    } catch (error) {
      callback(error as Error)
      return
    }
    bytes.copy(buffer, offset)
    callback(null)
  }

  /** Bytes of the file, valid until the next read. */
  view(position: number, length: number): Buffer {
    if (!Number.isSafeInteger(position + length) || position < 0 || position + length > this.sizeBytes) {
      throw new Error('the archive points outside of itself')
    }
    if (position < this.#windowStart || position + length > this.#windowEnd) this.#fill(position, length)
    return this.#window.subarray(position - this.#windowStart, position - this.#windowStart + length)
  }

  /** The file descriptor is ours, not yauzl's: entries are read after its directory. */
  override close(callback: (error: Error | null) => void): void {
    setImmediate(callback, null)
  }

  [Symbol.dispose](): void {
    closeSync(this.#fd)
  }

  #fill(position: number, length: number): void {
    if (this.#window.length < Math.max(length, WINDOW_BYTES)) {
      this.#window = Buffer.allocUnsafeSlow(Math.max(length, WINDOW_BYTES))
    }
    this.#windowStart = position
    this.#windowEnd = position + readSync(this.#fd, this.#window, 0, this.#window.length, position)
    if (this.#windowEnd < position + length) throw new Error('the archive ended early')
  }
}
