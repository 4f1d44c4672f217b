import type { Clock } from '../clock.ts';
import type { GitLabClient, ProjectId } from '../gitlab/api.ts';
import type { Pipeline } from '../gitlab/types.ts';
/** What is known of a trigger call whose answer was lost. */
export interface LostCall {
    readonly project: ProjectId;
    /** Short name of the ref. */
    readonly ref: string;
    /** `source` a pipeline of this call has: `trigger`, `pipeline` (job token) or `api`. */
    readonly source: string;
    /** Login of the one who starts it, where known. */
    readonly username: string | undefined;
    /** Newest pipeline before the call. */
    readonly newestPipelineId: number;
    /** Value of `downstream_trigger_id`; `undefined` when the endpoint keeps none. */
    readonly triggerId: string | undefined;
}
export type Finding = {
    readonly kind: 'found';
    readonly pipeline: Pipeline;
    readonly certain: boolean;
} | {
    readonly kind: 'none';
} | {
    readonly kind: 'several';
    readonly candidates: readonly Pipeline[];
};
/**
 * Looks for the pipeline that a call with a lost answer may have made: newer than the newest before the call, same ref, source
 * and user. Where the pipeline's variables are readable, its `TRIGGER_PAYLOAD` decides for sure.
 *
 * @throws UnreachableError when the reads fail until the end; RefusedError when they are refused.
 */
export declare function findLostPipeline(call: LostCall, { client, clock, signal }: {
    readonly client: GitLabClient;
    readonly clock: Clock;
    readonly signal: AbortSignal;
}): Promise<Finding>;
