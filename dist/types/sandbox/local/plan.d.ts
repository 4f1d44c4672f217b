import { type JobDefinition } from './job-definition.ts';
/** Everything that is known of a pipeline before it runs. */
export interface Plan {
    readonly stages: readonly string[];
    readonly jobs: readonly PlannedJob[];
    /** Global variables of the configuration. */
    readonly variables: Readonly<Record<string, string>>;
    /** The configuration that runs single jobs. */
    readonly runFile: string;
}
export interface PlannedJob extends JobDefinition {
    /** GitLab's name, e.g. `test 1/3`. */
    readonly name: string;
    /** gitlab-ci-local's name, e.g. `test: [1/3]`. */
    readonly runName: string;
    readonly stage: string;
    readonly stageIndex: number;
    readonly when: 'on_success' | 'on_failure' | 'always' | 'manual' | 'delayed';
    readonly allowFailureByDefault: boolean;
    readonly needs: readonly string[] | null;
    /** Needs whose artifacts are not wanted. */
    readonly needsWithoutArtifacts: readonly string[];
}
/** Why there is no plan. */
export type PlanResult = {
    readonly kind: 'ok';
    readonly plan: Plan;
} | {
    readonly kind: 'invalid';
    readonly message: string;
} | {
    readonly kind: 'rejected';
    readonly message: string;
};
type Config = Readonly<Record<string, unknown>>;
/** A configuration from the expanded one that serves only to evaluate the rules. JSON, thus YAML. */
export declare function formatListFile(config: Config): string;
/**
 * A configuration from the expanded one that runs single jobs. What the engine does itself is left out (artifacts, needs,
 * allowed failures) and so is what needs containers.
 */
export declare function formatRunFile(config: Config): string;
/** Puts the expanded configuration and the evaluated list together. */
export declare function createPlan(config: Config, list: unknown, runFile: string): PlanResult;
export {};
