import type { Host } from './host.ts';
import type { HostSettings } from './host-settings.ts';
/** The host of a run. Loads only the one that is asked for. */
export declare function createHost(settings: HostSettings): Promise<Host>;
/** Which host fits the environment. In a GitHub workflow every line of a step is read for commands, also the CLI's. */
export declare function detectHostKind(env: HostSettings['env']): Host['kind'];
