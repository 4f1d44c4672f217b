/** What to tell somebody whose Node.js is too old, before it fails in ways that look like errors of ours; else `undefined`. */
export declare function describeOldNode(version: string): string | undefined;
