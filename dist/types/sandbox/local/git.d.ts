/** Runs git with an environment of its own, so that `GIT_DIR` and the like of the caller change nothing here. */
export type Git = (args: readonly string[], options?: GitOptions) => Promise<string>;
export interface GitOptions {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly input?: string;
}
/** A git command that failed; the message holds git's own words. */
export declare class GitError extends Error {
    readonly name = "GitError";
    readonly exitCode: number | null;
    constructor(args: readonly string[], exitCode: number | null, stderr: string);
}
/** `env` holds at least `PATH`. */
export declare function createGit(env: Readonly<Record<string, string>>): Git;
