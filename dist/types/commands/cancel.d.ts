import type { RemoteCommand } from './command.ts';
/** `cancel`: exits 0 only when the pipeline is canceled, now or already; its status says so, not the answer to the request. */
export declare const cancel: RemoteCommand;
