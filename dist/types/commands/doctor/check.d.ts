import { GitLabRefusedError } from '../../gitlab/errors.ts';
import type { LocalContext } from '../command.ts';
import type { RunContext } from '../run-context.ts';
export type DoctorContext = RunContext & LocalContext;
/** `skip`: could not be looked at, for the reason given. */
export type CheckStatus = 'pass' | 'warn' | 'fail' | 'skip';
/** One thing that was looked at. */
export interface Check {
    readonly name: string;
    readonly status: CheckStatus;
    /** May hold GitLab's own words. */
    readonly message: string;
    /** Next steps, likeliest first. */
    readonly remedies: readonly string[];
}
export declare function check(name: string, status: CheckStatus, message: string, remedies?: readonly string[]): Check;
/** What GitLab refuses is a finding; that it cannot be reached ends the examination. */
export declare function attempt<T>(read: () => Promise<T>): Promise<T | GitLabRefusedError>;
