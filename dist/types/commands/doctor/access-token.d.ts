import { type Check, type DoctorContext } from './check.ts';
/** What is known of the access token after looking. */
export interface AccessToken {
    readonly checks: readonly Check[];
    /** `undefined` when it does not work, or there is none. */
    readonly user: {
        readonly id: number;
        readonly username: string;
    } | undefined;
    /** `undefined` when GitLab does not tell. */
    readonly scopes: readonly string[] | undefined;
}
/** `api-token`: its kind by its prefix, then whether GitLab knows it, and what it was made for. */
export declare function examineAccessToken(context: DoctorContext): Promise<AccessToken>;
