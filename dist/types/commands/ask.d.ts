import type { OutputStream } from '../host/host-settings.ts';
/** Asks the person at the terminal; the answer is trimmed and may be empty. */
export type Ask = (question: string) => Promise<string>;
export interface AskStreams {
    readonly stdin: NodeJS.ReadableStream;
    /** Questions go here, so that stdout has nothing but the command's product. */
    readonly stderr: OutputStream;
    readonly signal: AbortSignal;
}
/**
 * Questions in the terminal's own line mode: an interrupt stays a signal, and reaches `signal` as always. Reads nothing before the
 * first question, and does not hold the process up after the last one.
 */
export declare function createAsk({ stdin, stderr, signal }: AskStreams): Ask;
