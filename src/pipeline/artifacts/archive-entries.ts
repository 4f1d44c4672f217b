import { isUtf8 } from 'node:buffer'
import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel } from 'yauzl'
import type { ArchiveFile } from './archive-file.ts'
import { ArtifactError } from './artifact-error.ts'

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
    const reason = error instanceof Error ? error.message : String(error)
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
