import type { GitLabClient } from './api.ts';
import type { Requests } from './requests.ts';
type InstanceMethods = Pick<GitLabClient, 'getProject' | 'getUser' | 'getVersion'>;
/** What is there and who asks: https://docs.gitlab.com/api/projects/, /api/users/, /api/version/ */
export declare function createInstanceMethods(requests: Requests): InstanceMethods;
export {};
