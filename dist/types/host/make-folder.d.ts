/**
 * Makes a folder and those above it, where they are missing. Throws the system's error. Node's own recursive way never returns where
 * a folder cannot be made though its parent is there, as in /proc.
 */
export declare function makeFolder(folder: string): void;
