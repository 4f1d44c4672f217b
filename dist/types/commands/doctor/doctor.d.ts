import type { RemoteCommand } from '../command.ts';
/** `doctor`: looks at everything a trigger needs, with reads only. */
export declare const doctor: RemoteCommand;
