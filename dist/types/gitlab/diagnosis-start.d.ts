import type { Rule } from './diagnosis-rule.ts';
/**
 * Refusals of the two endpoints that start a pipeline, in the order of GitLab's checks.
 *
 * Source: https://docs.gitlab.com/ci/triggers/#troubleshooting, https://docs.gitlab.com/api/pipeline_triggers/
 */
export declare const START_RULES: readonly Rule[];
