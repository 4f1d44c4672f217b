import type { Clock } from '../clock.ts';
import type { ClientSettings, RateLimit } from './api.ts';
import type { Call } from './call.ts';
import type { Credentials } from './credentials.ts';
import type { HttpAnswer, Transport } from './http.ts';
import { type CrossOrigin } from './redirects.ts';
export interface OpenerParts {
    readonly settings: ClientSettings;
    readonly clock: Clock;
    readonly transport: Transport;
    readonly credentials: Credentials;
}
/** Sends calls and lets only successes through. */
export interface Opener {
    /** From the headers of the newest answer that had them. */
    readonly seen: {
        readonly rateLimit: RateLimit | undefined;
        readonly clockSkewMs: number | undefined;
    };
    /** One try. Resolves with an answer of 2xx whose body is still to be read. */
    open(call: Call, crossOrigin: CrossOrigin, signal: AbortSignal | undefined): Promise<HttpAnswer>;
}
export declare function createOpener(parts: OpenerParts): Opener;
