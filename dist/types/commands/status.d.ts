import type { RemoteCommand } from './command.ts';
/** `status`: one look. Exits 0 whatever the pipeline's status is; the status is in the answer. */
export declare const status: RemoteCommand;
