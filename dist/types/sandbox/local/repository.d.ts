import type { Git } from './git.ts';
/** A branch or tag with the commit it points to. */
export interface RepositoryRef {
    readonly name: string;
    readonly kind: 'branch' | 'tag';
    readonly sha: string;
}
export interface Commit {
    readonly sha: string;
    readonly message: string;
    readonly authorName: string;
    readonly authorEmail: string;
    /** ISO 8601. */
    readonly timestamp: string;
}
/**
 * Makes the bare repository `gitDir` from `folder`. A git repository is cloned with its branches and tags (what is not
 * committed stays behind); of a plain folder all files become one commit on `defaultBranch`.
 * Returns the default branch.
 */
export declare function importRepository(options: {
    readonly git: Git;
    readonly folder: string;
    readonly gitDir: string;
    readonly defaultBranch: string;
}): Promise<string>;
/** All branches and tags; an annotated tag is peeled to its commit. */
export declare function listRefs(git: Git, gitDir: string): Promise<RepositoryRef[]>;
/** The text of a file at a commit; undefined when the commit has no such file. */
export declare function readFileAt(git: Git, gitDir: string, sha: string, file: string): Promise<string | undefined>;
/** A fresh work tree of one commit that shares the objects of the bare repository; HEAD is detached as in a runner. */
export declare function checkOut(git: Git, gitDir: string, sha: string, folder: string): Promise<void>;
export declare function readCommit(git: Git, gitDir: string, sha: string): Promise<Commit>;
/** The newest commits that `after` has and `before` has not, oldest first, at most `limit`; and how many there are. */
export declare function listNewCommits(git: Git, gitDir: string, { before, after, limit }: {
    before: string;
    after: string;
    limit: number;
}): Promise<{
    commits: Commit[];
    total: number;
}>;
