import type { ArchiveEntry } from './archive-entries.ts';
import { ArtifactError } from './artifact-error.ts';
import { type NameRules } from './entry-names.ts';
import { type ArchiveLimits } from './limits.ts';
export interface ArchiveCheck {
    /** For messages, e.g. `artifacts of job "build" (#12)`. */
    readonly subject: string;
    readonly archiveBytes: number;
    readonly rules: NameRules;
    readonly limits: ArchiveLimits;
    /** Whether a path is wanted; directories are made as files need them. */
    readonly wants: (path: string) => boolean;
}
/** The wanted entries, in the order they lie in the archive. */
export interface CheckedArchive {
    readonly files: readonly ArchiveEntry[];
    readonly symlinks: readonly ArchiveEntry[];
    readonly directories: readonly ArchiveEntry[];
    readonly unpackedBytes: number;
}
/**
 * Refuses the whole archive, by entry and reason, before anything is written. Names, kinds and places are checked of every entry;
 * what only matters when it is unpacked (encryption, compression, size), of the wanted ones.
 * @throws ArtifactError `hostile` or `too-big`
 */
export declare function checkArchive(entries: readonly ArchiveEntry[], check: ArchiveCheck): CheckedArchive;
export declare function hostileEntry(subject: string, name: string, reason: string): ArtifactError;
