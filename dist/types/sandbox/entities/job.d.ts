import type { SandboxJob, SandboxPipeline } from '../model.ts';
import type { Store } from '../store.ts';
/** A job. */
export declare function presentJob(store: Store, job: SandboxJob): object;
/** A trigger job; `downstream_pipeline` is `null` until there is one, and when the caller may not read it. */
export declare function presentBridge(store: Store, job: SandboxJob, downstream: SandboxPipeline | null): object;
export declare function jobUrl(store: Store, { id, projectId }: SandboxJob): string;
