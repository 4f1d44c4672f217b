export interface DotenvEntry {
    readonly key: string;
    readonly value: string;
    /** Counted from 1. */
    readonly line: number;
}
/**
 * Entries of a `.env` file in their order: comments, `export`, and values without quotes (to the end of the line or ` #`), in
 * single quotes or backticks (as they are, over lines) or in double quotes (over lines, with `\n`, `\r`, `\t`, `\"`, `\\` and `\$`).
 * Nothing is expanded. `name` is the file, for messages of the form `name:line`.
 */
export declare function parseDotenv(content: string, name: string): readonly DotenvEntry[];
