import type { SandboxJob, SandboxPipeline } from '../model.ts';
import { type Runs } from './runs.ts';
/** Starts, skips and blocks jobs until nothing more can go on now, then brings the pipeline's status up to date. */
export declare function proceed(runs: Runs, pipeline: SandboxPipeline): void;
/** Queues a job now, whatever it waited for; `pending` and what may come before it, then `running`, then its end. */
export declare function startJob(runs: Runs, job: SandboxJob): void;
export declare function setStatus(runs: Runs, job: SandboxJob, status: string, failureReason?: string | null): void;
/** Gives the pipeline the status its jobs make together, and hands it on to the trigger job that started the pipeline. */
export declare function settle(runs: Runs, pipeline: SandboxPipeline): void;
