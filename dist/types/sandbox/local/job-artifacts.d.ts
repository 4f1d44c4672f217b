import type { SandboxJob } from '../model.ts';
import { type Context, type PipelineRun } from './context.ts';
import type { PlannedJob } from './plan.ts';
/**
 * Keeps the artifacts of a job that has just ended and reads its dotenv reports. Gives lines for the trace, as a runner
 * writes them.
 */
export declare function saveArtifacts(options: {
    readonly context: Context;
    readonly run: PipelineRun;
    readonly job: SandboxJob;
    readonly planned: PlannedJob;
    readonly workTree: string;
    readonly passed: boolean;
    readonly expand: (text: string) => string;
}): Promise<string>;
