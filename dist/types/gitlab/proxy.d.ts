/** The proxy on the way to a URL, as `host:port` without credentials; `undefined` where there is none. Reads the usual variables. */
export declare function proxyHostOf(url: string): Promise<string | undefined>;
