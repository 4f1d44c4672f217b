/** What an error answer says. */
export interface Words {
    /** One line, at most 2,000 characters; empty when the answer says nothing. */
    readonly line: string;
    /** Each message by itself, with its line breaks; more than one e.g. for several YAML errors. */
    readonly messages: readonly string[];
}
/**
 * GitLab's own words out of an error answer: `message` (text, list or object of lists), `error`, `error_description`. Answers that are
 * not JSON come from nginx, a proxy or the edge limiter: their title or first words. Control characters never pass.
 *
 * @param redact takes secrets out: of the whole, before a cut could leave half of one, and of each message, after JSON's escapes are gone
 */
export declare function extractWords(body: string, redact?: (text: string) => string): Words;
export declare function shorten(text: string, length: number): string;
