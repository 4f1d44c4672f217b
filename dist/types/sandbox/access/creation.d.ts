import type { Call } from '../call.ts';
import type { CreateOutcome, CreateRequest } from '../engine.ts';
import type { SandboxProject, SandboxUser, SandboxVariable } from '../model.ts';
/** What is asked for, before GitLab has looked at ref and rights. */
export interface WantedPipeline {
    readonly project: SandboxProject;
    /** As given: short or `refs/…`. */
    readonly ref: string;
    readonly source: string;
    /** `null`: the owner of a legacy trigger, who reaches only its own project. */
    readonly user: SandboxUser | null;
    readonly legacyTrigger?: boolean;
    /** Without `TRIGGER_PAYLOAD`. */
    readonly variables: readonly SandboxVariable[];
    readonly payload?: SandboxVariable;
    readonly inputs: Readonly<Record<string, unknown>>;
    readonly upstream: CreateRequest['upstream'];
}
/** Creates the pipeline, or says why not, in the order of GitLab's own chain of checks. */
export declare function createPipeline(call: Call, wanted: WantedPipeline): Promise<CreateOutcome>;
