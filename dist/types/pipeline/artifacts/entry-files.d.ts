import type { ArchiveEntry } from './archive-entries.ts';
/** Makes directories below one folder, each once. */
export interface FolderMaker {
    /** The path on disk of an entry, its directory made. */
    place(name: string): string;
}
export declare function createFolderMaker(folder: string): FolderMaker;
/** A file being written; disposing of it gives it its mode and time, and closes it. */
export interface EntryFile extends Disposable {
    write(content: Buffer): void;
}
/**
 * Makes the file of an entry. It must not exist: `wx` follows no symlink and overwrites nothing, whatever the checks missed.
 * Writes are synchronous: the bytes go to the page cache, and 20,000 trips through the thread pool take longer.
 */
export declare function createEntryFile(path: string, { mode, modifiedSeconds }: ArchiveEntry): EntryFile;
