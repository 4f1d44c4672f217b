/**
 * A small zip archive in memory. Synchronous, because a scripted job ends at one moment of its timeline; for little test
 * archives only (no ZIP64).
 */
export declare function zip(files: Readonly<Record<string, string | Uint8Array>>): Buffer;
