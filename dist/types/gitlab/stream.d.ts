import type { Clock } from '../clock.ts';
import type { ClientSettings, StreamAnswer } from './api.ts';
import type { Call } from './call.ts';
import type { HttpAnswer } from './http.ts';
export interface StreamReader {
    /** The body chunk by chunk, its failures explained. */
    chunks(call: Call, answer: HttpAnswer): AsyncGenerator<Uint8Array, void, void>;
    /** The same as a stream for `pipeline()`. */
    toStreamAnswer(call: Call, answer: HttpAnswer): StreamAnswer;
}
/** Bodies that are handed on instead of gathered. Their failures come from the same family as those of calls. */
export declare function createStreamReader({ settings, clock }: {
    settings: ClientSettings;
    clock: Clock;
}): StreamReader;
