import type { Call } from '../call.ts';
import type { SandboxPipeline, SandboxProject } from '../model.ts';
/** Pipelines of the project that pass the query, in its order. */
export declare function filterPipelines(call: Call, project: SandboxProject): SandboxPipeline[];
