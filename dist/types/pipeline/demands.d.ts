import type { GitLabClient } from '../gitlab/api.ts';
import type { Options } from '../options/options.ts';
import type { Rights } from './rights.ts';
type Credentials = Pick<GitLabClient, 'readsAs' | 'canAct'>;
interface Demand {
    /** As the user asked for it, e.g. `wait`. */
    readonly asked: string;
    readonly remedy: string;
}
/**
 * Refuses what was asked for explicitly and is already known to be impossible with these credentials, before anything is started.
 * Defaults that cannot be met are not refused; they are left out where they would happen.
 *
 * @throws RefusedError naming each demand and its remedy.
 */
export declare function refuseImpossible(options: Options, rights: Rights, client: Credentials): void;
/** Whether something was asked for that cannot be had without the list of jobs. */
export declare function needsJobs({ artifacts, outputsFrom, logs, explicit }: Options): boolean;
/** Pure; see {@link refuseImpossible}. */
export declare function findImpossible(options: Options, rights: Rights, client: Credentials): Demand[];
/** Whether job logs can be read at all: never by job token, never anonymously. */
export declare function readsTraces({ readsAs }: Pick<Credentials, 'readsAs'>): boolean;
export {};
