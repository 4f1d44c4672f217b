import type { RunResult } from './result.ts';
export interface MarkdownSettings {
    /** Rows of the jobs table; the rest is counted. */
    readonly jobLimit?: number | undefined;
    /** Size of the whole text in UTF-8; what does not fit is named as left out. Default 512 KiB. */
    readonly limitBytes?: number | undefined;
}
/**
 * The result as Markdown, for the job summary and `report-file: x.md`. Nothing in it can be broken by what it shows.
 * Takes a redacted result: markup inside a secret would hide it from the masker.
 */
export declare function formatMarkdown(result: RunResult, { jobLimit, limitBytes }?: MarkdownSettings): string;
