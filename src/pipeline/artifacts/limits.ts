/** What an archive may unpack to. */
export interface ArchiveLimits {
  /** Bytes of all selected files of one archive. */
  readonly maxUnpackedBytes: number
  /** Entries of one archive, selected or not. */
  readonly maxEntries: number
  /** Unpacked bytes for each packed one, for archives that unpack to more than {@link RATIO_FREE_BYTES}. */
  readonly maxRatio: number
}

/** Up to here a high ratio harms nobody: a log of equal lines packs 1000 to 1. */
export const RATIO_FREE_BYTES = 64 * 2 ** 20

const DEFAULTS: ArchiveLimits = { maxUnpackedBytes: 10 * 2 ** 30, maxEntries: 250_000, maxRatio: 200 }

/**
 * The limits of a run. Who sets `artifacts-max-size` has thought of the size: the guess by ratio no longer applies then.
 * @param given values of the options `artifacts-max-size` (bytes) and `artifacts-max-entries`
 */
export function archiveLimits(
  given: { readonly maxUnpackedBytes?: number | undefined; readonly maxEntries?: number | undefined } = {},
): ArchiveLimits {
  return {
    maxUnpackedBytes: given.maxUnpackedBytes ?? DEFAULTS.maxUnpackedBytes,
    maxEntries: given.maxEntries ?? DEFAULTS.maxEntries,
    maxRatio: given.maxUnpackedBytes === undefined ? DEFAULTS.maxRatio : Number.POSITIVE_INFINITY,
  }
}
