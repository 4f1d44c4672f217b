import { type Clock } from '../clock.ts';
import { type ExitCode } from '../errors.ts';
import type { OutputStream } from '../host/host-settings.ts';
import type { Environment } from '../options/environment.ts';
/** What the CLI takes from its process. */
export interface CliProcess {
    /** Without `node` and the script. */
    readonly args: readonly string[];
    readonly env: Environment;
    readonly stdin: {
        readonly isTTY?: boolean | undefined;
    };
    readonly stdout: OutputStream;
    readonly stderr: OutputStream;
    readonly signal: AbortSignal;
    /** Aborts when nobody reads stdout any more (`… | head`). */
    readonly outputClosed?: AbortSignal | undefined;
    /** Default: the system's. */
    readonly clock?: Clock | undefined;
}
/** Runs one command line and resolves with its exit code. Every failure is shown, none is thrown. */
export declare function runCli(cli: CliProcess): Promise<ExitCode>;
