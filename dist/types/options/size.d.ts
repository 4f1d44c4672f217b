/** Bytes from `20GiB`, `1.5 GB`, `512MiB`, or a plain number of bytes. */
export declare function parseSize(text: string): number;
