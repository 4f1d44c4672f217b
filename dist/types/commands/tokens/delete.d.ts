import type { RemoteCommand } from '../command.ts';
/** `tokens delete ID`: what uses the token can start no pipeline from then on, so it asks, or wants `--yes`. */
export declare const deleteToken: RemoteCommand;
