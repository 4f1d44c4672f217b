import type { ProjectId } from '../../gitlab/api.ts';
import type { LocalContext } from '../command.ts';
import type { RunContext } from '../run-context.ts';
export type CommandContext = RunContext & LocalContext;
/** The project; commands on tokens require it, so it is there. */
export declare function projectOf({ options }: Pick<CommandContext, 'options'>): ProjectId;
/** The argument ID. */
export declare function triggerIdOf({ positionals }: Pick<CommandContext, 'positionals'>): number;
/** How to go on with a token, to copy. */
export declare function tokenCommand(verb: string, id: number, context: Pick<CommandContext, 'options'>): string;
/** A flag with a value; `undefined` when it was not given or is blank. */
export declare function textFlag({ flags }: Pick<CommandContext, 'flags'>, name: string): string | undefined;
/** `--expires-at`: a day that exists, or a time with its zone, in the future. */
export declare function expiryOf(context: Pick<CommandContext, 'flags' | 'clock'>): string | undefined;
