import type { WatchEvent, WatchOutcome } from './watch-events.ts';
import type { WatchSettings, WatchTools } from './watch-settings.ts';
/**
 * Follows one pipeline to its end and tells what happens on the way. Ends by its deadline whatever the server does.
 *
 * @throws InterruptedError when the signal aborts; RefusedError when reads are refused twice in a row (the pipeline may have been
 * deleted) or a job cannot be played; UnreachableError when GitLab fails until the deadline, or asks for more patience than is left.
 */
export declare function watchPipeline(settings: WatchSettings, tools: WatchTools): AsyncGenerator<WatchEvent, WatchOutcome>;
