import type { Host } from './host.ts';
import type { HostSettings } from './host-settings.ts';
/**
 * The host inside a GitLab job: its log shows colours and collapsible sections. Section markers of downstream logs are
 * taken out before they are printed, so only the sections made here exist.
 */
export declare function createGitLabHost(settings: HostSettings): Host;
