import type { LocalCommand } from '../command.ts';
/** `webhook payload`. What stands in it comes from whoever pushed: printed without control characters; `--json` is exact. */
export declare const showPayload: LocalCommand;
