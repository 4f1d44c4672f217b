import type { RunResult } from '../report/result.ts';
import type { RunContext } from './run-context.ts';
/** `logs --follow`: logs as they grow, until the pipeline (or the one job) has ended or stands still. */
export declare function followLogs(jobName: string | undefined, context: RunContext): Promise<RunResult>;
