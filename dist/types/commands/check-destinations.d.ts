import type { Options } from '../options/options.ts';
/**
 * Finds out before anything is started whether what comes back can be written at all.
 *
 * @throws UsageError, or ArtifactError with exit 2.
 */
export declare function checkDestinations({ artifacts, artifactsPath, reportFile }: Options): Promise<void>;
