import type { Clock } from '../../clock.ts';
import type { GitLabClient, ProjectId } from '../../gitlab/api.ts';
import { type ArchiveOptions } from './job-archive.ts';
import { type ArtifactProgress } from './progress.ts';
/** Artifacts of a job by its name, from the newest successful pipeline of a branch or tag. */
export interface RefArtifacts {
    readonly client: Pick<GitLabClient, 'openRefArtifacts' | 'openRefArtifactFile'>;
    readonly project: ProjectId;
    /** Short name of a branch or tag: GitLab takes no SHA here. */
    readonly ref: string;
    readonly job: string;
    readonly clock: Clock;
    readonly signal?: AbortSignal | undefined;
    /** Repeats of a cut download. Default 5. */
    readonly retries?: number | undefined;
}
export interface FetchRefArtifactsRequest extends RefArtifacts, ArchiveOptions {
    /** `artifacts-path` */
    readonly folder: string;
    readonly onProgress?: ((progress: ArtifactProgress) => void) | undefined;
}
export interface FetchedRefArtifacts {
    readonly jobName: string;
    readonly folder: string;
    readonly files: number;
    readonly bytes: number;
    readonly warnings: readonly string[];
}
/**
 * Downloads and unpacks to `<folder>/<job>/`. When the newest successful pipeline has no such job or no artifacts of it, one of
 * the recent successful ones is taken (GitLab 18.10), with a warning.
 * @throws ArtifactError, GitLabRefusedError, GitLabUnavailableError, the signal's reason
 */
export declare function fetchRefArtifacts(request: FetchRefArtifactsRequest): Promise<FetchedRefArtifacts>;
/**
 * Downloads one file of the archive to `path`, which appears only when it is complete.
 * @throws as {@link fetchRefArtifacts}
 */
export declare function fetchRefFile(request: RefArtifacts & {
    /** In the archive. */
    readonly file: string;
    /** On this machine. */
    readonly path: string;
}): Promise<{
    readonly warnings: readonly string[];
}>;
