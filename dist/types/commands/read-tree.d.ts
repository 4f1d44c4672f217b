import type { ProjectId } from '../gitlab/api.ts';
import type { Pipeline } from '../gitlab/types.ts';
import { type PipelineNode } from '../pipeline/tree.ts';
import type { RunContext } from './run-context.ts';
/** A pipeline with its jobs and, with `follow`, those below it, as they are now. What cannot be read is marked in the tree. */
export declare function readTree({ project, pipeline }: {
    readonly project: ProjectId;
    readonly pipeline: Pipeline;
}, context: RunContext): Promise<PipelineNode>;
/** Brings a tree up to date with the status that was last seen of its root. */
export declare function rereadTree(root: PipelineNode, { options, client, clock, signal }: RunContext): Promise<void>;
