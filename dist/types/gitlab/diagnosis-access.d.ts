import type { Rule } from './diagnosis-rule.ts';
/**
 * Refusals that every other endpoint shares: who may read and act.
 *
 * Source: https://docs.gitlab.com/api/rest/authentication/, https://docs.gitlab.com/ci/jobs/ci_job_token/
 */
export declare const ACCESS_RULES: readonly Rule[];
