import { type Clock } from '../clock.ts';
import type { Host } from '../host/host.ts';
import type { Environment } from '../options/environment.ts';
import { type ResolveRequest } from '../options/resolve.ts';
import type { RunContext } from './run-context.ts';
export interface OpenRequest extends ResolveRequest {
    readonly env: Environment;
    readonly host: Host;
    readonly signal: AbortSignal;
    /** Default: the system's. */
    readonly clock?: Clock | undefined;
}
/** Reads the options once and makes everything that a remote command works with. */
export declare function openRun({ host, signal, clock, ...request }: OpenRequest): Promise<RunContext>;
