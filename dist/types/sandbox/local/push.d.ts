import type { CreateOutcome, CreateRequest } from '../engine.ts';
import type { SandboxHook, SandboxPipeline, SandboxProject, SandboxUser } from '../model.ts';
import { type Context } from './context.ts';
import { type RefChange } from './push-payload.ts';
/** What a push set in motion. */
export interface PushResult {
    readonly pipelines: readonly SandboxPipeline[];
    readonly deliveries: readonly Delivery[];
}
/** One webhook that was called. */
export interface Delivery {
    readonly hook: SandboxHook;
    /** HTTP status of the answer; `null` when there was none. */
    readonly status: number | null;
}
export interface Push {
    readonly project: SandboxProject;
    readonly user: SandboxUser | null;
    readonly changes: readonly RefChange[];
}
/**
 * Does what GitLab does after a push: the project's refs are read anew, each changed branch or tag gets a pipeline if its
 * configuration wants one, and the project's webhooks are called.
 */
export declare function receivePush(context: Context, push: Push, create: (request: CreateRequest) => Promise<CreateOutcome>): Promise<PushResult>;
