import type { RemoteCommand } from './command.ts';
/** `wait`: follows an existing pipeline to its end, whatever the option `wait` says. */
export declare const wait: RemoteCommand;
