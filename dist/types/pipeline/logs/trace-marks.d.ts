/** Checksums of everything up to the end of a line: for every `stride`th line, and for the last. */
export interface TraceMarks {
    lineCount: number;
    /** Up to the last line. */
    checksum: number;
    stride: number;
    readonly checksums: number[];
}
export declare function createMarks(): TraceMarks;
/** One more line; `checksum` covers everything up to its end. */
export declare function addMark(marks: TraceMarks, checksum: number): void;
/** `undefined` for a line without a mark. */
export declare function checksumAt({ lineCount, checksum, stride, checksums }: TraceMarks, line: number): number | undefined;
/** Forgets what comes after `line`, which has a mark. */
export declare function cutMarks(marks: TraceMarks, line: number): void;
