import { closeSync, fchmodSync, futimesSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ArchiveEntry } from './archive-entries.ts'

/** Makes directories below one folder, each once. */
export interface FolderMaker {
  /** The path on disk of an entry, its directory made. */
  place(name: string): string
}

export function createFolderMaker(folder: string): FolderMaker {
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
export interface EntryFile extends Disposable {
  write(content: Buffer): void
}

/**
 * Makes the file of an entry. It must not exist: `wx` follows no symlink and overwrites nothing, whatever the checks missed.
 * Writes are synchronous: the bytes go to the page cache, and 20,000 trips through the thread pool take longer.
 */
export function createEntryFile(path: string, { mode, modifiedSeconds }: ArchiveEntry): EntryFile {
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
