/** A job's trace while it grows. */
export interface Trace {
    /** A line of the runner's own. */
    write(text: string): void;
    /** Starts to follow the file that the job writes into. */
    follow(file: string): Promise<void>;
    /** Takes what is left in the file; once is enough, more do no harm. */
    end(): Promise<void>;
}
/** `onGrowth` gets the whole trace each time, without a copy being made. Secrets never show. */
export declare function createTrace(options: {
    readonly secrets: readonly string[];
    readonly onGrowth: (bytes: Uint8Array) => void;
}): Trace;
