import type { ProjectId } from '../gitlab/api.ts';
import type { Bridge, Job, PipelineBasic } from '../gitlab/types.ts';
import type { ResultJob } from '../report/result.ts';
/** A pipeline and those that its trigger jobs started, as last read. */
export interface PipelineNode {
    readonly projectId: ProjectId;
    readonly pipelineId: number;
    /** How people know it when it is not the root, e.g. `group/app #12`. */
    readonly label: string | undefined;
    pipeline: PipelineBasic;
    /** Newest try of each job; retried ones are hidden by GitLab. */
    jobs: readonly Job[];
    bridges: readonly Bridge[];
    children: PipelineNode[];
    /** Why jobs cannot be read; set once. */
    unreadable: string | undefined;
    /** Why trigger jobs cannot be read; set once. */
    bridgesUnreadable: string | undefined;
    /** What was last seen of the pipeline when its jobs were read. */
    fingerprint: string | undefined;
    jobsReadAtMs: number;
}
/** A node whose jobs have not been read yet. */
export declare function createNode(projectId: ProjectId, pipeline: PipelineBasic, label?: string): PipelineNode;
/** The node and all below it, parents first. */
export declare function listNodes(root: PipelineNode): PipelineNode[];
/** Every job and trigger job of the tree, in GitLab's order of creation within a pipeline. */
export declare function listResultJobs(root: PipelineNode): ResultJob[];
/**
 * Whether the child's failure makes its parent fail. REST does not show the trigger job's strategy, but its effect: a trigger job
 * that does not wait is `success` whatever becomes of the child, and one that may fail does not count.
 */
export declare function childCounts(parent: PipelineNode, child: PipelineNode): boolean;
/** Pipelines below the root that failed, or still run, without counting: worth a warning. */
export declare function listUncountedTrouble(root: PipelineNode): PipelineNode[];
/** Jobs somebody must play before the pipeline goes on; `undefined` when it is not blocked. */
export declare function findBlockingJobs(root: PipelineNode): ResultJob[] | undefined;
/** Delayed jobs that will start by themselves. */
export declare function listDelayedJobs(root: PipelineNode): ResultJob[];
