import type { Clock } from '../clock.ts';
import { RefusedError, UnreachableError } from '../errors.ts';
import type { GitLabClient } from '../gitlab/api.ts';
import type { Pipeline } from '../gitlab/types.ts';
import { type PipelineNode } from './tree.ts';
/** What became of a request to cancel. GitLab answers 200 even when nothing was canceled, so only the status counts. */
export type CancelReport = {
    readonly kind: 'canceled';
    readonly pipeline: Pipeline;
}
/** It had ended before, with this status. */
 | {
    readonly kind: 'ended-before';
    readonly pipeline: Pipeline;
}
/** Accepted, but still not canceled when the time was over. */
 | {
    readonly kind: 'unconfirmed';
    readonly pipeline: Pipeline;
} | {
    readonly kind: 'failed';
    readonly error: RefusedError | UnreachableError;
};
export interface CancelTools {
    readonly client: GitLabClient;
    readonly clock: Clock;
    readonly withinMs: number;
    /** Stops it at once; its reason is thrown. */
    readonly signal?: AbortSignal | undefined;
}
/**
 * Cancels a pipeline and those below it (GitLab cancels child pipelines itself, other projects' pipelines are canceled where the
 * token allows), then looks until the status says so or `withinMs` are over.
 */
export declare function cancelTree(root: PipelineNode, { client, clock, withinMs, signal: interrupt }: CancelTools): Promise<CancelReport>;
