import type { ActionProcess } from './run-action.ts';
/**
 * The post step: cancels the pipeline of a main step that was killed before it could do so itself. Does nothing when the main step
 * finished, in whatever way.
 */
export declare function runPost({ env, stdout, stderr, signal }: ActionProcess): Promise<void>;
