import type { GitLabClient } from '../../gitlab/api.ts';
import type { ArtifactSelection } from '../../options/options.ts';
import type { ArtifactFolder, ArtifactJob } from './artifact-job.ts';
import { type ArchiveOptions } from './job-archive.ts';
import { type ArtifactProgress } from './progress.ts';
export interface FetchArtifactsRequest extends ArchiveOptions {
    readonly client: Pick<GitLabClient, 'openJobArtifacts'>;
    /** All jobs of the run, also those of followed pipelines: the names of the folders depend on all of them. */
    readonly jobs: readonly ArtifactJob[];
    readonly selection: ArtifactSelection;
    /** `artifacts-path` */
    readonly folder: string;
    /** Called a few times a second. */
    readonly onProgress?: ((progress: ArtifactProgress) => void) | undefined;
}
export interface FetchedArtifacts {
    /** In the order of the jobs given. */
    readonly folders: readonly ArtifactFolder[];
    readonly warnings: readonly string[];
}
/**
 * Downloads and unpacks the artifacts of the selected jobs into `<folder>/<job>/`. Each folder appears when it is complete; one
 * of an earlier run is replaced. When one job fails, the others are still fetched (unless the disk is full); the error carries
 * what was fetched.
 * @throws ArtifactError, GitLabRefusedError, GitLabUnavailableError, the signal's reason
 */
export declare function fetchArtifacts(request: FetchArtifactsRequest): Promise<FetchedArtifacts>;
