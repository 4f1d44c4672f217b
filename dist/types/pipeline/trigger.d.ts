import type { Clock } from '../clock.ts';
import type { GitLabClient, TriggerRequest } from '../gitlab/api.ts';
import { GitLabUnavailableError } from '../gitlab/errors.ts';
import type { Pipeline } from '../gitlab/types.ts';
import { type LostCall } from './reconcile.ts';
export interface StartSettings {
    readonly request: TriggerRequest;
    /** Short name of the ref, as lists know it. */
    readonly refName: string;
    readonly source: LostCall['source'];
    readonly username: string | undefined;
    /** From before the call; `undefined` when pipelines cannot be read, and then an ambiguous call is never repeated. */
    readonly newestPipelineId: number | undefined;
    /** Whether `TRIGGER_PAYLOAD` keeps our id: with the trigger endpoint, not with `POST /pipeline`. */
    readonly payloadKept: boolean;
    readonly timeoutMs: number;
    readonly signal: AbortSignal;
}
/** What happens while starting, for the log. */
export type StartEvent = 
/** GitLab refused before any work (429, creation limit) and is asked again. */
{
    readonly kind: 'asked-to-wait';
    readonly delayMs: number;
    readonly error: GitLabUnavailableError;
} | {
    readonly kind: 'answer-lost';
    readonly error: GitLabUnavailableError;
} | {
    readonly kind: 'adopted';
    readonly pipeline: Pipeline;
    readonly certain: boolean;
}
/** Certain that the lost call made nothing. */
 | {
    readonly kind: 'starting-again';
};
/**
 * Starts exactly one pipeline. The call is repeated only when GitLab certainly did not act on it; when its answer was lost, the
 * pipeline is looked for and adopted. See docs/adr/0002.
 *
 * @throws GitLabRefusedError when GitLab says no; GitLabUnavailableError (exit 4) when it cannot be told whether a pipeline was
 * started, naming what to check; the signal's reason.
 */
export declare function startPipeline(settings: StartSettings, tools: {
    readonly client: GitLabClient;
    readonly clock: Clock;
    readonly tell: (event: StartEvent) => void;
}): Promise<Pipeline>;
