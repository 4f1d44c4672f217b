import { type IncomingMessage, type ServerResponse } from 'node:http';
export interface ListenOptions {
    readonly host: string;
    /** 0 takes a free one. */
    readonly port: number;
    /** PEM texts. */
    readonly tls?: {
        readonly key: string;
        readonly cert: string;
    } | undefined;
}
export interface Listener {
    readonly origin: string;
    /** Ends open connections too. */
    close(): Promise<void>;
}
export type Handle = (message: IncomingMessage, response: ServerResponse) => Promise<void>;
/** Listens, and keeps listening whatever a request does. Rejects when the port is taken. */
export declare function listen(handle: Handle, { host, port, tls }: ListenOptions): Promise<Listener>;
