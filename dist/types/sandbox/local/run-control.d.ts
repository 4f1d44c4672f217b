import type { SandboxJob } from '../model.ts';
import { type Context, type PipelineRun } from './context.ts';
import { type JobOutcome } from './job-runner.ts';
/** Moves pipelines on: decides what starts, runs up to `concurrency` jobs at once, keeps statuses right. */
export interface RunControl {
    /** Looks at every created job of a pipeline again. */
    advance(run: PipelineRun): void;
    /** Puts a job that waits for a hand or a time in line. */
    play(run: PipelineRun, job: SandboxJob): void;
    /** Stops a job, whatever it is doing. */
    cancel(run: PipelineRun, job: SandboxJob): void;
    /** A new attempt of a job; not started yet. */
    again(run: PipelineRun, job: SandboxJob): SandboxJob;
    /** A trigger job that had ended goes on, since its downstream pipeline was retried. */
    resume(run: PipelineRun, job: SandboxJob): void;
    /** The end of a job or bridge. */
    finish(run: PipelineRun, job: SandboxJob, outcome: JobOutcome): void;
    close(): Promise<void>;
}
export interface RunControlOptions {
    readonly context: Context;
    readonly concurrency: number;
    readonly startBridge: (run: PipelineRun, job: SandboxJob) => void;
    /** After each change of a pipeline's status. */
    readonly onChange: (run: PipelineRun) => void;
}
export declare function createRunControl({ context, concurrency, startBridge, onChange }: RunControlOptions): RunControl;
