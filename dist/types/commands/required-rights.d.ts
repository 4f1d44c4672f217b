import { RefusedError } from '../errors.ts';
import type { GitLabClient } from '../gitlab/api.ts';
import type { Pipeline } from '../gitlab/types.ts';
/**
 * Refuses what no credential at hand can do, before anything is sent.
 * @param what as the subject of a sentence, e.g. `Cancelling a pipeline`
 * @throws RefusedError
 */
export declare function requireActing({ canAct }: Pick<GitLabClient, 'canAct'>, what: string): void;
/** The same for job logs. */
export declare function requireTraces(client: Pick<GitLabClient, 'readsAs'>): void;
/**
 * For what cannot be done without the list of jobs.
 * @param words GitLab's own
 */
export declare function jobsUnreadable({ id }: Pick<Pipeline, 'id'>, words: string): RefusedError;
