import type { CreateOutcome } from '../engine.ts';
import type { SandboxJob, SandboxPipeline } from '../model.ts';
import { type Runs } from './runs.ts';
import type { PipelineScript } from './script.ts';
/** Gives a new pipeline its jobs and puts its timeline in motion. */
export declare function playScript(runs: Runs, pipeline: SandboxPipeline, script: PipelineScript): CreateOutcome;
/** Child pipelines are cancelled with their parent, multi-project ones are not. */
export declare function cancelPipeline(runs: Runs, pipeline: SandboxPipeline): void;
export declare function cancelJob(runs: Runs, job: SandboxJob): void;
export declare function playJob(runs: Runs, job: SandboxJob): void;
/** Same pipeline, new job ids; jobs that were skipped because of the failure take part again. */
export declare function retryPipeline(runs: Runs, pipeline: SandboxPipeline): void;
/** One job anew, at once. */
export declare function retryJob(runs: Runs, job: SandboxJob): SandboxJob;
