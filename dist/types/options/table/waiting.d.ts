import { parseBoolean } from '../words.ts';
/** How long to wait, and what to make of what happens meanwhile. */
export declare const waitingOptions: {
    readonly wait: {
        readonly group: "Waiting";
        readonly description: 'Waits until the pipeline finishes, and mirrors its result';
        readonly parse: typeof parseBoolean;
        readonly default: 'false';
    };
    readonly timeout: {
        readonly group: "Waiting";
        readonly description: 'Longest wait: 90m, 1h30m, or a number of seconds';
        readonly placeholder: 'DURATION';
        readonly parse: (text: string) => number;
        readonly default: '1h';
        readonly ci: {
            readonly variable: 'CI_JOB_TIMEOUT';
            readonly text: 'CI_JOB_TIMEOUT less 60 s (half of it when it is under 120 s)';
            readonly derive: typeof deriveTimeout;
        };
    };
    readonly 'on-timeout': {
        readonly group: "Waiting";
        readonly description: 'What becomes of the pipeline when the wait is over: cancel or leave';
        readonly placeholder: 'ACTION';
        readonly parse: (text: string) => "cancel" | "leave";
        readonly choices: readonly ["cancel", "leave"];
        readonly defaultText: "cancel what this call started, leave what it attached to";
    };
    readonly 'on-interrupt': {
        readonly group: "Waiting";
        readonly description: 'The same when this step is cancelled (SIGINT, SIGTERM, cancelled workflow): cancel or leave';
        readonly placeholder: 'ACTION';
        readonly parse: (text: string) => "cancel" | "leave";
        readonly choices: readonly ["cancel", "leave"];
        readonly defaultText: "cancel what this call started, leave what it attached to";
    };
    readonly 'on-manual': {
        readonly group: "Waiting";
        readonly description: 'When the pipeline is blocked on a manual job: fail, wait, or play (plays the blocking jobs)';
        readonly placeholder: 'ACTION';
        readonly parse: (text: string) => "fail" | "play" | "wait";
        readonly choices: readonly ["fail", "wait", "play"];
        readonly default: 'fail';
    };
    readonly 'pass-on': {
        readonly group: "Waiting";
        readonly description: 'More statuses to take as success: any of skipped, canceled, manual';
        readonly placeholder: 'STATUS';
        readonly parse: (text: string) => readonly ("canceled" | "manual" | "skipped")[];
        readonly choices: readonly ["skipped", "canceled", "manual"];
        readonly lines: true;
    };
    readonly 'retry-failed': {
        readonly group: "Waiting";
        readonly description: 'Retries the failed jobs up to N times before giving the result';
        readonly placeholder: 'N';
        readonly parse: (text: string) => number;
        readonly default: '0';
    };
    readonly follow: {
        readonly group: "Waiting";
        readonly description: 'Includes child and multi-project pipelines started by trigger jobs, in status, logs and artifacts';
        readonly parse: typeof parseBoolean;
        readonly default: 'true';
    };
    readonly 'poll-interval': {
        readonly group: "Waiting";
        readonly description: 'Asks for the status at this fixed interval instead of adapting it: seconds, or a duration such as 10s';
        readonly placeholder: 'DURATION';
        readonly parse: (text: string) => number;
        readonly defaultText: 'adaptive';
    };
};
/** Leaves the job time to report before GitLab ends it. */
declare function deriveTimeout(jobTimeout: string): string | undefined;
export {};
