import type { RemoteCommand } from '../command.ts';
/** `tokens take-ownership ID`. Newer versions of GitLab have no such endpoint; then it says so, and what to do instead. */
export declare const takeOwnership: RemoteCommand;
