import type { Masker } from '../mask.ts';
import type { LogLabel } from './host.ts';
/** Makes text fit to be printed or written: sanitized first, then masked. Every host prints through one of these. */
export interface SafeText {
    /** Exactly one line, e.g. a title or the message of an error. */
    line(text: string): string;
    /** Text made here that may hold foreign parts; its line breaks are kept. */
    lines(text: string): string[];
    /** Raw log lines, each with its label. */
    logLines(label: LogLabel, lines: readonly string[]): string[];
}
export declare function createSafeText({ colors, masker }: {
    readonly colors: boolean;
    readonly masker: Masker;
}): SafeText;
