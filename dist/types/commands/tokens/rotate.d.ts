import type { RemoteCommand } from '../command.ts';
/** `tokens rotate ID`: the old token is deleted only after the new one is with GitLab and with whoever asked. */
export declare const rotateToken: RemoteCommand;
