/** Which command is meant, and the arguments without its name. */
export interface FoundCommand {
    /** One of the names passed in; `undefined` when there are only flags, such as `--help`. */
    readonly name: string | undefined;
    /** First word of several names that help is asked for: `tokens --help`. */
    readonly family?: string;
    readonly args: readonly string[];
}
/**
 * Finds a command's name of one or two words (`trigger`, `tokens list`), also behind flags.
 * @throws {UsageError} when the first argument that is no flag names no command.
 */
export declare function findCommand(args: readonly string[], names: readonly string[]): FoundCommand;
