import type { IncomingMessage } from 'node:http';
/** How the chunks of one body are read. */
export interface Reading {
    /** Runs one read under the deadline for silence. The time the reader takes between two reads does not count. */
    step<T>(read: () => Promise<T>): Promise<T>;
    explain(error: unknown): unknown;
    done(): void;
}
/** The body of an answer; throws when it ends before it is complete. Leaving the loop early closes the connection. */
export declare function readChunks(message: IncomingMessage, { step, explain, done }: Reading): AsyncGenerator<Uint8Array, void, void>;
/**
 * The whole body as text.
 *
 * @throws TransportError `too-large` beyond `limitBytes`
 */
export declare function readText(answer: {
    readonly url: URL;
    chunks(): AsyncIterable<Uint8Array>;
}, limitBytes: number): Promise<string>;
/** The beginning of a body, for the words of an error; a rest beyond `limitBytes` is given up. */
export declare function readBeginning(answer: {
    chunks(): AsyncIterable<Uint8Array>;
}, limitBytes: number): Promise<string>;
