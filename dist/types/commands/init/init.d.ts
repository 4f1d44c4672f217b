import type { RemoteCommand } from '../command.ts';
/** `init TEMPLATE`. Sends nothing. */
export declare const init: RemoteCommand;
