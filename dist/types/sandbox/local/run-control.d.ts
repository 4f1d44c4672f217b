import type { SandboxJob } from '../model.ts';
import { type Context, type PipelineRun } from './context.ts';
import { type JobOutcome, type RunningJob } from './job-runner.ts';
export interface RunControlOptions {
    readonly context: Context;
    readonly concurrency: number;
    readonly startBridge: (run: PipelineRun, job: SandboxJob) => void;
    /** After each change of a pipeline's status. */
    readonly onChange: (run: PipelineRun) => void;
}
/** What moves pipelines on: decides what starts, runs up to `concurrency` jobs at once, keeps statuses right. */
export interface RunControl extends RunControlOptions {
    readonly queue: {
        readonly run: PipelineRun;
        readonly job: SandboxJob;
    }[];
    /** By job id. */
    readonly running: Map<number, RunningJob>;
    readonly closed: AbortController;
}
export declare function createRunControl(options: RunControlOptions): RunControl;
/** Looks at every created job of a pipeline again. */
export declare function advance(control: RunControl, run: PipelineRun): void;
/** The end of a job or bridge. */
export declare function finishJob(control: RunControl, run: PipelineRun, job: SandboxJob, outcome: JobOutcome): void;
/** Puts a job that waits for a hand or a time in line. */
export declare function playJob(control: RunControl, run: PipelineRun, job: SandboxJob): void;
/** Stops a job, whatever it is doing. */
export declare function cancelJob(control: RunControl, run: PipelineRun, job: SandboxJob): void;
/** A trigger job that had ended goes on, since its downstream pipeline was retried. */
export declare function resumeJob(control: RunControl, run: PipelineRun, job: SandboxJob): void;
/** Starts nothing more, and ends what runs. */
export declare function stopJobs({ queue, running, closed }: RunControl): Promise<void>;
