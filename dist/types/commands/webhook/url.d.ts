import type { RemoteCommand } from '../command.ts';
/** `webhook url`. Sends nothing. */
export declare const printWebhookUrl: RemoteCommand;
