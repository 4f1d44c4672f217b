import type { Call, Caller } from '../call.ts';
import type { Role, SandboxJob, SandboxPipeline, SandboxProject, SandboxUser } from '../model.ts';
export declare function callingUser(caller: Caller): SandboxUser | null;
/** The project, when the caller may see its pipelines and jobs. */
export declare function requireReadableBuilds(call: Call): SandboxProject;
/** The project, when the caller has this role in it. */
export declare function requireRole(call: Call, minimum: Role): SandboxProject;
/** The pipeline of `:pipeline_id` in the project. */
export declare function requirePipeline(call: Call, project: SandboxProject): SandboxPipeline;
/** The job of `:job_id` in the project. */
export declare function requireJob(call: Call, project: SandboxProject): SandboxJob;
