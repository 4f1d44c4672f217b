import type { ArtifactSelection } from '../options/options.ts';
import type { ArtifactJob } from '../pipeline/artifacts/artifact-job.ts';
import { type ArtifactList } from '../pipeline/artifacts/list-artifacts.ts';
import type { RunContext } from './run-context.ts';
export interface ListedJob {
    readonly job: ArtifactJob;
    readonly list: ArtifactList;
}
/** The files in the artifacts of the selected jobs; jobs without any are left out, unless one was asked for by its name. */
export declare function listJobs(jobs: readonly ArtifactJob[], selection: ArtifactSelection, context: RunContext): Promise<ListedJob[]>;
/** Sizes right-aligned before the names, job by job. Safe to print but for secrets. */
export declare function listedText(listed: readonly ListedJob[]): string;
export declare function listedDocument({ job, list }: ListedJob): {
    job: string;
    'job-id': number;
    'pipeline-label': string | null;
    files: {
        path: string;
        size: number | null;
    }[];
};
