import type { Clock } from '../../clock.ts';
import type { ArtifactsFolder } from './artifacts-folder.ts';
import { type DownloadRequest } from './download.ts';
import { type ArchiveLimits } from './limits.ts';
import type { JobProgress } from './progress.ts';
import { type Unpacked } from './unpack.ts';
/** What goes for every archive of a download. */
export interface ArchiveOptions {
    /** Globs of the files to keep. */
    readonly files: readonly string[];
    readonly clock: Clock;
    readonly signal?: AbortSignal | undefined;
    readonly limits?: ArchiveLimits | undefined;
    /** Repeats of a cut download. Default 5. */
    readonly retries?: number | undefined;
}
export interface ArchiveRequest extends Pick<DownloadRequest, 'open' | 'subject'> {
    readonly artifactsFolder: ArtifactsFolder;
    /** Name of the folder to make in it. */
    readonly jobFolder: string;
    readonly progress: JobProgress;
}
export interface FetchedArchive extends Unpacked {
    readonly folder: string;
    /** When no file was wanted. */
    readonly warning: string | undefined;
}
/**
 * Downloads one archive, unpacks it, and puts the result in place: the folder appears whole or not at all, and an earlier one
 * stays until then.
 * @throws GitLabRefusedError, GitLabUnavailableError, ArtifactError, the signal's reason
 */
export declare function fetchArchive(options: ArchiveOptions, request: ArchiveRequest): Promise<FetchedArchive>;
