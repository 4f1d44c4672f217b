import type { RemoteCommand } from '../command.ts';
/** `tokens update ID --description TEXT`. GitLab lets only the token's owner do it. */
export declare const updateToken: RemoteCommand;
