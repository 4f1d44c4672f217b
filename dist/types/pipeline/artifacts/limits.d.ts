/** What an archive may unpack to. */
export interface ArchiveLimits {
    /** Bytes of all selected files of one archive. */
    readonly maxUnpackedBytes: number;
    /** Entries of one archive, selected or not. */
    readonly maxEntries: number;
    /** Unpacked bytes for each packed one, for archives that unpack to more than {@link RATIO_FREE_BYTES}. */
    readonly maxRatio: number;
}
/** Up to here a high ratio harms nobody: a log of equal lines packs 1000 to 1. */
export declare const RATIO_FREE_BYTES: number;
/**
 * The limits of a run. Who sets `artifacts-max-size` has thought of the size: the guess by ratio no longer applies then.
 * @param given values of the options `artifacts-max-size` (bytes) and `artifacts-max-entries`
 */
export declare function archiveLimits(given?: {
    readonly maxUnpackedBytes?: number | undefined;
    readonly maxEntries?: number | undefined;
}): ArchiveLimits;
