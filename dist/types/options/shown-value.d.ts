/**
 * What a message may repeat of what the user wrote: one short line, or nothing where it looks like a secret. A password in a URL, a
 * token in its query, or a token in the wrong place is no less secret there.
 */
export declare function showValue(text: string): string | undefined;
