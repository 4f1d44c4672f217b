import type { Clock } from '../../clock.ts';
import type { ArtifactProgress } from './progress.ts';
/**
 * One line on how far the download is.
 * @param width columns of the terminal: then with a bar, and no longer than that; `undefined` for a plain line in a log
 */
export declare function formatProgress(progress: ArtifactProgress, width: number | undefined): string;
/** Says yes at first and then once in `everyMs`: for the lines of a log. */
export declare function createLineTimer(clock: Pick<Clock, 'monotonicMs'>, everyMs: number): () => boolean;
/** `0 B`, `512 B`, `1.5 KiB`, `10.0 GiB` */
export declare function formatBytes(bytes: number): string;
