import { type TextMap } from './variables.ts';
/** Reads a file as UTF-8 text. */
export type ReadFile = (path: string) => Promise<string>;
/** The `variables-file` option: one path per line; the variables of later files win. */
export declare function readVariableFiles(text: string, readFile: ReadFile): Promise<TextMap>;
