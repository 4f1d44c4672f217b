import { crc32, deflateRawSync } from 'node:zlib'

/** An entry as it is to stand in the archive: every field may lie. */
export interface ZipEntry {
  readonly name: string | Buffer
  readonly content?: string | Buffer
  /** 8 (deflated) by default. */
  readonly method?: number
  /** Unix mode with its file type, e.g. 0o100644; 0 for an archive made without. */
  readonly unixMode?: number
  readonly flags?: number
  readonly extra?: Buffer
  /** Bytes in place of the packed content. */
  readonly packed?: Buffer
  readonly declaredBytes?: number
  readonly declaredPackedBytes?: number
  readonly declaredCrc32?: number
  /** Position of the local header that the directory claims. */
  readonly declaredOffset?: number
  /** Sizes and offset go to the ZIP64 field. */
  readonly zip64?: boolean
}

export interface ZipOptions {
  /** Number of entries that the end record claims. */
  readonly declaredEntries?: number
  readonly zip64End?: boolean
}

const UTF8_NAME = 0x800

/** A zip file made by hand, so that it can say what no library writes. */
export function makeZip(entries: readonly ZipEntry[], { declaredEntries, zip64End = false }: ZipOptions = {}): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let position = 0
  for (const entry of entries) {
    const made = makeEntry(entry, position)
    parts.push(made.local)
    directory.push(made.central)
    position += made.local.length
  }
  const records = Buffer.concat(directory)
  const count = declaredEntries ?? entries.length
  const end = endRecord(
    zip64End
      ? { count: 0xffff, sizeBytes: 0xffffffff, offset: 0xffffffff }
      : { count, sizeBytes: records.length, offset: position },
  )
  const zip64 = zip64End ? zip64EndRecords(count, records.length, position) : Buffer.alloc(0)
  return Buffer.concat([...parts, records, zip64, end])
}

function makeEntry(entry: ZipEntry, position: number): { local: Buffer; central: Buffer } {
  const name = typeof entry.name === 'string' ? Buffer.from(entry.name) : entry.name
  const content = Buffer.from(entry.content ?? '')
  const { method = 8, unixMode = name.at(-1) === 0x2f ? 0o040755 : 0o100644 } = entry
  const packed = entry.packed ?? (method === 8 ? deflateRawSync(content) : content)
  const sizes = {
    bytes: entry.declaredBytes ?? content.length,
    packedBytes: entry.declaredPackedBytes ?? packed.length,
    offset: entry.declaredOffset ?? position,
  }
  const common = Buffer.alloc(26)
  common.writeUInt16LE(entry.zip64 ? 45 : 20, 0)
  common.writeUInt16LE(UTF8_NAME | (entry.flags ?? 0), 2)
  common.writeUInt16LE(method, 4)
  common.writeUInt16LE(0x21, 8) // 1 January 1980
  common.writeUInt32LE(entry.declaredCrc32 ?? crc32(content), 10)
  common.writeUInt32LE(entry.zip64 ? 0xffffffff : sizes.packedBytes, 14)
  common.writeUInt32LE(entry.zip64 ? 0xffffffff : sizes.bytes, 18)
  common.writeUInt16LE(name.length, 22)
  const extra = Buffer.concat([entry.zip64 ? zip64Field(sizes) : Buffer.alloc(0), entry.extra ?? Buffer.alloc(0)])
  common.writeUInt16LE(extra.length, 24)
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE((unixMode << 16) >>> 0, 6)
  tail.writeUInt32LE(entry.zip64 ? 0xffffffff : sizes.offset, 10)
  const madeByUnix = Buffer.from([20, 3])
  return {
    local: Buffer.concat([signature(0x04034b50), common, name, extra, packed]),
    central: Buffer.concat([signature(0x02014b50), madeByUnix, common, tail, name, extra]),
  }
}

function zip64Field({ bytes, packedBytes, offset }: { bytes: number; packedBytes: number; offset: number }): Buffer {
  const field = Buffer.alloc(28)
  field.writeUInt16LE(0x0001, 0)
  field.writeUInt16LE(24, 2)
  field.writeBigUInt64LE(BigInt(bytes), 4)
  field.writeBigUInt64LE(BigInt(packedBytes), 12)
  field.writeBigUInt64LE(BigInt(offset), 20)
  return field
}

function zip64EndRecords(count: number, sizeBytes: number, offset: number): Buffer {
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(sizeBytes), 40)
  record.writeBigUInt64LE(BigInt(offset), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(offset + sizeBytes), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([record, locator])
}

function endRecord({ count, sizeBytes, offset }: { count: number; sizeBytes: number; offset: number }): Buffer {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(sizeBytes, 12)
  record.writeUInt32LE(offset, 16)
  return record
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
