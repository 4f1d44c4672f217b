import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { archiveLimits } from '../../../../../src/pipeline/artifacts/zip/check.ts'
import { type Unpacked, type UnpackRequest, unpackArchive } from '../../../../../src/pipeline/artifacts/zip/unpack.ts'

export interface Scratch extends Disposable {
  readonly path: string
}

/** A new folder, removed at the end. */
export function createScratch(): Scratch {
  const path = mkdtempSync(join(tmpdir(), 'artifacts-test-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** Unpacks into `<scratch>/job`; beside it nothing may appear but the archive. */
export function unpack(scratch: Scratch, archive: Buffer, options: Partial<UnpackRequest> = {}): Promise<Unpacked> {
  const archivePath = join(scratch.path, 'archive.zip')
  const folder = join(scratch.path, 'job')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  writeFileSync(archivePath, archive)
  return unpackArchive({
    archivePath,
    folder,
    subject: 'artifacts of job "build" (#1)',
    wants: () => true,
    limits: archiveLimits(),
    ...options,
  })
}

/** Every path below a folder, symlinks with their targets and not followed: `a/`, `a/b`, `c -> a/b`. */
export function listTree(folder: string): string[] {
  return [...walk(folder, '')].sort()
}

function* walk(folder: string, below: string): Iterable<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = below + entry.name
    if (entry.isSymbolicLink()) yield `${path} -> ${readlinkSync(join(folder, entry.name))}`
    else if (entry.isDirectory()) {
      yield `${path}/`
      yield* walk(join(folder, entry.name), `${path}/`)
    } else yield path
  }
}
