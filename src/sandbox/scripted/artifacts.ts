import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import type { SandboxArtifacts } from '../model.ts'
import type { ArtifactsScript } from './script.ts'

/** Archives of scripted jobs, in a temporary folder that goes with the sandbox. */
export interface ArtifactsFolder {
  add(script: ArtifactsScript): SandboxArtifacts
  remove(): void
}

export function createArtifactsFolder(): ArtifactsFolder {
  const written = new WeakMap<ArtifactsScript, string>()
  let folder: string | undefined
  let count = 0

  function write(files: Readonly<Record<string, string | Uint8Array>>): string {
    folder ??= mkdtempSync(join(tmpdir(), 'sandbox-artifacts-'))
    const file = join(folder, `${++count}.zip`)
    writeFileSync(file, zip(files))
    return file
  }

  return {
    add(script) {
      const file = written.get(script) ?? ('files' in script ? write(script.files) : script.zipFile)
      written.set(script, file)
      return { file, sizeBytes: statSync(file).size, expireAt: script.expireAt ?? null, fileType: 'archive' }
    },
    remove() {
      if (folder) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * A small zip archive in memory. Synchronous, because a scripted job ends at one moment of its timeline; for little test
 * archives only (no ZIP64).
 */
function zip(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path)
    const data = Buffer.from(content)
    const deflated = deflateRawSync(data)
    const fields = entryFields(data, deflated, name)
    const local = Buffer.concat([u32(0x04034b50), fields, name, deflated])
    central.push(
      Buffer.concat([u32(0x02014b50), u16(0x0314), fields, u16(0), u16(0), u16(0), u32(FILE_MODE), u32(offset), name]),
    )
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const count = u16(central.length)
  const end = Buffer.concat([u32(0x06054b50), u16(0), u16(0), count, count, u32(directory.length), u32(offset), u16(0)])
  return Buffer.concat([...locals, directory, end])
}

/** A regular file, `rw-r--r--`, in the upper half. */
const FILE_MODE = (0o100644 << 16) >>> 0
const UTF8_NAMES = 0x0800
const DEFLATE = 8
/** 1 January 2026. */
const DOS_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1

/** What the local header and the central directory have in common. */
function entryFields(data: Buffer, deflated: Buffer, name: Buffer): Buffer {
  return Buffer.concat([
    u16(20),
    u16(UTF8_NAMES),
    u16(DEFLATE),
    u16(0),
    u16(DOS_DATE),
    u32(crc32(data)),
    u32(deflated.length),
    u32(data.length),
    u16(name.length),
    u16(0),
  ])
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
