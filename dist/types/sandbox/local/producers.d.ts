import type { SandboxJob } from '../model.ts';
import type { PipelineRun } from './context.ts';
import type { PlannedJob } from './plan.ts';
/** Jobs whose artifacts and dotenv variables a job takes: `dependencies`, else `needs`, else all of earlier stages. */
export declare function producersOf(run: PipelineRun, job: SandboxJob, { dependencies, needsWithoutArtifacts }: PlannedJob, jobs: readonly SandboxJob[]): SandboxJob[];
