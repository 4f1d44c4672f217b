export declare const MASK = "[masked]";
/** Makes a function that takes the given secrets out of a server's words, in every form in which they may come back. */
export declare function createRedaction(secrets: readonly (string | undefined)[]): (text: string) => string;
