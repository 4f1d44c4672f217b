import type { ClientSettings } from './api.ts';
import type { Call } from './call.ts';
import type { HttpRequest } from './http.ts';
/** A call as HTTP, without credentials in its URL or headers. */
export declare function toRequest(settings: ClientSettings, call: Call, signal: AbortSignal | undefined): HttpRequest;
