import type { Clock } from '../clock.ts';
import type { GitLabClient } from '../gitlab/api.ts';
export interface SharedPolls {
    /** For {@link import('./watch.ts').watchPipeline}: like the given one, but reads of pipelines share requests. */
    readonly client: GitLabClient;
    /** Pipelines watched in all projects. */
    watched(): number;
}
/**
 * Lets many watchers of one project share one list request per poll: the list tells which pipelines changed, and only those are
 * read in full. With a single watcher, and for pipelines that are not in the list (child pipelines, or too old), every read is
 * GitLab's own answer as before.
 */
export declare function createSharedPolls(client: GitLabClient, clock: Clock): SharedPolls;
