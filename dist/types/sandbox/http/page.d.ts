import type { Call } from '../call.ts';
import { type Answer } from './answer.ts';
export interface PageOptions<T> {
    present(row: T): unknown;
    /** False leaves the totals out, as GitLab does where counting costs too much. */
    readonly counted?: boolean;
}
/** One page of rows with GitLab's `X-` and `Link` headers. */
export declare function paged<T>(call: Call, rows: readonly T[], { present, counted }: PageOptions<T>): Answer;
