import { type OptionName } from '../options/table.ts';
import type { RunResult } from '../report/result.ts';
type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : Name;
/**
 * Options by their names (see README), also in camelCase: `apiToken` is `api-token`. Values are text, or what they mean: numbers,
 * booleans, maps for `variables` and `inputs`, lists for options of several lines.
 */
export type LibraryOptions = Readonly<Partial<Record<OptionName | CamelCase<OptionName>, LibraryValue>>>;
type LibraryValue = string | number | boolean | readonly string[] | Readonly<Record<string, unknown>> | undefined;
export interface LibrarySettings {
    /** Abort it to end early; the pipeline is canceled or left as `on-interrupt` says. */
    readonly signal?: AbortSignal;
    /** Takes the lines that the CLI would print, without colors. Default: nobody. */
    readonly log?: (text: string) => void;
}
/** {@link import('../index.ts').trigger} */
export declare function runLibrary(options: LibraryOptions, { signal, log }?: LibrarySettings): Promise<RunResult>;
export {};
