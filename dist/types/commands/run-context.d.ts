import type { Clock } from '../clock.ts';
import type { GitLabClient } from '../gitlab/api.ts';
import type { Pipeline } from '../gitlab/types.ts';
import type { Host } from '../host/host.ts';
import type { Options } from '../options/options.ts';
/** What every command works with; made by the entries, or by a test. */
export interface RunContext {
    readonly options: Options;
    readonly client: GitLabClient;
    readonly host: Host;
    readonly clock: Clock;
    /** In [0, 1). */
    readonly random: () => number;
    /** Aborts with an `InterruptedError`. */
    readonly signal: AbortSignal;
    /** `UPSTREAM_*` variables that are known here. */
    readonly upstream: Readonly<Record<string, string>>;
    /** Login of the one this CI job runs as, where known. */
    readonly username: string | undefined;
}
/** A pipeline this run is about. */
export interface Run {
    readonly project: number | string;
    readonly pipeline: Pipeline;
    /** Started by this call, as opposed to attached to; decides whether it may be canceled. */
    readonly started: boolean;
    /** By the clock's monotonic time: `timeout` counts from the beginning of the run, starting included. */
    readonly deadlineAtMs: number;
}
/** When a run that begins now must end, for {@link Run.deadlineAtMs}. */
export declare function deadlineOf({ clock, options }: Pick<RunContext, 'clock' | 'options'>): number;
