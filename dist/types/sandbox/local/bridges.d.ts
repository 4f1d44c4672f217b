import type { CreateOutcome } from '../engine.ts';
import type { SandboxJob, SandboxPipeline } from '../model.ts';
import type { Context, PipelineRun } from './context.ts';
import type { Creation } from './creation.ts';
import { type RunControl } from './run-control.ts';
/** Starts the downstream pipelines of trigger jobs and hands their results back. */
export interface Bridges {
    start(run: PipelineRun, job: SandboxJob): Promise<void>;
    /** A pipeline has another status; its trigger job may have to follow. */
    onChange(pipeline: SandboxPipeline): void;
}
export declare function createBridges(parts: {
    readonly context: Context;
    readonly control: RunControl;
    /** `onSaved` is called before the first job starts. */
    readonly create: (creation: Creation, onSaved: (pipeline: SandboxPipeline) => void) => Promise<CreateOutcome>;
}): Bridges;
