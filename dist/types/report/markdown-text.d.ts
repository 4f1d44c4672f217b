/**
 * A foreign name as a code span: no markup, mention, reference or link works inside one. Safe in table cells too:
 * a pipe is escaped, and kept apart from a backslash before it, which tables read in two ways.
 */
export declare function codeSpan(text: string): string;
/** A foreign sentence as plain text. Structure cannot be made of character references; mentions and links are cut. */
export declare function plainText(text: string): string;
/** A sentence as plain text whose last word, when it is one of the addresses, is a link. */
export declare function linkedText(text: string, addresses: ReadonlySet<string>): string;
/** A link with ready-made Markdown as its text; only the text when the address is not plain http(s). */
export declare function link(markdown: string, url: string | undefined): string;
/** Foreign lines in a code block whose fence is longer than any run of backticks inside. */
export declare function codeBlock(lines: readonly string[]): string;
