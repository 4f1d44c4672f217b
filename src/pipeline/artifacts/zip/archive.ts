import { isUtf8 } from 'node:buffer'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, RandomAccessReader } from 'yauzl'
import { messageOf } from '../../../errors.ts'
import { ArtifactError } from '../artifact.ts'

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

export type EntryType = 'file' | 'directory' | 'symlink' | 'hard link' | 'device' | 'pipe or socket'

/** What the central directory says of one entry; nothing of it is checked yet, all of it may lie. */
export interface ArchiveEntry {
  /** With `/` at the end for a directory. Backslashes are kept. */
  readonly name: string
  readonly type: EntryType
  /** Permissions (0 to 0o777), or `undefined` where the archive was made without. */
  readonly mode: number | undefined
  readonly encrypted: boolean
  /** 0 stored, 8 deflated; others are not supported. */
  readonly compressionMethod: number
  readonly compressedBytes: number
  readonly uncompressedBytes: number
  readonly crc32: number
  /** Position of the local header. */
  readonly offset: number
  readonly nameBytes: number
  /** Seconds since the epoch. */
  readonly modifiedSeconds: number
}

/** Before the content of every entry; its name and extra fields follow. */
export const LOCAL_HEADER_BYTES = 30

/**
 * All entries, by the central directory: the part that says where every entry is, and that a truncated archive has lost.
 * @throws ArtifactError (`damaged`) when it cannot be read, (`too-big`) for more than `maxEntries`
 */
export async function readEntries(
  archive: ArchiveFile,
  { subject, maxEntries }: { readonly subject: string; readonly maxEntries: number },
): Promise<ArchiveEntry[]> {
  const entries: ArchiveEntry[] = []
  try {
    const zip = await fromRandomAccessReaderPromise(archive, archive.sizeBytes, {
      decodeStrings: false, // also keeps yauzl from turning `..\evil` into a good path
      validateEntrySizes: false, // entries that are not selected may be of any kind
      autoClose: false,
      lazyEntries: true,
    })
    if (zip.entryCount > maxEntries) throw tooManyEntries(subject, zip.entryCount, maxEntries)
    for await (const entry of zip.eachEntry()) entries.push(toArchiveEntry(entry))
  } catch (error) {
    if (error instanceof ArtifactError) throw error
    const reason = messageOf(error)
    throw new ArtifactError('damaged', `${subject}: not a whole zip archive: ${reason}`, { cause: error })
  }
  return entries
}

function tooManyEntries(subject: string, count: number, maxEntries: number): ArtifactError {
  return new ArtifactError('too-big', `${subject}: refused: ${count} entries, the limit is ${maxEntries}`, {
    hints: ['raise the limit with artifacts-max-entries if this is expected'],
  })
}

function toArchiveEntry(entry: Entry): ArchiveEntry {
  const name = getFileNameLowLevel(nameFlags(entry), entry.fileNameRaw, entry.extraFields, true)
  const unixMode = entry.externalFileAttributes >>> 16
  return {
    name,
    type: entryType(entry, name, unixMode),
    mode: unixMode === 0 ? undefined : unixMode & 0o777,
    encrypted: entry.isEncrypted(),
    compressionMethod: entry.compressionMethod,
    compressedBytes: entry.compressedSize,
    uncompressedBytes: entry.uncompressedSize,
    crc32: entry.crc32,
    offset: entry.relativeOffsetOfLocalHeader,
    nameBytes: entry.fileNameLength,
    modifiedSeconds: entry.getLastModDate().getTime() / 1000,
  }
}

const UTF8_NAME = 0x800
const MADE_BY_UNIX: ReadonlySet<number> = new Set([3, 19])

/** Programs of Unix write names as they are, and in UTF-8 without saying so; without this they would be read as DOS names. */
function nameFlags({ generalPurposeBitFlag, versionMadeBy, fileNameRaw }: Entry): number {
  const asWritten = MADE_BY_UNIX.has(versionMadeBy >>> 8) && isUtf8(fileNameRaw)
  return asWritten ? generalPurposeBitFlag | UTF8_NAME : generalPurposeBitFlag
}

const UNIX_FILE_TYPES: ReadonlyMap<number, EntryType> = new Map([
  [0, 'file'], // only permissions were written
  [0o100000, 'file'],
  [0o040000, 'directory'],
  [0o120000, 'symlink'],
  [0o020000, 'device'],
  [0o060000, 'device'],
])

function entryType(entry: Entry, name: string, unixMode: number): EntryType {
  // PKWARE's Unix field (APPNOTE 4.5.7): after 12 bytes of times and ids, the target of a link.
  const linked = entry.extraFields.some(({ id, data }) => id === 0x000d && data.length > 12)
  const type = UNIX_FILE_TYPES.get(unixMode & 0o170000) ?? 'pipe or socket'
  if (linked && type !== 'symlink') return 'hard link'
  return type === 'file' && name.endsWith('/') ? 'directory' : type
}
