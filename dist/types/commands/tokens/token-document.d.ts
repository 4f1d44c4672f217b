import type { TriggerToken } from '../../gitlab/types.ts';
import type { Host } from '../../host/host.ts';
/** What is said of a trigger token, safe to show. */
export type TokenDocument = ReturnType<typeof tokenDocument>;
/** `token` is only there when it was asked for and GitLab gives it in full, which it does for its owner alone. */
export declare function tokenDocument(token: TriggerToken, { reveal, host }: {
    readonly reveal: boolean;
    readonly host: Host;
}): {
    id: number;
    description: string | null;
    owner: string | null;
    'created-at': string | null;
    'last-used': string | null;
    'expires-at': string | null;
    'token-start': string | null;
    token: string | null;
};
/** The token in full; GitLab shows others than its owner four characters. */
export declare function wholeToken({ token }: TriggerToken): string | undefined;
/** The characters that GitLab shows to every Maintainer. */
export declare function tokenStart(token: string): string;
/** One token for reading: a line per fact. */
export declare function formatToken(document: TokenDocument): string;
export declare function tokenCell(document: TokenDocument): string;
/** A trigger from before GitLab 9 has no owner. */
export declare function ownerCell({ owner }: TokenDocument): string;
