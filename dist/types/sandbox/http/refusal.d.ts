import { type Answer } from './answer.ts';
/** Thrown anywhere below a route; becomes the answer. The only error that routes make. */
export declare class Refusal extends Error {
    readonly name = "Refusal";
    readonly answer: Answer;
    constructor(status: number, body: unknown, headers?: Record<string, string>);
}
/** Grape's own validation: key `error`, several problems in one line. */
export declare const invalidParams: (problems: readonly string[]) => Refusal;
/** Own text under `message`, a string or an object. */
export declare const refused: (status: number, message: unknown) => Refusal;
export declare const badRequest: (reason?: string) => Refusal;
export declare const unauthorized: () => Refusal;
export declare const forbidden: (reason?: string) => Refusal;
/** `resource` as in `404 Project Not Found`. */
export declare const notFound: (resource?: string) => Refusal;
export declare const oauthError: (status: 401 | 403, error: string, description: string, scope?: string) => Refusal;
