type Raw = Readonly<Record<string, unknown>>;
/**
 * `only` and `except` as rules, since gitlab-ci-local passes them over and would run every such job. Undefined for a job that
 * has neither, or has rules of its own.
 *
 * Source: https://docs.gitlab.com/ci/yaml/deprecated_keywords/#only--except
 */
export declare function toRules(job: Raw): readonly Raw[] | undefined;
export {};
