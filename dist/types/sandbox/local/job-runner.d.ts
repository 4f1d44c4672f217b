import type { SandboxJob } from '../model.ts';
import { type Context, type PipelineRun } from './context.ts';
export type JobOutcome = {
    readonly kind: 'success';
}
/** `reason` is a `failure_reason` of GitLab. */
 | {
    readonly kind: 'failed';
    readonly reason: string;
    readonly exitCode: number | null;
};
export interface RunningJob {
    /** Settles when the job's process has ended and its artifacts are kept. Never rejects. */
    readonly outcome: Promise<JobOutcome>;
    kill(): Promise<void>;
}
/** Runs one job in a work tree of its own, as a runner does. */
export declare function startJob(context: Context, run: PipelineRun, job: SandboxJob): RunningJob;
