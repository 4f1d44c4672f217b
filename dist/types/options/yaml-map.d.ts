import type { MapEntry } from './map-entry.ts';
/** The entries of a YAML map, with scalars as they were written. Messages never repeat values. */
export declare function parseYamlMap(text: string): readonly MapEntry[];
