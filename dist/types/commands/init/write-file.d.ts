/** Writes a file that is not there, or with `force` puts it in the place of the one that is; never through a symbolic link. */
export declare function writeNewFile(path: string, content: string, { force }: {
    readonly force: boolean;
}): Promise<void>;
