/** Cuts a stream of bytes into lines; the same bytes give the same lines however they were chunked. */
export interface LineSplitter {
    push(chunk: Uint8Array): void;
    /** The line after the last line feed, `undefined` when there is nothing; empties the splitter. */
    rest(): Buffer | undefined;
}
/**
 * `onLine` gets each complete line, line feed included where there is one. The bytes are only valid during the call. Splitting
 * bytes instead of text means that a character is never cut by the edge of a chunk.
 */
export declare function createLineSplitter(onLine: (line: Buffer) => void, limitBytes?: number): LineSplitter;
/** The line as text without its end (LF or CRLF). Carriage returns inside stay: the host collapses progress bars. */
export declare function decodeLine(line: Uint8Array): string;
/** `offset`, or the start of the UTF-8 sequence that it would cut in two. */
export declare function characterStart(bytes: Uint8Array, offset: number): number;
