import type { Host } from '../host/host.ts';
/** Text with foreign parts, fit for a command's `text`, which goes to stdout as it is; its line breaks are kept. */
export declare function showText(text: string, host: Host): string;
/** The same for text in which a secret is meant to be seen. */
export declare function showSecretText(text: string, host: Host): string;
/** Foreign text that becomes part of a line. */
export declare function showWords(text: string): string;
/** Columns wide enough for their cells, which must be safe already. Nothing is cut: people select and copy from tables. */
export declare function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string;
