import type { Clock } from '../../clock.ts';
import type { GitLabClient } from '../../gitlab/api.ts';
import type { ArtifactJob } from './artifact-job.ts';
import { type DownloadRequest } from './download.ts';
/**
 * Downloads one file out of an archive to `path`, which appears only when it is complete.
 * @throws GitLabRefusedError, GitLabUnavailableError, ArtifactError, the signal's reason
 */
export declare function downloadFile(request: Omit<DownloadRequest, 'onStart' | 'onBytes'>): Promise<void>;
export interface JobFileRequest {
    readonly client: Pick<GitLabClient, 'openJobArtifactFile'>;
    readonly job: ArtifactJob;
    /** In the archive. */
    readonly file: string;
    /** On this machine. */
    readonly path: string;
    readonly clock: Clock;
    readonly signal?: AbortSignal | undefined;
    /** Repeats of a cut download. Default 5. */
    readonly retries?: number | undefined;
}
/**
 * One file of a job's artifacts, without the rest of the archive.
 * @throws as {@link downloadFile}
 */
export declare function fetchJobFile(request: JobFileRequest): Promise<void>;
