import type { SandboxHook, SandboxProject, SandboxUser } from '../model.ts';
import type { Store } from '../store.ts';
import type { Git } from './git.ts';
/** One ref that a push changed, as git tells its post-receive hook. */
export interface RefChange {
    readonly before: string;
    readonly after: string;
    /** Full name, e.g. `refs/heads/main`. */
    readonly ref: string;
}
export type PushEvent = 'Push Hook' | 'Tag Push Hook';
export declare function eventOf({ ref }: RefChange): PushEvent;
export declare function wantsEvent(hook: SandboxHook, event: PushEvent): boolean;
export declare function isDeletion({ after }: RefChange): boolean;
/**
 * The body of a push or tag event.
 *
 * Source: https://docs.gitlab.com/user/project/integrations/webhook_events/#push-events
 */
export declare function createPushPayload(options: {
    readonly store: Store;
    readonly git: Git;
    readonly project: SandboxProject & {
        readonly gitDir: string;
    };
    readonly user: SandboxUser | null;
    readonly change: RefChange;
}): Promise<object>;
