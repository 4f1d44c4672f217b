/** A failure as people read it, whatever was thrown. */
export interface FailureText {
    /** One line: what failed, on what, why. */
    readonly message: string;
    readonly details: readonly string[];
    /** Next steps. */
    readonly hints: readonly string[];
    /** Only for what we did not foresee; shown in debug output. */
    readonly stack: string | undefined;
}
/** Takes an error apart for printing. A stack trace belongs to our own mistakes alone, and then to debug output. */
export declare function failureText(error: unknown): FailureText;
