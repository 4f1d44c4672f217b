import type { LocalContext } from '../command.ts';
/**
 * The payload of the pipeline: from the argument FILE, else from `TRIGGER_PAYLOAD`, a variable of type file whose value is the path.
 * @throws {UsageError}
 */
export declare function readPayload({ positionals, env, signal, }: Pick<LocalContext, 'positionals' | 'env' | 'signal'>): Promise<unknown>;
