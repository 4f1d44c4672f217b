import type { GitLabClient } from '../../gitlab/api.ts';
import type { OutputSource } from '../../options/options.ts';
import type { ArtifactJob } from './artifact-job.ts';
export interface ReadOutputsRequest {
    readonly client: Pick<GitLabClient, 'openJobArtifactFile' | 'listArtifactTree'>;
    /** All jobs of the run. */
    readonly jobs: readonly ArtifactJob[];
    readonly sources: readonly OutputSource[];
    readonly clock: {
        wallMs(): number;
    };
    readonly signal?: AbortSignal | undefined;
}
/**
 * The values of the dotenv files that `outputs-from` names, by key; of two files with one key the later one wins. Only these
 * files are fetched.
 * @throws ArtifactError (`no-job`, `none`, `expired`, `no-file`, `outputs`), GitLabRefusedError, GitLabUnavailableError
 */
export declare function readOutputs(request: ReadOutputsRequest): Promise<Readonly<Record<string, string>>>;
