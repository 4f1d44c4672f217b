import type { ServerResponse } from 'node:http';
/** What a route answers, before it is put on the wire. */
export interface Answer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: AnswerBody;
}
type AnswerBody = {
    readonly kind: 'bytes';
    readonly bytes: Uint8Array;
} | {
    readonly kind: 'file';
    readonly file: string;
    readonly sizeBytes: number;
};
export declare function json(status: number, value: unknown, headers?: Record<string, string>): Answer;
export declare function text(status: number, value: string | Uint8Array, headers?: Record<string, string>): Answer;
export declare function empty(status: number): Answer;
export declare function sizeBytesOf({ body }: Answer): number;
/** Sends all of it. Rejects when the client hangs up or a file goes away in the middle. */
export declare function send(response: ServerResponse, answer: Answer, { withBody }: {
    withBody: boolean;
}): Promise<undefined>;
/** Headers as they go out: the length, and what GitLab always adds. */
export declare function wireHeaders(answer: Answer): Record<string, string>;
export {};
