import { type ExitCode } from '../errors.ts';
import type { OutputStream } from '../host/host-settings.ts';
import type { Environment } from '../options/environment.ts';
/** What the action takes from its process. */
export interface ActionProcess {
    readonly env: Environment;
    readonly stdout: OutputStream;
    readonly stderr: OutputStream;
    readonly signal: AbortSignal;
}
/** The main step of the action: the same run as the CLI's `trigger`, with inputs in place of flags. */
export declare function runAction(action: ActionProcess): Promise<ExitCode>;
