/** A job of the expanded configuration, as far as the engine (not the script) needs it. */
export interface JobDefinition {
    readonly artifacts: ArtifactsDefinition | null;
    /** Names of jobs whose artifacts are taken; `null`: all that came before. */
    readonly dependencies: readonly string[] | null;
    readonly trigger: TriggerDefinition | null;
    readonly variables: Readonly<Record<string, string>>;
    readonly inheritVariables: boolean | readonly string[];
    readonly allowFailure: boolean | undefined;
    /** Exit codes that count as allowed. */
    readonly allowedExitCodes: readonly number[];
    readonly maxRetries: number;
    readonly startInSeconds: number;
    readonly timeoutSeconds: number | undefined;
    readonly hasRules: boolean;
}
export interface ArtifactsDefinition {
    readonly name: string;
    readonly paths: readonly string[];
    readonly exclude: readonly string[];
    readonly untracked: boolean;
    readonly when: 'on_success' | 'on_failure' | 'always';
    readonly expireIn: string;
    readonly dotenv: readonly string[];
}
export type TriggerDefinition = {
    readonly strategy: 'depend' | 'mirror' | null;
    readonly forwardYamlVariables: boolean;
    readonly forwardPipelineVariables: boolean;
    readonly inputs: Readonly<Record<string, unknown>>;
} & ({
    readonly kind: 'project';
    readonly project: string;
    readonly branch: string | undefined;
} | {
    readonly kind: 'child';
    readonly include: readonly Readonly<Record<string, unknown>>[];
});
type Raw = Readonly<Record<string, unknown>>;
/** Reads one job out of the expanded configuration; keys of no interest are passed over. */
export declare function readJobDefinition(job: Raw): JobDefinition;
/** Values as text; the long form of global variables has its value under `value`. */
export declare function readVariables(variables: unknown): Record<string, string>;
export declare function asRecord(value: unknown): Raw | undefined;
export declare function asList(value: unknown): readonly unknown[];
export {};
