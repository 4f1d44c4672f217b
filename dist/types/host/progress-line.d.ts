import type { OutputStream } from './host-settings.ts';
/** One line at the bottom of a terminal that is rewritten in place. */
export interface ProgressLine {
    set(text: string | undefined): void;
    /** Runs something that prints, with the line taken away before and put back after. */
    around(print: () => void): void;
}
export declare function createProgressLine(stream: OutputStream, { enabled }: {
    readonly enabled: boolean;
}): ProgressLine;
