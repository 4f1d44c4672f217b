import type { GitLabClient } from './api.ts';
import type { Requests } from './requests.ts';
import type { StreamReader } from './stream.ts';
type JobMethods = Pick<GitLabClient, 'playJob' | 'readTrace'>;
/** https://docs.gitlab.com/api/jobs/ */
export declare function createJobMethods(requests: Requests, streams: StreamReader): JobMethods;
export {};
