import type { OptionName } from '../options/table.ts';
import type { RunResult } from '../report/result.ts';
/** Options by their names (see README), as text or as what they mean: maps for `variables` and `inputs`, lists for several lines. */
export type LibraryOptions = Readonly<Partial<Record<OptionName, string | number | boolean | readonly string[] | Readonly<Record<string, unknown>>>>>;
export interface LibrarySettings {
    /** Abort with an `InterruptedError` to cancel the pipeline as `on-interrupt` says. */
    readonly signal?: AbortSignal;
    /** Takes the lines that the CLI would print, without colors. Default: nobody. */
    readonly log?: (text: string) => void;
}
/** {@link import('../index.ts').trigger} */
export declare function runLibrary(options: LibraryOptions, { signal, log }?: LibrarySettings): Promise<RunResult>;
