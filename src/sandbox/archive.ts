import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import type { SandboxArtifacts, SandboxJob } from './model.ts'
import type { Store } from './store.ts'

/** One row of an artifacts tree; folders are derived from the paths of the files. */
export interface TreeEntry {
  readonly name: string
  readonly path: string
  readonly type: 'file' | 'directory'
  readonly sizeBytes: number | null
  /** e.g. `100644` */
  readonly mode: string | null
}

/** The archive of a job, unless it was erased, has expired or never existed. */
export function availableArtifacts({ clock }: Store, { artifacts }: SandboxJob): SandboxArtifacts | null {
  const expired = artifacts?.expireAt && Date.parse(artifacts.expireAt) <= clock.wallMs()
  return expired ? null : artifacts
}

const digests = new WeakMap<SandboxArtifacts, Promise<string>>()

/** SHA-256 of the archive, in hex; computed once. */
export function digestOf(artifacts: SandboxArtifacts): Promise<string> {
  const known = digests.get(artifacts) ?? hashFile(artifacts.file)
  digests.set(artifacts, known)
  return known
}

/** Content of one file, `undefined` when the archive does not have it or cannot be read. */
export async function readEntry({ file }: SandboxArtifacts, path: string): Promise<Buffer | undefined> {
  const { openPromise } = await import('yauzl')
  const zip = await openPromise(file, { autoClose: false })
  try {
    for await (const entry of zip.eachEntry())
      if (entry.fileName === path) return await buffer(await zip.openReadStreamPromise(entry))
  } finally {
    zip.close()
  }
  return undefined
}

/** All files and folders, by path. */
export async function listEntries({ file }: SandboxArtifacts): Promise<TreeEntry[]> {
  const { openPromise } = await import('yauzl')
  const zip = await openPromise(file)
  const entries = new Map<string, TreeEntry>()
  for await (const { fileName, uncompressedSize, externalFileAttributes } of zip.eachEntry()) {
    const segments = fileName.split('/').filter(Boolean)
    for (let depth = 1; depth < segments.length; depth++) addFolder(entries, segments.slice(0, depth))
    if (fileName.endsWith('/')) addFolder(entries, segments)
    else {
      const mode = (externalFileAttributes >>> 16).toString(8) || '100644'
      entries.set(fileName, {
        name: segments.at(-1) ?? fileName,
        path: fileName,
        type: 'file',
        sizeBytes: uncompressedSize,
        mode,
      })
    }
  }
  return [...entries.values()].sort((left, right) => (left.path < right.path ? -1 : 1))
}

function addFolder(entries: Map<string, TreeEntry>, segments: readonly string[]): void {
  const path = `${segments.join('/')}/`
  entries.set(path, { name: segments.at(-1) ?? '', path, type: 'directory', sizeBytes: null, mode: null })
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}
