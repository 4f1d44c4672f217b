import type { Problem } from '../errors.ts';
import type { OptionName } from './table.ts';
/** One option as it was given somewhere, still as text. */
export interface Given {
    readonly text: string;
    /** `KEY=VALUE` texts of a repeatable flag (`--variable`, `--input`); they win over the same keys in `text`. */
    readonly pairs?: readonly string[];
    readonly origin: 'flag' | 'input' | 'environment' | 'ci' | 'default';
    /** How the user knows it: `--timeout`, `input timeout`, `DOWNSTREAM_TIMEOUT`, `CI_SERVER_URL`. */
    readonly source: string;
}
/** What one reader (flags, inputs, environment) found. */
export interface GivenOptions {
    readonly options: ReadonlyMap<OptionName, Given>;
    readonly problems: readonly Problem[];
}
