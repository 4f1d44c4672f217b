import type { Clock } from '../clock.ts';
import type { ClientSettings, GitLabClient } from './api.ts';
/**
 * A client of one GitLab instance with the credentials given for it; see {@link GitLabClient}. Opens no connection before the first
 * call, and none of its kept-alive connections holds the process up.
 *
 * @param parts.random 0 to 1, for the jitter of retries
 */
export declare function createGitLabClient(settings: ClientSettings, { clock, random }: {
    readonly clock: Clock;
    readonly random?: () => number;
}): GitLabClient;
