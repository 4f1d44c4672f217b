import type { TriggerToken } from '../../gitlab/types.ts';
import { type CommandContext } from './token-context.ts';
/**
 * Creates one trigger token. Creating is sent once; when the answer is lost the list tells what became of it, so that nobody is left
 * with a token that nobody knows of.
 */
export declare function createTokenOnce(wanted: {
    readonly description: string;
    readonly expiresAt?: string;
}, context: CommandContext): Promise<TriggerToken>;
