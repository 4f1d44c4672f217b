import type { ArtifactsDefinition } from './job-definition.ts';
/** Files of a finished job, relative to its work tree, in order of their names. */
export declare function collectFiles(options: {
    readonly workTree: string;
    readonly definition: ArtifactsDefinition;
    readonly untracked: readonly string[];
    readonly expand: (text: string) => string;
}): Promise<string[]>;
/** Copies files from one tree to another; symbolic links stay what they are. */
export declare function copyFiles(files: readonly string[], from: string, to: string): Promise<void>;
/** Copies a whole tree of artifacts into a work tree. */
export declare function copyTree(from: string, to: string): Promise<void>;
/** Writes the files into a zip archive; returns its size in bytes. */
export declare function writeZip(files: readonly string[], folder: string, archive: string): Promise<number>;
/** Variables of the dotenv reports among the files; a broken report is passed over, as its job has passed. */
export declare function readDotenv(folder: string, files: readonly string[]): Promise<Record<string, string>>;
