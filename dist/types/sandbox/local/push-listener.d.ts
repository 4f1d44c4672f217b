import type { RefChange } from './push-payload.ts';
/** What git's post-receive hook of a repository reports. */
export interface ReceivedPush {
    readonly projectId: number;
    /** Who pushed, when it came over HTTP; a push by path has no user. */
    readonly userId: number | null;
    readonly changes: readonly RefChange[];
}
export interface PushListener {
    /** Makes every push into this repository reach the sandbox, also one by its path on disk. */
    install(gitDir: string, projectId: number): Promise<void>;
    close(): Promise<void>;
}
/** Environment variable by which the HTTP handler tells the hook who pushes. */
export declare const PUSHER_VARIABLE = "SANDBOX_PUSHER";
/** `onPush` gives the lines that `git push` prints as `remote: …`. */
export declare function createPushListener(socketFile: string, onPush: (push: ReceivedPush) => Promise<string>): PushListener;
