import type { RefusedError, UnreachableError } from '../errors.ts';
import type { FinishedStatus } from '../gitlab/status.ts';
import type { Pipeline } from '../gitlab/types.ts';
import type { ResultJob } from '../report/result.ts';
import type { Estimate } from './history.ts';
import type { PipelineNode } from './tree.ts';
/** What a watcher tells while it watches. It never prints. */
export type WatchEvent = 
/** The pipeline's status, first and whenever it changed. */
{
    readonly kind: 'status';
    readonly pipeline: Pipeline;
    readonly previous: string | undefined;
}
/** A job appeared or changed its status. */
 | {
    readonly kind: 'job';
    readonly job: ResultJob;
    readonly previous: string | undefined;
}
/** All jobs of the tree, after each time a list was read. */
 | {
    readonly kind: 'jobs';
    readonly jobs: readonly ResultJob[];
}
/** After each poll; `estimate` where earlier pipelines of the ref are readable. */
 | {
    readonly kind: 'polled';
    readonly elapsedMs: number;
    readonly estimate: Estimate | undefined;
} | {
    readonly kind: 'blocked';
    readonly jobs: readonly ResultJob[];
} | {
    readonly kind: 'delayed';
    readonly jobs: readonly ResultJob[];
} | {
    readonly kind: 'played';
    readonly job: ResultJob;
}
/** `attempt` counts from 1: the first retry. */
 | {
    readonly kind: 'retrying';
    readonly attempt: number;
    readonly of: number;
    readonly jobs: readonly ResultJob[];
} | {
    readonly kind: 'retry-refused';
    readonly error: RefusedError | UnreachableError;
}
/** The jobs of a pipeline cannot be read, so only its status is followed; or its trigger jobs, so none below is. */
 | {
    readonly kind: 'unreadable';
    readonly what: 'jobs' | 'trigger jobs';
    readonly label: string | undefined;
    readonly words: string;
}
/** The first of a row of failed polls. */
 | {
    readonly kind: 'trouble';
    readonly error: UnreachableError | RefusedError;
} | {
    readonly kind: 'recovered';
    readonly failures: number;
};
/** How watching ended. Interruption, unreachability and refusal are thrown instead. */
export type WatchOutcome = {
    readonly kind: 'ended';
    readonly result: FinishedStatus | 'manual';
    readonly passed: boolean;
    readonly pipeline: Pipeline;
    readonly tree: PipelineNode;
    /** How often the pipeline ran: 1 plus the retries. */
    readonly tries: number;
} | {
    readonly kind: 'timeout';
    readonly pipeline: Pipeline;
    readonly tree: PipelineNode;
    readonly tries: number;
};
