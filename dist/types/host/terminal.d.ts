import type { Host } from './host.ts';
import type { HostSettings } from './host-settings.ts';
/** The host of a shell: information on stdout (stderr where that is a program's), warnings, failures and progress on stderr. */
export declare function createTerminalHost(settings: HostSettings): Host;
