import type { RemoteCommand } from '../command.ts';
/** `tokens list`: every trigger token of the project. */
export declare const listTokens: RemoteCommand;
/** `tokens show ID`. */
export declare const showToken: RemoteCommand;
