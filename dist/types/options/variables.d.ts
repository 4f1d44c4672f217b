import type { MapEntry } from './map-entry.ts';
interface Entry {
    readonly key: string;
    readonly value: string;
    readonly problem?: string;
}
/** A text per key. A map, because a key may be called `__proto__`. */
export type TextMap = ReadonlyMap<string, string>;
/**
 * The `variables` option: a YAML or JSON map, or `KEY=VALUE` lines, with the texts that the user wrote (`1.10` stays `1.10`).
 * What stands after the `=` of a line is taken literally, quotes included; values of several lines need a map or a `.env` file.
 */
export declare function parseVariables(text: string): Promise<TextMap>;
/** A YAML or JSON map. */
export declare function parseVariableMap(text: string): Promise<TextMap>;
/** `KEY=VALUE` texts, as repeated flags give them. */
export declare function parseVariablePairs(pairs: readonly string[]): TextMap;
/** The entries of a YAML or JSON map. */
export declare function readMap(text: string): Promise<readonly MapEntry[]>;
/** Divides at the first `=`; the rest is the value, whatever it holds. */
export declare function splitPair(pair: string): Entry;
export {};
