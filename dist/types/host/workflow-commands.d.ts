/**
 * A workflow command line as the GitHub runner reads it, without its line break.
 * Written here and not by `@actions/core`, which knows no stream but `process.stdout`: with `--json` that belongs to
 * the document. A test holds the two against each other.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export declare function formatCommand(name: string, message: string, properties?: Readonly<Record<string, string>>): string;
/**
 * Whether the runner could take the line for a command. It knows two forms: `::name …::` at the start of the line after
 * white space, and the old `##[name …]` anywhere in the line. This is wider than the runner: names are not looked at.
 */
export declare function couldBeCommand(line: string): boolean;
/** The line with a space put into whatever could make it a command, or a fold of the web view. */
export declare function withoutCommands(line: string): string;
/**
 * Foreign lines in a form that the runner cannot act on. Lines that look like commands are kept readable between
 * `::stop-commands::` and a token that nobody can guess; `##[` is broken up even there, as the web view folds by it.
 */
export declare function guardedLines(lines: readonly string[], newToken: () => string): string[];
