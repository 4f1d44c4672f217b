import type { Clock } from '../clock.ts';
import type { GitLabClient } from '../gitlab/api.ts';
import type { Host } from '../host/host.ts';
import type { Options } from '../options/options.ts';
/** The client for a run's options. Secrets are masked before anything else touches them. */
export declare function connect(options: Options, { host, clock }: {
    readonly host: Host;
    readonly clock: Clock;
}): Promise<GitLabClient>;
