import type { GitLabClient, ProjectId } from '../../gitlab/api.ts';
/** The part of the client that logs need. */
export type TraceSource = Pick<GitLabClient, 'readTrace' | 'rateLimit'>;
/** What is needed of a job to read its trace; `ResultJob` is one. */
export interface TracedJob {
    readonly id: number;
    readonly projectId: ProjectId;
    readonly pipelineId: number;
    readonly name: string;
    readonly status: string;
    readonly kind: 'job' | 'bridge';
}
