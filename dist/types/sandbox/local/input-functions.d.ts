/** What an interpolation function made of an input. */
export type FunctionResult = {
    readonly kind: 'ok';
    readonly value: unknown;
} | {
    readonly kind: 'invalid';
    readonly message: string;
};
/**
 * Applies the functions of `$[[ inputs.x | f | g ]]`, at most three.
 *
 * Source: https://docs.gitlab.com/ci/inputs/#specify-functions-to-manipulate-input-values
 */
export declare function applyFunctions(value: unknown, pipes: string, variables: Readonly<Record<string, string>>): FunctionResult;
/** `unknown` is what stands for a variable that does not exist; without it the reference stays, for the job's shell. */
export declare function expandVariables(text: string, variables: Readonly<Record<string, string>>, unknown?: string): string;
