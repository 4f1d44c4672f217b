import type { TriggerToken } from '../../gitlab/types.ts';
import { type Check, type DoctorContext } from './check.ts';
export interface StartToken {
    readonly checks: readonly Check[];
    /** The trigger token that it most likely is; `undefined` when it could not be looked up. */
    readonly trigger: TriggerToken | undefined;
}
/** `token`: its kind by its prefix. GitLab has no question to ask with it, so a trigger token is looked up by an access token. */
export declare function examineStartToken(context: DoctorContext, { hasAccess }: {
    readonly hasAccess: boolean;
}): Promise<StartToken>;
