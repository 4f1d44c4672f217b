import type { TriggerToken } from '../../gitlab/types.ts';
import type { CommandOutcome } from '../command.ts';
import { type CommandContext } from './token-context.ts';
/** How a new token reaches whoever asked for it. */
export type HandOver = {
    readonly kind: 'show';
} | {
    readonly kind: 'file';
    readonly path: string;
};
/**
 * Decided, and checked, before anything is created. A CI job's log is kept and read by others, so a token is only shown there when it
 * was asked for by `--reveal`.
 */
export declare function planHandOver(context: CommandContext): Promise<HandOver>;
/** Gives the token away. A file is written here; what is shown becomes the command's output. */
export declare function handOver(token: TriggerToken, plan: HandOver, context: CommandContext): Promise<CommandOutcome>;
