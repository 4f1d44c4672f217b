import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { constants, crc32, deflateRawSync } from 'node:zlib'

/** What an archive of the bench holds. */
export interface ArchiveShape {
  /** Size of the archive, roughly. */
  readonly archiveBytes: number
  readonly files: number
  readonly compressible: boolean
}

const BLOCK_BYTES = 64 * 1024
const BLOCKS = 64

interface Block {
  readonly plain: Buffer
  /** Deflated and flushed to a byte, not the last block of a stream: blocks can be put one after another. */
  readonly packed: Buffer
}

/** Writes a zip file of that shape; deflate as GitLab's runners do, also where nothing is gained. */
export async function writeArchive(path: string, shape: ArchiveShape): Promise<void> {
  const blocks = Array.from({ length: BLOCKS }, (_, index) => makeBlock(index, shape.compressible))
  const packedBytes = blocks.reduce((sum, { packed }) => sum + packed.length, 0) / BLOCKS
  const wholeBlocks = Math.max(1, Math.round(shape.archiveBytes / packedBytes))
  const out = createWriteStream(path)
  const directory: Buffer[] = []
  let position = 0
  const write = async (bytes: Buffer) => {
    position += bytes.length
    if (!out.write(bytes)) await once(out, 'drain')
  }
  for (let file = 0; file < shape.files; file += 1) {
    const start = Math.floor((wholeBlocks * file) / shape.files)
    const end = Math.floor((wholeBlocks * (file + 1)) / shape.files)
    // Many small files are smaller than a block: each takes a block's piece of its own.
    const pieces = shape.files > 1 ? [smallPiece(blocks, file, shape)] : blocksFrom(blocks, start, end)
    let sum = 0
    let plainBytes = 0
    let compressedBytes = LAST_BLOCK.length
    for (const { plain, packed } of pieces) {
      sum = crc32(plain, sum)
      plainBytes += plain.length
      compressedBytes += packed.length
    }
    const name = Buffer.from(`dist/${String(file % 100).padStart(2, '0')}/file-${file}.bin`)
    const offset = position
    const sizes = { sum, compressedBytes, plainBytes }
    await write(Buffer.concat([localHeader(name, sizes), name]))
    for (const { packed } of pieces) await write(packed)
    await write(LAST_BLOCK)
    directory.push(centralHeader(name, sizes, offset), name)
  }
  const directoryOffset = position
  await write(Buffer.concat(directory))
  await write(endOfDirectory(shape.files, position - directoryOffset, directoryOffset))
  out.end()
  await once(out, 'close')
}

const LAST_BLOCK = deflateRawSync(Buffer.alloc(0))

function makeBlock(seed: number, compressible: boolean): Block {
  const plain = compressible ? wordsBlock(seed) : randomBytes(BLOCK_BYTES)
  return { plain, packed: pack(plain) }
}

function pack(plain: Buffer): Buffer {
  return deflateRawSync(plain, { finishFlush: constants.Z_FULL_FLUSH })
}

/** Text like a build's: about 4 to 1. */
function wordsBlock(seed: number): Buffer {
  const words = Array.from({ length: 3000 }, () => randomBytes(4).toString('base64url'))
  const line = (index: number) => `${seed}:${index} ${words[randomBytes(2).readUInt16LE() % words.length]} compiled in `
  let text = ''
  for (let index = 0; text.length < BLOCK_BYTES; index += 1) text += line(index)
  return Buffer.from(text).subarray(0, BLOCK_BYTES)
}

function* range(start: number, end: number): Iterable<number> {
  for (let index = start; index < end; index += 1) yield index
}

function blocksFrom(blocks: readonly Block[], start: number, end: number): Block[] {
  return [...range(start, end)].map((index) => blocks[index % blocks.length] as Block)
}

const smallBlocks = new WeakMap<readonly Block[], Block[]>()

function smallPiece(blocks: readonly Block[], file: number, { archiveBytes, files }: ArchiveShape): Block {
  let pieces = smallBlocks.get(blocks)
  if (!pieces) {
    const targetBytes = archiveBytes / files
    pieces = blocks.map(({ plain, packed }) => {
      const share = targetBytes / packed.length
      const wanted = Math.max(1, Math.round(plain.length * share))
      const repeated = Buffer.concat(Array.from({ length: Math.ceil(share) }, () => plain)).subarray(0, wanted)
      return { plain: repeated, packed: pack(repeated) }
    })
    smallBlocks.set(blocks, pieces)
  }
  return pieces[file % pieces.length] as Block
}

interface Sizes {
  readonly sum: number
  readonly compressedBytes: number
  readonly plainBytes: number
}

const ZIP64_LIMIT = 0xffffffff

function localHeader(name: Buffer, { sum, compressedBytes, plainBytes }: Sizes): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(sum, 14)
  header.writeUInt32LE(compressedBytes, 18)
  header.writeUInt32LE(plainBytes, 22)
  header.writeUInt16LE(name.length, 26)
  return header
}

function centralHeader(name: Buffer, { sum, compressedBytes, plainBytes }: Sizes, offset: number): Buffer {
  if (Math.max(compressedBytes, plainBytes, offset) >= ZIP64_LIMIT) throw new Error('--size is too big for this bench')
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE((3 << 8) | 20, 4)
  header.writeUInt16LE(20, 6)
  header.writeUInt16LE(8, 10)
  header.writeUInt16LE(0x21, 14)
  header.writeUInt32LE(sum, 16)
  header.writeUInt32LE(compressedBytes, 20)
  header.writeUInt32LE(plainBytes, 24)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt32LE((0o100644 << 16) >>> 0, 38)
  header.writeUInt32LE(offset, 42)
  return header
}

function endOfDirectory(entries: number, sizeBytes: number, offset: number): Buffer {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(entries, 8)
  record.writeUInt16LE(entries, 10)
  record.writeUInt32LE(sizeBytes, 12)
  record.writeUInt32LE(offset, 16)
  return record
}
