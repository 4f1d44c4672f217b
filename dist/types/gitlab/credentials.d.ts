import type { ClientSettings, GitLabClient } from './api.ts';
import type { Sender } from './call.ts';
import type { CredentialKind } from './diagnosis-rule.ts';
/** The credentials given for one instance, and who sends what. */
export interface Credentials {
    readonly readsAs: GitLabClient['readsAs'];
    readonly canAct: boolean;
    /** Headers; a trigger token travels in the body, never here. */
    headersFor(sender: Sender): Readonly<Record<string, string>>;
    kindFor(sender: Sender): CredentialKind;
    /** Takes every credential out of a text, also encoded. */
    redact(text: string): string;
}
export declare function createCredentials({ token, apiToken, jobToken }: ClientSettings): Credentials;
