/**
 * Two names with the same fold are one file on some file system: letter case and Unicode composition are ignored there.
 */
export declare function foldName(name: string): string;
