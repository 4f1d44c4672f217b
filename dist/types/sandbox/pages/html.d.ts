import { type Answer } from '../http/answer.ts';
/** Markup that is safe to put into a page as it is. Only {@link html} makes it. */
export interface Html {
    readonly markup: string;
}
/** Template tag: everything put in is escaped, other {@link Html} and lists of it excepted. */
export declare function html(strings: TemplateStringsArray, ...values: readonly (Html | readonly Html[] | string | number)[]): Html;
/** A whole page. It loads nothing, runs nothing, and may not be framed. */
export declare function page(status: number, title: string, body: Html, { refreshSeconds }?: {
    refreshSeconds?: number | undefined;
}): Answer;
