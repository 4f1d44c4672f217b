import { parsePath } from '../lists.ts';
/** How GitLab is talked to. */
export declare const connectionOptions: {
    readonly 'request-timeout': {
        readonly group: "Connection";
        readonly description: 'Longest time for one request, and for any silence within one: a duration, or a number of seconds';
        readonly placeholder: 'DURATION';
        readonly parse: (text: string) => number;
        readonly default: '30s';
    };
    readonly retries: {
        readonly group: "Connection";
        readonly description: 'Repeats of a safe request after its first try';
        readonly placeholder: 'N';
        readonly parse: (text: string) => number;
        readonly default: '5';
    };
    readonly 'ca-file': {
        readonly group: "Connection";
        readonly description: 'File with extra certificates to trust (PEM)';
        readonly placeholder: 'FILE';
        readonly parse: typeof parsePath;
        readonly ci: {
            readonly variable: 'CI_SERVER_TLS_CA_FILE';
        };
    };
};
