import type { GitLabClient } from './api.ts';
import type { Requests } from './requests.ts';
type TriggerTokenMethods = Pick<GitLabClient, 'listTriggers' | 'getTrigger' | 'createTrigger' | 'updateTrigger' | 'deleteTrigger' | 'takeTriggerOwnership' | 'createHook'>;
/** https://docs.gitlab.com/api/pipeline_triggers/ and https://docs.gitlab.com/api/project_webhooks/ */
export declare function createTriggerTokenMethods(requests: Requests): TriggerTokenMethods;
export {};
