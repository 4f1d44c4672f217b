import type { GitLabClient } from '../gitlab/api.ts';
import { type PipelineNode } from './tree.ts';
export interface RefreshContext {
    readonly client: GitLabClient;
    readonly signal: AbortSignal;
    readonly follow: boolean;
    readonly nowMs: number;
    /** Job lists older than this are read again though nothing seems to have changed. */
    readonly staleAfterMs: number;
}
/**
 * Reads again what may have changed: the job lists of pipelines whose status or date changed or whose list is old, and through
 * trigger jobs the pipelines below. Pipelines that ended and were read since are left alone. Resolves with whether any list was read.
 */
export declare function refreshTree(root: PipelineNode, context: RefreshContext): Promise<boolean>;
/**
 * Reads the root's jobs when their list is old, and resolves with the pipeline's status, which each job carries: one request in
 * place of two. `undefined` when the list was not read, or tells nothing.
 */
export declare function peekStatus(root: PipelineNode, { client, signal, nowMs, staleAfterMs }: RefreshContext): Promise<string | undefined>;
