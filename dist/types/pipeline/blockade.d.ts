import type { CallOptions, GitLabClient } from '../gitlab/api.ts';
import { type PipelineNode } from './tree.ts';
import type { Verdict } from './verdict.ts';
import type { WatchEvent } from './watch-events.ts';
/** Deals with pipelines that stand still on manual jobs, and names delayed ones. */
export declare function createBlockade({ onManual }: {
    readonly onManual: 'fail' | 'wait' | 'play';
}, client: GitLabClient, root: PipelineNode): {
    handle: (verdict: Verdict['kind'], calls: CallOptions) => AsyncGenerator<WatchEvent>;
    effectiveStatus: (status: string) => string;
};
