import { type CommandContext } from './token-context.ts';
/** Deletes a trigger token. When the answer is lost, looks whether it is gone. */
export declare function deleteTokenSurely(id: number, context: CommandContext): Promise<void>;
