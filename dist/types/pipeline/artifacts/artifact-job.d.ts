import type { Job } from '../../gitlab/types.ts';
/** A job as the artifacts code needs it; a `ResultJob` fits, and more is known of a {@link Job} (see {@link toArtifactJob}). */
export interface ArtifactJob {
    readonly id: number;
    readonly name: string;
    readonly projectId: number | string;
    readonly kind?: 'job' | 'bridge' | undefined;
    /** GitLab status; a job that never finished has no artifacts. */
    readonly status?: string | undefined;
    /** Where the job lives when it is not in the pipeline itself, e.g. `group/other #12`. */
    readonly pipelineLabel?: string | undefined;
    /** Whether GitLab lists an archive; `undefined` when nobody asked. */
    readonly hasArchive?: boolean | undefined;
    /** Size of the archive. */
    readonly archiveBytes?: number | undefined;
    /** ISO 8601. */
    readonly artifactsExpireAt?: string | undefined;
}
/** One job's artifacts on disk. */
export interface ArtifactFolder {
    readonly jobId: number;
    readonly jobName: string;
    /** Path of the job's folder, `<artifacts-path>/<safe job name>`. */
    readonly folder: string;
    /** Files and symlinks written. */
    readonly files: number;
    /** Bytes written. */
    readonly bytes: number;
}
/** An {@link ArtifactJob} from GitLab's own answer, with what it says of the archive. */
export declare function toArtifactJob(job: Job, { projectId, pipelineLabel }: {
    projectId: number | string;
    pipelineLabel?: string | undefined;
}): ArtifactJob;
