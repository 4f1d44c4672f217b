import type { SandboxArtifacts, SandboxJob } from './model.ts';
import type { Store } from './store.ts';
/** One row of an artifacts tree; folders are told from the paths of the files. */
export interface TreeEntry {
    readonly name: string;
    readonly path: string;
    readonly type: 'file' | 'directory';
    readonly sizeBytes: number | null;
    /** e.g. `100644` */
    readonly mode: string | null;
}
/** The archive of a job, unless it was erased, has expired or never existed. */
export declare function availableArtifacts({ clock }: Store, { artifacts }: SandboxJob): SandboxArtifacts | null;
/** SHA-256 of the archive, in hex; computed once. */
export declare function digestOf(artifacts: SandboxArtifacts): Promise<string>;
/** Content of one file, `undefined` when the archive does not have it or cannot be read. */
export declare function readEntry({ file }: SandboxArtifacts, path: string): Promise<Buffer | undefined>;
/** All files and folders, by path. */
export declare function listEntries({ file }: SandboxArtifacts): Promise<TreeEntry[]>;
