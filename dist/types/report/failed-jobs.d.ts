import type { ResultJob, RunResult } from './result.ts';
/** Jobs that failed, those that count first. */
export declare function failedJobs({ jobs }: Pick<RunResult, 'jobs'>): ResultJob[];
/** Jobs that hold the pipeline up until someone plays them. */
export declare function blockingJobs({ jobs }: Pick<RunResult, 'jobs'>): ResultJob[];
/** The job's name, with where it lives when that is not the pipeline itself: `group/other #12: build`. */
export declare function fullJobName({ name, pipelineLabel }: Pick<ResultJob, 'name' | 'pipelineLabel'>): string;
/** GitLab's failure reason as words: `script_failure` is `script failure`; nothing where GitLab knows none. */
export declare function failureWords({ failureReason }: Pick<ResultJob, 'failureReason'>): string | undefined;
