import { type Answer } from './http/answer.ts';
import type { ReceivedRequest } from './http/request.ts';
/** Trouble on demand. Rules are asked in order; the first that fits a request acts on it. */
export interface Faults {
    /** Returns the way to take it back. */
    add(rule: FaultRule): () => void;
    clear(): void;
    /** The fault for this request, counted as an occurrence of every rule that fits. */
    next(request: ReceivedRequest): Fault | undefined;
}
export interface FaultRule {
    readonly method?: string;
    /** Tested against the path with query, as received, below the URL prefix. */
    readonly path?: RegExp;
    readonly when?: (request: ReceivedRequest) => boolean;
    /** Which of the fitting requests, counted from 1; all by default. */
    readonly nth?: number | readonly number[];
    readonly fault: Fault;
}
/** Whether the request also has its effect is part of each kind. */
export type Fault = 
/** Another answer. `effect`: the request is processed first, its own answer thrown away. */
{
    readonly kind: 'answer';
    readonly status: number;
    readonly body?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly effect?: boolean;
}
/** The connection is reset, without effect before the request is processed, or after it: the answer is lost. */
 | {
    readonly kind: 'reset';
    readonly effect: boolean;
}
/** Processed; the body ends early although its length was announced. */
 | {
    readonly kind: 'cut';
    readonly afterBytes: number;
}
/**
 * Silence for so long before the request is processed, before it is answered, or after some bytes of the body. `late`: it is
 * processed then even when the client has hung up meanwhile.
 */
 | {
    readonly kind: 'stall';
    readonly delayMs: number;
    readonly at: 'before';
    readonly late?: boolean;
} | {
    readonly kind: 'stall';
    readonly delayMs: number;
    readonly at: 'answer';
} | {
    readonly kind: 'stall';
    readonly delayMs: number;
    readonly at: 'body';
    readonly afterBytes: number;
}
/** An error that repeats every credential of the request back to its sender. No effect. */
 | {
    readonly kind: 'echo';
    readonly status: number;
}
/** Processed; the answer is changed on its way. */
 | {
    readonly kind: 'rewrite';
    readonly rewrite: (answer: Answer) => Answer;
};
export declare function createFaults(): Faults;
/** A fault that changes the JSON of an answer, e.g. a status that flaps; answers that are no JSON stay as they are. */
export declare function rewriteJson(change: (value: unknown) => unknown): Fault;
/** What an `echo` fault answers. */
export declare function echoedCredentials({ headers, url, body }: ReceivedRequest): string;
