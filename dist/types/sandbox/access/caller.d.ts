import type { Caller, Route } from '../call.ts';
import type { Params } from '../http/params.ts';
import type { ReceivedRequest } from '../http/request.ts';
import type { SandboxJob, SandboxUser } from '../model.ts';
import type { Store } from '../store.ts';
export interface CallerSource {
    readonly store: Store;
    readonly request: ReceivedRequest;
    readonly params: Params;
    readonly route: Route;
}
/** Resolves the credentials as far as the route looks at them. Throws GitLab's 401 and 403 of bad ones. */
export declare function resolveCaller({ store, request, params, route }: CallerSource): Caller;
/** Why this token cannot act for its job, in GitLab's words; `null` when it can. */
export declare function jobTokenProblem(store: Store, job: SandboxJob): string | null;
export declare function userOf(store: Store, userId: number | null): SandboxUser | null;
