import type { Clock } from '../clock.ts';
import type { GitLabClient } from '../gitlab/api.ts';
import type { Pipeline } from '../gitlab/types.ts';
import { type Estimate, type History } from './history.ts';
import { type PipelineNode } from './tree.ts';
interface PaceSettings {
    readonly pipeline: Pipeline;
    readonly pollIntervalMs: number | undefined;
}
interface PaceTools {
    readonly client: Pick<GitLabClient, 'rateLimit' | 'clockSkewMs'>;
    readonly clock: Clock;
    readonly random: () => number;
    readonly watched?: (() => number) | undefined;
}
/** Gathers the facts for {@link nextPollDelayMs} while watching. */
export declare function createPace({ pipeline, pollIntervalMs }: PaceSettings, { client, clock, random, watched }: PaceTools, root: PipelineNode): {
    nextDelayMs: () => number;
    firstDelayMs: () => number;
    learn(known: History | undefined): void;
    /** The pipeline's status changed. */
    changed(): void;
    blocked(isBlocked: boolean): void;
    /** Since the pipeline was created. */
    elapsedMs: () => number;
    /** Job lists are larger answers than pipelines: when nothing seems to change every third poll reads them. */
    staleAfterMs: () => number;
    estimate: () => Estimate | undefined;
};
export {};
