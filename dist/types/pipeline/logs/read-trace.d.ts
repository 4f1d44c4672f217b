import type { Clock } from '../../clock.ts';
import { RefusedError, UnreachableError } from '../../errors.ts';
import { type TraceHistory } from './refetch-plan.ts';
import type { TraceReadEnd, TraceReader } from './trace-reader.ts';
import type { TracedJob, TraceSource } from './trace-source.ts';
export interface TraceReadRequest {
    readonly source: TraceSource;
    readonly clock: Clock;
    readonly job: TracedJob;
    readonly reader: TraceReader;
    readonly history: TraceHistory;
    /** The job has ended: read whatever the size is, and take a last line without line feed. */
    readonly finished: boolean;
    readonly signal: AbortSignal;
}
export type TraceReadOutcome = {
    readonly kind: 'read';
    readonly history: TraceHistory;
    readonly end: TraceReadEnd;
}
/** Left unread, because the trace had not grown enough. */
 | {
    readonly kind: 'left';
    readonly history: TraceHistory;
} | {
    readonly kind: 'failed';
    readonly history: TraceHistory;
    readonly error: UnreachableError | RefusedError;
};
/**
 * Reads one trace once. What arrives before a body is cut short counts: it was compared with what was shown, and goes on from there.
 *
 * @throws the signal's reason.
 */
export declare function readTraceOnce(request: TraceReadRequest): Promise<TraceReadOutcome>;
