/** Options of every command that talks to GitLab about one project. */
export declare const CONNECTION_OPTIONS: ["gitlab-url", "project", "api-token", "ca-file", "request-timeout", "retries"];
/** The argument of commands that are about one pipeline. */
export declare const PIPELINE_ARGUMENT: {
    readonly name: 'PIPELINE';
    readonly description: 'id of the pipeline, its URL (gives instance and project too), or latest for the newest on ref';
    readonly option: 'pipeline-id';
};
/** Options of commands that follow a pipeline to its end. */
export declare const WAIT_OPTIONS: ["expect-sha", "timeout", "on-timeout", "on-interrupt", "on-manual", "pass-on", "retry-failed", "follow", "logs", "log-lines", "artifacts", "artifacts-path", "artifacts-files", "artifacts-max-size", "artifacts-max-entries", "outputs-from", "summary", "annotations", "report-file", "poll-interval"];
