import type { SandboxPipeline } from '../model.ts';
import type { Store } from '../store.ts';
/** A row of a list, and `downstream_pipeline` of a bridge. */
export declare function presentPipelineBasic(store: Store, pipeline: SandboxPipeline): object;
/** A row of the pipelines list. */
export declare function presentPipelineRow(store: Store, pipeline: SandboxPipeline): object;
/** What creating, triggering, cancelling and retrying answer. */
export declare function presentPipeline(store: Store, pipeline: SandboxPipeline): object;
/** What GET answers. */
export declare function presentPipelineDetails(store: Store, pipeline: SandboxPipeline): object;
export declare function pipelineUrl(store: Store, { id, projectId }: SandboxPipeline): string;
