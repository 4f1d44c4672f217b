import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { archiveLimits } from '../../../src/pipeline/artifacts/limits.ts'
import { type Unpacked, type UnpackRequest, unpackArchive } from '../../../src/pipeline/artifacts/unpack.ts'

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

/** Every path below a folder, symlinks with their targets: `a/`, `a/b`, `c -> a/b`. */
export function listTree(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const stats = lstatSync(join(folder, name))
      if (stats.isSymbolicLink()) return `${name} -> ${readlinkSync(join(folder, name))}`
      return stats.isDirectory() ? `${name}/` : name
    })
    .sort()
}
