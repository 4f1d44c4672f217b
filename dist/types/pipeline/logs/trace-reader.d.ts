/** What one read of a trace brought. */
export interface TraceReadEnd {
    readonly sizeBytes: number;
    /** The trace no longer began with what was shown: it was written anew, e.g. by a job that ran again under its id. */
    readonly replaced: boolean;
    /** The trace had fewer complete lines than were shown before. */
    readonly shrunk: boolean;
}
/** One read, from the first byte. A read that was cut short is dropped without `end`: what it brought so far counts. */
interface TraceRead {
    push(chunk: Uint8Array): void;
    /** `finished`: the job has ended, so that a last line without line feed is complete too. */
    end(finished: boolean): TraceReadEnd;
}
export interface TraceReader {
    /** Lines shown so far. */
    readonly lineCount: number;
    startRead(): TraceRead;
}
export interface TraceReaderSettings {
    /** New complete lines, in order; called at most once for each chunk. */
    readonly onLines: (lines: string[]) => void;
    /** The trace was replaced; the lines that follow come from the new one, from where it differs. */
    readonly onReplaced: () => void;
}
/**
 * Follows one job's trace over many reads, of which each starts from the first byte again: what was shown is passed over, what is
 * new comes out line by line, once.
 *
 * A trace can be written anew (job run again under its id, erased, rewritten by the runner). So the lines of each read are
 * compared with what was shown, by a running checksum with marks at line ends: from the first line that differs on, everything
 * is new. Marks are thinned out in long logs, one mark for every 2, 4, 8, … lines, so memory stays the same; the price is that a
 * replaced log of more than 4,096 lines may repeat the few lines between the last equal mark and the difference.
 *
 * A trace that is shorter than before proves nothing (an archive in the making answers so); it is compared when it grows again.
 */
export declare function createTraceReader(settings: TraceReaderSettings): TraceReader;
export {};
