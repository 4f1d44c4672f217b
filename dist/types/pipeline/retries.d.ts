import type { CallOptions, GitLabClient } from '../gitlab/api.ts';
import type { Pipeline } from '../gitlab/types.ts';
import { type PipelineNode } from './tree.ts';
import type { WatchEvent } from './watch-events.ts';
/** Retries the failed jobs of a pipeline in place, up to `retryFailed` times. */
export declare function createRetries({ retryFailed }: {
    readonly retryFailed: number;
}, client: GitLabClient, root: PipelineNode): {
    tryAgain: (pipeline: Pipeline, calls: CallOptions) => AsyncGenerator<WatchEvent, boolean>;
    notice: (pipeline: Pipeline) => Generator<WatchEvent>;
    tries: () => number;
};
