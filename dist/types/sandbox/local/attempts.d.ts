import type { SandboxJob } from '../model.ts';
import type { Store } from '../store.ts';
import { type PipelineRun } from './context.ts';
/** A new attempt of a job; not started yet. */
export declare function addAttempt(store: Store, run: PipelineRun, job: SandboxJob): SandboxJob;
/** Jobs that were skipped since `job` had not passed get another chance. */
export declare function reopenAfter(run: PipelineRun, job: SandboxJob): void;
