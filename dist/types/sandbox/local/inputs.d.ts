/** A configuration file after its `spec:inputs` header was applied. */
export type Interpolated = {
    readonly kind: 'ok';
    readonly text: string;
} | {
    readonly kind: 'invalid';
    readonly message: string;
};
export interface InputSpec {
    readonly type?: string;
    readonly default?: unknown;
    readonly options?: readonly unknown[];
    readonly regex?: string;
}
/**
 * Checks `inputs` against the header of a configuration file and writes them into it, with GitLab's error texts. The
 * result has no header. gitlab-ci-local can do a part of this, but passes unknown inputs and knows no functions.
 *
 * Source: https://docs.gitlab.com/ci/inputs/
 */
export declare function interpolateInputs(content: string, inputs: Readonly<Record<string, unknown>>, variables?: Readonly<Record<string, string>>): Interpolated;
/** GitLab's messages for everything wrong with the given inputs; empty when nothing is. */
export declare function validateInputs(specs: Readonly<Record<string, InputSpec | null>>, inputs: Readonly<Record<string, unknown>>): string[];
