import type { RefusedError, UnreachableError } from '../../errors.ts';
import type { FollowTraceEnd } from './follow-trace.ts';
/** One line about a log, for people. Holds names from the server. */
export interface LogNotice {
    readonly message: string;
    readonly hints: readonly string[];
    /** Why some of the log is missing, where GitLab or the network is the reason. */
    readonly error?: RefusedError | UnreachableError | undefined;
}
/** What to tell about the end of a log; `undefined` when all of it was shown. */
export declare function describeTraceEnd(jobName: string, end: FollowTraceEnd): LogNotice | undefined;
export declare function describeReplaced(jobName: string): LogNotice;
export declare const READ_HINTS: readonly string[];
