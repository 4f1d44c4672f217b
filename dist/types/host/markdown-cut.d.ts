/**
 * Markdown cut to a size in bytes of UTF-8, at the end of a line, with a note. A code block that is cut is closed, so
 * that the note is not part of it. Empty when not even the note fits.
 */
export declare function fitMarkdown(markdown: string, limitBytes: number): string;
