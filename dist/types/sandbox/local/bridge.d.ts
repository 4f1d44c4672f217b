import type { SandboxJob } from '../model.ts';
import { type Context, type PipelineRun } from './context.ts';
import type { Creation } from './creation.ts';
/** What a trigger job is to start, or the `failure_reason` that it cannot. */
export type BridgeTarget = {
    readonly kind: 'ok';
    readonly creation: Creation;
} | {
    readonly kind: 'failed';
    readonly reason: string;
};
/** Works out the downstream pipeline of a trigger job. */
export declare function resolveBridge(context: Context, run: PipelineRun, job: SandboxJob): Promise<BridgeTarget>;
