/** A name and what is said about it. */
export type Row = readonly [left: string, right: string];
/** Two columns for a terminal: names left, wrapped texts right; a long name has a line of its own. */
export declare function formatColumns(rows: readonly Row[], width: number): string;
/** Breaks a text at spaces into lines of at most `width` characters; a longer word stays whole. */
export declare function wrapText(text: string, width: number): readonly string[];
