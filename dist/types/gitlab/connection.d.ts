import type { Agent, ClientRequest } from 'node:http';
/** What is known of one request on its way. */
export interface Connection {
    /** True from the moment on which bytes of the request can leave: connected, TLS proven, tunnel open. */
    readonly established: boolean;
    /** Whether a kept-alive connection is used, which the server may have closed in the meantime. */
    readonly reused: boolean;
    /** An agent that hands requests to `agent` and watches their sockets. */
    observe(agent: Agent): Agent;
    /** The CONNECT request of a tunnel: it must end too when the request behind it is given up. */
    watchTunnel(connect: ClientRequest): void;
    /** Ends everything at once, with `reason`; a graceful end could wait for a silent peer. */
    destroy(reason: Error): void;
}
export declare function createConnection(): Connection;
