/** Replaces registered secrets in text. Holds what it was given for the length of a run, never prints it. */
export interface Masker {
    /** Registers a secret; several lines are masked line by line as well. Blank text is ignored. */
    add(secret: string): void;
    /** The text with every form of every secret replaced. */
    redact(text: string): string;
}
/** @param replacement what stands in place of a secret */
export declare function createMasker(replacement?: string): Masker;
/** Whether the secret is long enough to be replaced inside text. */
export declare function isMaskedInText(secret: string): boolean;
