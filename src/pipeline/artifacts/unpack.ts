import { mkdirSync, symlinkSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { checkArchive, hostileEntry } from './archive-check.ts'
import { type ArchiveEntry, readEntries } from './archive-entries.ts'
import { ArchiveFile } from './archive-file.ts'
import { isSmall, readSmallEntry, releaseContent, streamEntry } from './entry-content.ts'
import { createEntryFile, createFolderMaker, type FolderMaker } from './entry-files.ts'
import { type NameRules, refuseSymlink } from './entry-names.ts'
import type { ArchiveLimits } from './limits.ts'
import { probeNameRules } from './name-rules.ts'

export interface UnpackRequest {
  /** A zip file that nobody else changes. */
  readonly archivePath: string
  /** An empty folder. On an error it may hold parts: the caller removes it. */
  readonly folder: string
  /** For messages, e.g. `artifacts of job "build" (#12)`. */
  readonly subject: string
  readonly wants: (path: string) => boolean
  readonly limits: ArchiveLimits
  readonly signal?: AbortSignal | undefined
  /** Bytes written since the last call. */
  readonly onBytes?: ((bytes: number) => void) | undefined
  /** What names mean there; asked of the file system by default. */
  readonly nameRules?: NameRules | undefined
}

export interface Unpacked {
  /** Files and symlinks. */
  readonly files: number
  readonly bytes: number
}

// Small files are unpacked synchronously; after this long, downloads, progress and signals get their turn.
const SLICE_MS = 8
const LONGEST_TARGET_BYTES = 4096

/**
 * Unpacks the wanted entries of a zip file. Everything the archive says is checked before the first byte is written, and
 * everything it holds (size, CRC) as it is written.
 * @throws ArtifactError `hostile`, `too-big` or `damaged`; system errors of the folder as they are; the signal's reason
 */
export async function unpackArchive(request: UnpackRequest): Promise<Unpacked> {
  const { archivePath, folder, subject, wants, limits } = request
  using archive = new ArchiveFile(archivePath)
  const rules = request.nameRules ?? probeNameRules(folder)
  const entries = await readEntries(archive, { subject, maxEntries: limits.maxEntries })
  const checked = checkArchive(entries, { subject, archiveBytes: archive.sizeBytes, rules, limits, wants })
  const links = checked.symlinks.map((entry) => ({ entry, target: readTarget(archive, entry, { subject, rules }) }))
  const folders = createFolderMaker(folder)
  for (const { name } of checked.directories) mkdirSync(folders.place(name), { recursive: true, mode: 0o755 })
  await writeFiles(archive, checked.files, { ...request, folders })
  for (const { entry, target } of links) symlinkSync(target, folders.place(entry.name))
  return { files: checked.files.length + links.length, bytes: checked.unpackedBytes }
}

function readTarget(
  archive: ArchiveFile,
  entry: ArchiveEntry,
  { subject, rules }: { readonly subject: string; readonly rules: NameRules },
): string {
  if (entry.uncompressedBytes > LONGEST_TARGET_BYTES || !isSmall(entry)) {
    throw hostileEntry(subject, entry.name, `symlink whose target is longer than ${LONGEST_TARGET_BYTES} bytes`)
  }
  const target = readSmallEntry(archive, entry, subject).toString()
  const reason = refuseSymlink(entry.name, target, rules)
  if (reason) throw hostileEntry(subject, entry.name, reason)
  return target
}

async function writeFiles(
  archive: ArchiveFile,
  files: readonly ArchiveEntry[],
  { folders, subject, signal, onBytes }: UnpackRequest & { readonly folders: FolderMaker },
): Promise<void> {
  let sliceStart = performance.now()
  for (const entry of files) {
    const path = folders.place(entry.name)
    if (isSmall(entry)) {
      const content = readSmallEntry(archive, entry, subject)
      using file = createEntryFile(path, entry)
      file.write(content)
      onBytes?.(content.length)
      releaseContent(content, entry)
    } else {
      using file = createEntryFile(path, entry)
      const write = async (chunk: Buffer) => {
        file.write(chunk)
        onBytes?.(chunk.length)
      }
      await streamEntry(archive, entry, { subject, write, signal })
    }
    if (performance.now() - sliceStart > SLICE_MS) {
      await nextTurn()
      signal?.throwIfAborted()
      sliceStart = performance.now()
    }
  }
}
