import type { Clock } from '../../clock.ts';
import type { RefusedError, UnreachableError } from '../../errors.ts';
import type { ReadSlots } from './read-slots.ts';
import { type TraceLoad } from './refetch-plan.ts';
import type { TracedJob, TraceSource } from './trace-source.ts';
export interface FollowTraceRequest {
    readonly source: TraceSource;
    readonly clock: Clock;
    readonly slots: ReadSlots;
    readonly random: () => number;
    readonly load: () => TraceLoad;
    readonly job: TracedJob;
    readonly onLines: (lines: string[]) => void;
    readonly onReplaced: () => void;
    /** Aborts when the job has ended (one last read is due, at once), or with `stop`. */
    readonly ended: AbortSignal;
    /** Aborts when nothing more is wanted. */
    readonly stop: AbortSignal;
}
/** How following one trace ended. */
export type FollowTraceEnd = {
    readonly kind: 'complete';
}
/** The job ended with less log than was shown of it: erased or cut by GitLab. */
 | {
    readonly kind: 'shrunk';
} | {
    readonly kind: 'unreadable';
    readonly error: UnreachableError | RefusedError;
}
/** Stopped before the last read; `error` is what kept failing, if anything. */
 | {
    readonly kind: 'stopped';
    readonly error: UnreachableError | RefusedError | undefined;
};
/** Follows one trace until the last read after the job's end, through failures of any length. */
export declare function followTrace(request: FollowTraceRequest): Promise<FollowTraceEnd>;
