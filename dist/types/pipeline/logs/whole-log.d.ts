import { type FollowTraceRequest } from './follow-trace.ts';
import type { TracedJob } from './trace-source.ts';
export interface WholeLogRequest extends Pick<FollowTraceRequest, 'source' | 'clock' | 'random' | 'onLines'> {
    readonly job: TracedJob;
    /** Called when lines come that replace what was handed on before. */
    readonly onReplaced: () => void;
    readonly signal: AbortSignal;
}
/**
 * Reads one log as it is now from beginning to end. Lines are handed on as they come, each once, also when the answer is cut and read again.
 *
 * @returns whether it was whole; `false` when GitLab has less of it at the end than it sent before
 * @throws RefusedError, UnreachableError, the signal's reason
 */
export declare function readWholeLog(request: WholeLogRequest): Promise<boolean>;
