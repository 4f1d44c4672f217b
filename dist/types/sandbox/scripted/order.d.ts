import type { SandboxJob } from '../model.ts';
/** What becomes of a `created` job now. */
export type NextStep = 'wait' | 'start' | 'skip' | 'block' | 'delay';
export interface OrderedJob {
    readonly job: SandboxJob;
    readonly needs: readonly string[] | undefined;
}
/** By stages, or by `needs` where a job has them. `all` are the latest attempts of the pipeline's jobs. */
export declare function nextStep(next: OrderedJob, all: readonly OrderedJob[], stages: readonly string[]): NextStep;
