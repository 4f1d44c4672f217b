import type { CreateOutcome } from '../engine.ts';
import type { SandboxPipeline } from '../model.ts';
import type { Context, PipelineRun } from './context.ts';
import { type Creation } from './creation.ts';
import { type RunControl } from './run-control.ts';
/** The pipelines of an engine. */
export interface Runs {
    readonly context: Context;
    readonly control: RunControl;
    /** By pipeline id. */
    readonly byId: Map<number, PipelineRun>;
    /** Called after each change of a pipeline's status. */
    readonly watchers: Set<() => void>;
}
export declare function createRuns(context: Context, concurrency: number): Runs;
/** Makes a pipeline and starts its first jobs; `onSaved` is called in between. */
export declare function createPipeline({ context, control, byId }: Runs, creation: Creation, onSaved?: (pipeline: SandboxPipeline) => void): Promise<CreateOutcome>;
/** Resolves when a pipeline has ended or is blocked on a manual job. */
export declare function settled({ watchers }: Runs, pipeline: SandboxPipeline): Promise<void>;
