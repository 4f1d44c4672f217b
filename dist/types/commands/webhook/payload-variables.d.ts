/** The usual fields of a payload as variables. */
export interface PayloadVariables {
    readonly lines: readonly string[];
    /** What is left out because its value could do harm in a dotenv file or a shell. */
    readonly unsafe: readonly {
        readonly name: string;
        readonly path: string;
    }[];
}
/**
 * Lines that are safe for a dotenv report of GitLab (which knows no quotes) and for a shell that reads the file: a value with any other
 * character is left out, never changed.
 */
export declare function payloadVariables(payload: unknown): PayloadVariables;
