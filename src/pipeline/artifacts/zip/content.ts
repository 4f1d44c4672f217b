import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { printableName } from '../../../text/cut.ts'
import { ArtifactError } from '../artifact.ts'
import { type ArchiveEntry, type ArchiveFile, LOCAL_HEADER_BYTES } from './archive.ts'
import { hostileEntry } from './check.ts'

/** Whether the entry is unpacked in one piece: for most files of most archives a stream costs more than the work. */
export function isSmall({ compressedBytes, uncompressedBytes }: ArchiveEntry): boolean {
  return compressedBytes <= SMALL_PACKED_BYTES && uncompressedBytes <= SMALL_UNPACKED_BYTES
}

const SMALL_PACKED_BYTES = 512 * 1024
const SMALL_UNPACKED_BYTES = 1024 * 1024

/**
 * The content of a small entry, whole and verified. A stored one is valid until the next read of the archive.
 * @throws ArtifactError `damaged`, or `hostile` when it is longer than it says
 */
export function readSmallEntry(archive: ArchiveFile, entry: ArchiveEntry, subject: string): Buffer {
  const packed = guard(entry, subject, () => archive.view(dataStart(archive, entry), entry.compressedBytes))
  const content = entry.compressionMethod === 0 ? packed : inflateSmall(packed, entry, subject)
  verify(entry, subject, content.length, crc32(content))
  return content
}

function inflateSmall(packed: Buffer, entry: ArchiveEntry, subject: string): Buffer {
  // One byte more than it says: then it fits one chunk, and a longer one shows.
  const sizeBytes = entry.uncompressedBytes + 1
  // Smaller buffers would be parts of a pool that others use, and could not be released.
  const chunkSize = Math.max(sizeBytes, Buffer.poolSize)
  try {
    return inflateRawSync(packed, { chunkSize, maxOutputLength: sizeBytes })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLong(entry, subject)
    throw damagedEntry(entry, subject, (error as Error).message, error)
  }
}

/**
 * Frees the memory of a small entry's content now. The collector lets some 64 MiB of such buffers pile up, since their weight is
 * outside of its heap.
 */
export function releaseContent(content: Buffer, { compressionMethod }: ArchiveEntry): void {
  // A stored entry is part of the archive's window.
  if (compressionMethod !== 0) (content.buffer as ArrayBuffer).transfer(0)
}

/**
 * Hands the content of an entry on in pieces, and verifies it at the end. Memory does not grow with its size.
 * @throws ArtifactError `damaged`, or `hostile` when it is longer than it says; what `write` throws; the signal's reason
 */
export async function streamEntry(
  archive: ArchiveFile,
  entry: ArchiveEntry,
  {
    subject,
    write,
    signal,
  }: {
    readonly subject: string
    readonly write: (chunk: Buffer) => Promise<void>
    readonly signal?: AbortSignal | undefined
  },
): Promise<void> {
  const start = guard(entry, subject, () => dataStart(archive, entry))
  const end = start + entry.compressedBytes - 1
  const packed = createReadStream(archive.path, { start, end, highWaterMark: CHUNK_BYTES })
  let sizeBytes = 0
  let sum = 0
  const consume = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      sizeBytes += chunk.length
      if (sizeBytes > entry.uncompressedBytes) throw tooLong(entry, subject)
      sum = crc32(chunk, sum)
      await write(chunk)
    }
  }
  try {
    if (entry.compressionMethod === 0) await pipeline(packed, consume, { signal })
    else await pipeline(packed, createInflateRaw({ chunkSize: CHUNK_BYTES }), consume, { signal })
  } catch (error) {
    signal?.throwIfAborted()
    throw isInflateError(error) ? damagedEntry(entry, subject, error.message, error) : error
  }
  verify(entry, subject, sizeBytes, sum)
}

// Larger ones are hardly faster, but stay in memory longer: each is garbage that no other allocation hurries to collect.
const CHUNK_BYTES = 64 * 1024

function isInflateError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

const LOCAL_HEADER_SIGNATURE = 0x04034b50

/** The local header repeats the name, with its own length, and may hold other extra fields than the directory. */
function dataStart(archive: ArchiveFile, entry: ArchiveEntry): number {
  const header = archive.view(entry.offset, LOCAL_HEADER_BYTES)
  if (header.readUInt32LE(0) !== LOCAL_HEADER_SIGNATURE) throw new Error('there is no entry where the directory says')
  const start = entry.offset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (start + entry.compressedBytes > archive.sizeBytes) throw new Error('it ends after the end of the archive')
  return start
}

function guard<T>(entry: ArchiveEntry, subject: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw damagedEntry(entry, subject, (error as Error).message, error)
  }
}

function verify(entry: ArchiveEntry, subject: string, sizeBytes: number, sum: number): void {
  if (sizeBytes > entry.uncompressedBytes) throw tooLong(entry, subject)
  if (sizeBytes < entry.uncompressedBytes)
    throw damagedEntry(entry, subject, `${sizeBytes} of ${entry.uncompressedBytes} bytes`)
  if (sum !== entry.crc32) throw damagedEntry(entry, subject, 'its checksum (CRC-32) does not match')
}

function tooLong(entry: ArchiveEntry, subject: string): ArtifactError {
  return hostileEntry(subject, entry.name, `it unpacks to more than the ${entry.uncompressedBytes} bytes it says`)
}

function damagedEntry(entry: ArchiveEntry, subject: string, reason: string, cause?: unknown): ArtifactError {
  const message = `${subject}: archive is damaged: entry ${printableName(entry.name)}: ${reason}`
  return new ArtifactError('damaged', message, { cause })
}
