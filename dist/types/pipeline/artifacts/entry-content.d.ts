import type { ArchiveEntry } from './archive-entries.ts';
import type { ArchiveFile } from './archive-file.ts';
/** Whether the entry is unpacked in one piece: for most files of most archives a stream costs more than the work. */
export declare function isSmall({ compressedBytes, uncompressedBytes }: ArchiveEntry): boolean;
/**
 * The content of a small entry, whole and verified. A stored one is valid until the next read of the archive.
 * @throws ArtifactError `damaged`, or `hostile` when it is longer than it says
 */
export declare function readSmallEntry(archive: ArchiveFile, entry: ArchiveEntry, subject: string): Buffer;
/**
 * Frees the memory of a small entry's content now. The collector lets some 64 MiB of such buffers pile up, since their weight is
 * outside of its heap.
 */
export declare function releaseContent(content: Buffer, { compressionMethod }: ArchiveEntry): void;
/**
 * Hands the content of an entry on in pieces, and verifies it at the end. Memory does not grow with its size.
 * @throws ArtifactError `damaged`, or `hostile` when it is longer than it says; what `write` throws; the signal's reason
 */
export declare function streamEntry(archive: ArchiveFile, entry: ArchiveEntry, { subject, write, signal, }: {
    readonly subject: string;
    readonly write: (chunk: Buffer) => Promise<void>;
    readonly signal?: AbortSignal | undefined;
}): Promise<void>;
