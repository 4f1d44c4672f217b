import * as http from 'node:http';
import type { Connection } from './connection.ts';
type HttpLibrary = typeof import('@actions/http-client');
/** The way to a URL: the agent that opens the connection, and the proxy in between. */
export interface Route {
    readonly agent: http.Agent;
    /** `host:port` without credentials. */
    readonly proxyHost: string | undefined;
}
export interface Agents {
    /**
     * With `fresh`, a connection of its own: a kept-alive one that the server just closed would leave open whether an
     * unsafe request arrived.
     */
    route(library: HttpLibrary, url: URL, options: {
        connection: Connection;
        fresh: boolean;
    }): Route;
}
/** @param caCertificates PEM text that is trusted beside the system's certificates, also for the proxy itself. */
export declare function createAgents(caCertificates: string | undefined): Agents;
export {};
