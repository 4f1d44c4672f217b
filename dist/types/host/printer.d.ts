import type { Masker } from '../mask.ts';
import type { LogLabel } from './host.ts';
import type { OutputStream } from './host-settings.ts';
/** Prints for people on one stream of a terminal or a GitLab job: safe text, in the looks both share. */
export interface Printer {
    info(text: string): void;
    debug(text: string): void;
    warn(text: string): void;
    /** The line `error: …`, then details, then next steps; a stack trace only for the unforeseen, and `withStack`. */
    fail(error: unknown, options: {
        readonly withStack: boolean;
    }): void;
    logLines(label: LogLabel, lines: readonly string[]): void;
    /** The title as one safe line in bold, for whoever writes it. */
    title(text: string): string;
    /** One safe line, for whoever writes it. */
    line(text: string): string;
}
export interface PrinterSettings {
    readonly stream: OutputStream;
    readonly colors: boolean;
    readonly masker: Masker;
    /** Wraps every write, e.g. to take a progress line out of the way. */
    readonly around?: (write: () => void) => void;
}
export declare function createPrinter({ stream, colors, masker, around }: PrinterSettings): Printer;
