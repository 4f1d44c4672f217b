import type { SandboxJob, SandboxPipeline } from '../model.ts';
import { type Runs } from './runs.ts';
export type Opened = {
    readonly kind: 'opened';
    readonly pipeline: SandboxPipeline | null;
} | {
    readonly kind: 'failed';
    readonly failureReason: string;
};
/** Starts or links the pipeline of a trigger job. */
export declare function openDownstream(runs: Runs, job: SandboxJob): Opened;
/** What a trigger job that waits makes of its pipeline's status: `mirror` shows all of them, `depend` only the ends. */
export declare function inheritedStatus({ strategy }: SandboxJob, downstream: string): string;
