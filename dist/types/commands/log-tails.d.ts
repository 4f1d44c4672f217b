import type { ResultJob } from '../report/result.ts';
import type { RunContext } from './run-context.ts';
/** Reads the ends of failed jobs' logs, prints them, and puts them into the jobs for summaries and reports. */
export declare function addLogTails(jobs: readonly ResultJob[], context: RunContext): Promise<readonly ResultJob[]>;
