import type { RemoteCommand } from '../command.ts';
/** `tokens create`: prints the token, alone on stdout with `--quiet`, or writes it to a file. */
export declare const createToken: RemoteCommand;
