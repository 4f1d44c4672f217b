/** What a shell can complete, free of how the shell wants it said. */
export interface CompletionModel {
    readonly program: string;
    readonly commands: readonly CommandCompletion[];
    /** Flags before any command. */
    readonly flags: readonly FlagCompletion[];
}
export interface CommandCompletion {
    /** One or two words. */
    readonly name: string;
    readonly summary: string;
    readonly flags: readonly FlagCompletion[];
    /** Words of positional arguments. */
    readonly words: readonly string[];
    readonly takesFile: boolean;
}
export interface FlagCompletion {
    /** `--timeout`, `--no-follow`. */
    readonly spelling: string;
    readonly short: string | undefined;
    readonly description: string;
    readonly value: 'none' | 'text' | 'file' | 'choice';
    readonly choices: readonly string[];
}
/** The first words of all commands, each once, with the summary where the word is the whole name. */
export declare function listFirstWords({ commands }: CompletionModel): readonly {
    word: string;
    summary: string;
}[];
/** What may follow the first word of two-word commands. */
export declare function listSecondWords(commands: readonly CommandCompletion[], first: string): readonly string[];
/** A name for shell functions. */
export declare function functionName(program: string): string;
/** A literal word in any of the three shells. */
export declare function quoteWord(text: string): string;
