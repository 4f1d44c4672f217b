import type { Clock } from '../../clock.ts';
import type { GitLabClient } from '../../gitlab/api.ts';
import type { ArtifactJob } from './artifact-job.ts';
export interface ListedFile {
    /** Raw and hostile. */
    readonly path: string;
    readonly sizeBytes: number | undefined;
}
export interface ArtifactList {
    readonly files: readonly ListedFile[];
    /** Where the names come from: the server's list (GitLab 18.8), or the archive, downloaded and thrown away. */
    readonly source: 'server' | 'archive';
}
export interface ListArtifactsRequest {
    readonly client: Pick<GitLabClient, 'listArtifactTree' | 'openJobArtifacts'>;
    readonly job: ArtifactJob;
    readonly clock: Clock;
    readonly retries?: number | undefined;
    readonly signal?: AbortSignal | undefined;
}
/**
 * Names and sizes of the files in a job's artifacts. A server that cannot list them has to send the archive.
 * @throws ArtifactError (`none`, `expired`, …), GitLabRefusedError, GitLabUnavailableError, the signal's reason
 */
export declare function listArtifacts(request: ListArtifactsRequest): Promise<ArtifactList>;
