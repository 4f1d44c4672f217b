import type { Inspection } from './api.ts';
import type { Requests } from './requests.ts';
/**
 * What is there and what the credentials may do: https://docs.gitlab.com/api/personal_access_tokens/,
 * /api/projects/, /api/members/, /api/branches/, /api/tags/, /api/project_job_token_scopes/, /api/project_webhooks/
 */
export declare function createInspectionMethods(requests: Requests): Inspection;
