import type { Host } from './host.ts';
import type { HostSettings } from './host-settings.ts';
/**
 * The host inside a step of a GitHub workflow. Commands to the runner are lines on the stream for people, so nothing
 * foreign may look like one; outputs, state and summary are files.
 */
export declare function createGitHubHost(settings: HostSettings): Promise<Host>;
