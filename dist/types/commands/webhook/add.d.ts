import type { RemoteCommand } from '../command.ts';
/** `webhook add`: asks before it adds, for a second one would start every pipeline twice. */
export declare const addWebhook: RemoteCommand;
