import { closeSync, fchmodSync, futimesSync, mkdirSync, openSync, symlinkSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type ArchiveEntry, ArchiveFile, readEntries } from './archive.ts'
import { type ArchiveLimits, checkArchive, hostileEntry } from './check.ts'
import { isSmall, readSmallEntry, releaseContent, streamEntry } from './content.ts'
import { type NameRules, probeNameRules, refuseSymlink } from './names.ts'

export interface UnpackRequest {
  /** A zip file that does not change meanwhile. */
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
    throw hostileEntry(subject, entry.name, `it is a symlink whose target is longer than ${LONGEST_TARGET_BYTES} bytes`)
  }
  const target = readSmallEntry(archive, entry, subject).toString()
  const reason = refuseSymlink(entry.name, target, rules)
  if (reason) throw hostileEntry(subject, entry.name, reason)
  return target
}

const LONGEST_TARGET_BYTES = 4096

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

// Small files are unpacked synchronously; after this long, downloads, progress and signals get their turn.
const SLICE_MS = 8

/** Makes directories below one folder, each once. */
interface FolderMaker {
  /** The path on disk of an entry, its directory made. */
  place(name: string): string
}

function createFolderMaker(folder: string): FolderMaker {
  const made = new Set<string>()
  return {
    place(name) {
      const path = join(folder, name)
      const parent = dirname(path)
      if (!made.has(parent)) {
        // Not the archive's modes: a directory without permissions could be neither filled nor removed.
        mkdirSync(parent, { recursive: true, mode: 0o755 })
        made.add(parent)
      }
      return path
    },
  }
}

/** A file being written; disposing of it gives it its mode and time, and closes it. */
interface EntryFile extends Disposable {
  write(content: Buffer): void
}

/**
 * Makes the file of an entry. It must not exist: `wx` follows no symlink and overwrites nothing, whatever the checks missed.
 * Writes are synchronous: the bytes go to the page cache, and 20,000 trips through the thread pool take longer.
 */
function createEntryFile(path: string, { mode, modifiedSeconds }: ArchiveEntry): EntryFile {
  const fd = openSync(path, 'wx', mode ?? 0o666)
  return {
    write(content) {
      for (let offset = 0; offset < content.length; ) offset += writeSync(fd, content, offset)
    },
    [Symbol.dispose]() {
      try {
        // The umask took some of the bits away. setuid, setgid and sticky are none of them.
        if (mode !== undefined) fchmodSync(fd, mode)
        if (modifiedSeconds > 0) futimesSync(fd, modifiedSeconds, modifiedSeconds)
      } finally {
        closeSync(fd)
      }
    },
  }
}
