/** Thrown by the parsers of single values. `resolveOptions` gathers these into one `UsageError`. */
export declare class InvalidValueError extends Error {
    readonly name = "InvalidValueError";
    /** One per thing that is wrong: what it is, and what is expected instead. Never holds the value of a secret. */
    readonly messages: readonly string[];
    constructor(...messages: string[]);
}
