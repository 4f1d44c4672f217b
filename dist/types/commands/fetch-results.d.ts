import type { ArtifactJob } from '../pipeline/artifacts/artifact-job.ts';
import { type PipelineNode } from '../pipeline/tree.ts';
import type { RunResult } from '../report/result.ts';
import type { RunContext } from './run-context.ts';
/** Brings back what the pipelines made, also when they failed: artifacts, and values out of them. */
export declare function fetchResults(result: RunResult, tree: PipelineNode, context: RunContext): Promise<RunResult>;
/** Every job of the tree as the artifacts code needs it, in the order of their creation. */
export declare function listArtifactJobs(tree: PipelineNode): ArtifactJob[];
