/** The folder that `artifacts-path` names. */
export interface ArtifactsFolder {
    readonly path: string;
    /** A new folder for unfinished work, on the same file system; remove it at the end. */
    createWorkFolder(): string;
    /**
     * @throws ArtifactError (`folder`) when something stands at the job's place that an earlier run did not put there: with
     * `artifacts-path: .` and a job called `src`, it would be the user's own.
     */
    checkPlace(jobFolder: string): void;
    /**
     * Puts a finished folder at the job's place; what an earlier run put there goes.
     * @param aside a free path on the same file system, where the earlier folder is moved to; the caller removes it
     * @returns the job's folder
     */
    place(finished: string, jobFolder: string, aside: string): Promise<string>;
}
/**
 * Makes the folder if need be and tries whether it can be written to. A caller that is going to need it later opens it first, so
 * that the answer comes before anything is started.
 * @throws ArtifactError `folder` or `disk-full`
 */
export declare function openArtifactsFolder(path: string): ArtifactsFolder;
