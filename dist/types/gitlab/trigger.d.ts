import type { ClientSettings, GitLabClient } from './api.ts';
import type { Credentials } from './credentials.ts';
import type { Requests } from './requests.ts';
type TriggerMethods = Pick<GitLabClient, 'triggerPipeline' | 'triggerBuilds' | 'describeTrigger'>;
/** Starting a pipeline, with a trigger or job token, with an access token, or through API v3. */
export declare function createTriggerMethods(requests: Requests, { settings, credentials }: {
    settings: ClientSettings;
    credentials: Credentials;
}): TriggerMethods;
export {};
