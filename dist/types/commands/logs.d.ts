import type { RemoteCommand } from './command.ts';
/** `logs`: the logs alone on stdout. Exits 0 when they came whole, whatever became of the jobs. */
export declare const logs: RemoteCommand;
