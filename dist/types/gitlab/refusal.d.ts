import type { Call } from './call.ts';
import type { CredentialKind } from './diagnosis-rule.ts';
import { GitLabRefusedError, GitLabUnavailableError } from './errors.ts';
import { type Words } from './words.ts';
/** An answer that is no success. */
export interface ErrorAnswer {
    readonly status: number;
    /** Already without secrets. */
    readonly words: Words;
    readonly retryAfterSeconds: number | undefined;
    /** Of a redirect; already without secrets and query. */
    readonly location: string | undefined;
    readonly credential: CredentialKind;
}
/** The error for an answer: a refusal, or a server that is busy or broken; pure. */
export declare function explainAnswer(answer: ErrorAnswer, call: Call): GitLabRefusedError | GitLabUnavailableError;
/** GitLab's words where the first line of an error cannot hold them all. */
export declare function furtherWords({ messages }: Words): readonly string[];
