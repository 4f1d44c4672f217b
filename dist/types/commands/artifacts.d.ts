import type { RemoteCommand } from './command.ts';
/** `artifacts`: brings or lists what the jobs of a pipeline, or a job of a ref's newest success, left behind. */
export declare const artifacts: RemoteCommand;
