import type { RemoteCommand } from './command.ts';
/** `trigger`: starts a pipeline; with `pipeline-id` it attaches to that one, as the action does. */
export declare const trigger: RemoteCommand;
