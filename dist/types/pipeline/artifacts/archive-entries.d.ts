import type { ArchiveFile } from './archive-file.ts';
export type EntryType = 'file' | 'directory' | 'symlink' | 'hard link' | 'device' | 'pipe or socket';
/** What the central directory says of one entry; nothing of it is checked yet, all of it may lie. */
export interface ArchiveEntry {
    /** With `/` at the end for a directory. Backslashes are kept. */
    readonly name: string;
    readonly type: EntryType;
    /** Permissions (0 to 0o777), or `undefined` where the archive was made without. */
    readonly mode: number | undefined;
    readonly encrypted: boolean;
    /** 0 stored, 8 deflated; others are not supported. */
    readonly compressionMethod: number;
    readonly compressedBytes: number;
    readonly uncompressedBytes: number;
    readonly crc32: number;
    /** Position of the local header. */
    readonly offset: number;
    readonly nameBytes: number;
    /** Seconds since the epoch. */
    readonly modifiedSeconds: number;
}
/**
 * All entries, by the central directory: the part that says where every entry is, and that a truncated archive has lost.
 * @throws ArtifactError (`damaged`) when it cannot be read, (`too-big`) for more than `maxEntries`
 */
export declare function readEntries(archive: ArchiveFile, { subject, maxEntries }: {
    readonly subject: string;
    readonly maxEntries: number;
}): Promise<ArchiveEntry[]>;
