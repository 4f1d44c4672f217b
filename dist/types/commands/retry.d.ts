import type { RemoteCommand } from './command.ts';
/** `retry`: runs what failed or was canceled again, in the same pipeline; with `wait` it follows that to its end. */
export declare const retry: RemoteCommand;
