import type { MapEntry } from './map-entry.ts';
/** The entries of a JSON object; `undefined` when the text is no JSON object. Throws when a key appears twice. */
export declare function parseJsonMap(text: string): readonly MapEntry[] | undefined;
/** A JSON value; `undefined` when the text is no JSON. Throws when a key appears twice. */
export declare function parseJson(text: string): unknown;
