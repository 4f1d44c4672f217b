import type { OptionDefinition } from './table/definition.ts';
/** Every option, once, in the order in which it is documented. */
declare const optionTable: {
    'request-timeout': {
        readonly group: "Connection";
        readonly description: 'Longest time for one request, and for any silence within one: a duration, or a number of seconds';
        readonly placeholder: 'DURATION';
        readonly parse: (text: string) => number;
        readonly default: '30s';
    };
    retries: {
        readonly group: "Connection";
        readonly description: 'Repeats of a safe request after its first try';
        readonly placeholder: 'N';
        readonly parse: (text: string) => number;
        readonly default: '5';
    };
    'ca-file': {
        readonly group: "Connection";
        readonly description: 'File with extra certificates to trust (PEM)';
        readonly placeholder: 'FILE';
        readonly parse: typeof import("./lists.ts").parsePath;
        readonly ci: {
            readonly variable: 'CI_SERVER_TLS_CA_FILE';
        };
    };
    'gitlab-url': {
        readonly group: "Pipeline";
        readonly description: 'Base URL of the GitLab instance; a path prefix is kept';
        readonly placeholder: 'URL';
        readonly parse: typeof import("./location.ts").parseInstance;
        readonly default: 'https://gitlab.com';
        readonly ci: {
            readonly variable: 'CI_SERVER_URL';
        };
    };
    project: {
        readonly group: "Pipeline";
        readonly description: 'Project whose pipeline it is: numeric id or full path';
        readonly placeholder: 'PROJECT';
        readonly parse: typeof import("./project.ts").parseProject;
        readonly defaultText: 'required';
    };
    ref: {
        readonly group: "Pipeline";
        readonly description: 'Branch or tag: short, refs/heads/x or refs/tags/x; no commit SHA, no merge-request ref';
        readonly placeholder: 'REF';
        readonly parse: typeof import("./ref.ts").parseRef;
        readonly defaultText: 'required';
    };
    token: {
        readonly group: "Pipeline";
        readonly description: 'Starts the pipeline: a trigger token or a CI job token';
        readonly placeholder: 'TOKEN';
        readonly parse: (text: string, { source }: {
            readonly source: string;
            readonly readFile: import("./variable-files.ts").ReadFile;
        }) => import("./values.ts").Credential;
        readonly ci: {
            readonly variable: 'CI_JOB_TOKEN';
            readonly text: 'CI_JOB_TOKEN, for its own instance only';
        };
        readonly confidential: 'secret';
    };
    'api-token': {
        readonly group: "Pipeline";
        readonly description: 'Reads (read_api) and acts (api): a project, group or personal access token; without it, reads use the job token where there is one, else no credentials';
        readonly placeholder: 'TOKEN';
        readonly parse: (text: string, { source }: {
            readonly source: string;
            readonly readFile: import("./variable-files.ts").ReadFile;
        }) => import("./values.ts").Credential;
        readonly confidential: 'secret';
    };
    variables: {
        readonly group: "Pipeline";
        readonly description: 'Pipeline variables: a YAML or JSON map, or KEY=VALUE lines';
        readonly placeholder: 'MAP';
        readonly parse: typeof import("./variables.ts").parseVariables;
        readonly pairFlag: {
            readonly name: 'variable';
            readonly description: 'One pipeline variable; repeatable';
            readonly parse: typeof import("./variables.ts").parseVariablePairs;
        };
        readonly lines: true;
        readonly confidential: 'private';
    };
    'variables-file': {
        readonly group: "Pipeline";
        readonly description: 'Files with pipeline variables (.env, .yml, .yaml or .json), one path per line; later files win, variables wins over files';
        readonly placeholder: 'FILE';
        readonly parse: (text: string, { readFile }: {
            readonly source: string;
            readonly readFile: import("./variable-files.ts").ReadFile;
        }) => Promise<import("./variables.ts").TextMap>;
        readonly lines: true;
    };
    inputs: {
        readonly group: "Pipeline";
        readonly description: 'Pipeline inputs (spec:inputs): a YAML or JSON map, types kept';
        readonly placeholder: 'MAP';
        readonly parse: typeof import("./inputs.ts").parseInputs;
        readonly pairFlag: {
            readonly name: 'input';
            readonly description: 'One pipeline input, a number, boolean or list where the value is one in JSON; repeatable';
            readonly parse: typeof import("./inputs.ts").parseInputPairs;
        };
        readonly lines: true;
        readonly confidential: 'private';
    };
    'upstream-variables': {
        readonly group: "Pipeline";
        readonly description: 'Also passes UPSTREAM_PROJECT, UPSTREAM_REF, UPSTREAM_SHA, UPSTREAM_TAG, UPSTREAM_PIPELINE_URL, UPSTREAM_JOB_URL, UPSTREAM_ACTOR and UPSTREAM_SERVER, as far as they are known';
        readonly parse: typeof import("./words.ts").parseBoolean;
        readonly default: 'false';
    };
    'pipeline-id': {
        readonly group: "Pipeline";
        readonly description: 'Attaches to this pipeline instead of starting one: an id, the URL of a pipeline (gives instance and project too), or latest for the newest on ref';
        readonly placeholder: 'PIPELINE';
        readonly parse: typeof import("./pipeline-address.ts").parsePipelineAddress;
    };
    'expect-sha': {
        readonly group: "Pipeline";
        readonly description: 'Fails if the pipeline runs another commit; what this call started is canceled then, what it attached to never';
        readonly placeholder: 'SHA';
        readonly parse: typeof import("./lists.ts").parseSha;
    };
    'dry-run': {
        readonly group: "Pipeline";
        readonly description: 'Checks everything, prints the request with secrets masked, and sends nothing that changes anything';
        readonly parse: typeof import("./words.ts").parseBoolean;
        readonly default: 'false';
    };
    logs: {
        readonly group: 'Logs and artifacts';
        readonly description: 'none, failed (the tail of each failed job at the end), or all (live, each line labelled with its job)';
        readonly placeholder: 'WHICH';
        readonly parse: (text: string) => "all" | "failed" | "none";
        readonly choices: readonly ["none", "failed", "all"];
        readonly default: 'failed';
    };
    'log-lines': {
        readonly group: 'Logs and artifacts';
        readonly description: "Length of a failed job's tail";
        readonly placeholder: 'N';
        readonly parse: (text: string) => number;
        readonly default: '50';
    };
    artifacts: {
        readonly group: 'Logs and artifacts';
        readonly description: 'Jobs whose artifacts to download when the pipeline ends, also when it failed: none, all, or globs of job names, one per line';
        readonly placeholder: 'JOBS';
        readonly parse: typeof import("./lists.ts").parseArtifacts;
        readonly default: 'none';
        readonly lines: true;
    };
    'artifacts-path': {
        readonly group: 'Logs and artifacts';
        readonly description: 'Folder the artifacts are unpacked to, each job in a folder of its own';
        readonly placeholder: 'FOLDER';
        readonly parse: typeof import("./lists.ts").parsePath;
        readonly default: 'downstream-artifacts';
    };
    'artifacts-files': {
        readonly group: 'Logs and artifacts';
        readonly description: 'Globs of the files to keep, one per line';
        readonly placeholder: 'GLOBS';
        readonly parse: typeof import("./lists.ts").parseLines;
        readonly default: '**';
        readonly lines: true;
    };
    'artifacts-max-size': {
        readonly group: 'Logs and artifacts';
        readonly description: 'Most that the files kept of one archive may unpack to, such as 20GiB; also lets archives pass that unpack to far more than their size';
        readonly placeholder: 'SIZE';
        readonly parse: typeof import("./size.ts").parseSize;
        readonly defaultText: '10GiB';
    };
    'artifacts-max-entries': {
        readonly group: 'Logs and artifacts';
        readonly description: 'Most files and folders that one archive may hold';
        readonly placeholder: 'N';
        readonly parse: (text: string) => number;
        readonly default: '250000';
    };
    'outputs-from': {
        readonly group: 'Logs and artifacts';
        readonly description: "JOB:PATH, one per line: a dotenv file in that job's artifacts becomes outputs of this step (the last colon divides)";
        readonly placeholder: 'JOB:PATH';
        readonly parse: typeof import("./lists.ts").parseOutputSources;
        readonly lines: true;
    };
    summary: {
        readonly group: 'Reports';
        readonly description: 'Writes the GitHub job summary';
        readonly parse: typeof import("./words.ts").parseBoolean;
        readonly default: 'true';
    };
    annotations: {
        readonly group: 'Reports';
        readonly description: 'Makes one GitHub error annotation per failed job';
        readonly parse: typeof import("./words.ts").parseBoolean;
        readonly default: 'true';
    };
    'report-file': {
        readonly group: 'Reports';
        readonly description: 'Writes the result to this file; its ending picks the format: .json, .md or .env (dotenv)';
        readonly placeholder: 'FILE';
        readonly parse: typeof import("./lists.ts").parseReportFile;
    };
    wait: {
        readonly group: "Waiting";
        readonly description: 'Waits until the pipeline finishes, and mirrors its result';
        readonly parse: typeof import("./words.ts").parseBoolean;
        readonly default: 'false';
    };
    timeout: {
        readonly group: "Waiting";
        readonly description: 'Longest wait: 90m, 1h30m, or a number of seconds';
        readonly placeholder: 'DURATION';
        readonly parse: (text: string) => number;
        readonly default: '1h';
        readonly ci: {
            readonly variable: 'CI_JOB_TIMEOUT';
            readonly text: 'CI_JOB_TIMEOUT less 60 s (half of it when it is under 120 s)';
            readonly derive: (jobTimeout: string) => string | undefined;
        };
    };
    'on-timeout': {
        readonly group: "Waiting";
        readonly description: 'What becomes of the pipeline when the wait is over: cancel or leave';
        readonly placeholder: 'ACTION';
        readonly parse: (text: string) => "cancel" | "leave";
        readonly choices: readonly ["cancel", "leave"];
        readonly defaultText: "cancel what this call started, leave what it attached to";
    };
    'on-interrupt': {
        readonly group: "Waiting";
        readonly description: 'The same when this step is cancelled (SIGINT, SIGTERM, cancelled workflow): cancel or leave';
        readonly placeholder: 'ACTION';
        readonly parse: (text: string) => "cancel" | "leave";
        readonly choices: readonly ["cancel", "leave"];
        readonly defaultText: "cancel what this call started, leave what it attached to";
    };
    'on-manual': {
        readonly group: "Waiting";
        readonly description: 'When the pipeline is blocked on a manual job: fail, wait, or play (plays the blocking jobs)';
        readonly placeholder: 'ACTION';
        readonly parse: (text: string) => "fail" | "play" | "wait";
        readonly choices: readonly ["fail", "wait", "play"];
        readonly default: 'fail';
    };
    'pass-on': {
        readonly group: "Waiting";
        readonly description: 'More statuses to take as success: any of skipped, canceled, manual';
        readonly placeholder: 'STATUS';
        readonly parse: (text: string) => readonly ("canceled" | "manual" | "skipped")[];
        readonly choices: readonly ["skipped", "canceled", "manual"];
        readonly lines: true;
    };
    'retry-failed': {
        readonly group: "Waiting";
        readonly description: 'Retries the failed jobs up to N times before giving the result';
        readonly placeholder: 'N';
        readonly parse: (text: string) => number;
        readonly default: '0';
    };
    follow: {
        readonly group: "Waiting";
        readonly description: 'Includes child and multi-project pipelines started by trigger jobs, in status, logs and artifacts';
        readonly parse: typeof import("./words.ts").parseBoolean;
        readonly default: 'true';
    };
    'poll-interval': {
        readonly group: "Waiting";
        readonly description: 'Asks for the status at this fixed interval instead of adapting it: seconds, or a duration such as 10s';
        readonly placeholder: 'DURATION';
        readonly parse: (text: string) => number;
        readonly defaultText: 'adaptive';
    };
};
type OptionTable = typeof optionTable;
/** Option names as users write them; the keys of the option table. */
export type OptionName = keyof OptionTable;
/** The parsed value of an option. */
type OptionValue<N extends OptionName> = Awaited<ReturnType<OptionTable[N]['parse']>>;
/** What all options have after parsing: a value where there is a default, else maybe one. */
export type OptionValues = {
    readonly [N in OptionName]: OptionTable[N] extends {
        default: string;
    } ? OptionValue<N> : OptionValue<N> | undefined;
};
export declare const optionNames: readonly OptionName[];
/** The definition of one option, without the types of its value. */
export declare function getOption(name: OptionName): OptionDefinition;
export declare function isOptionName(name: string): name is OptionName;
/** Whether it is a switch: `--wait`, `--no-wait`. */
export declare function isBoolean(name: OptionName): boolean;
/** `gitlab-url` as an environment variable: `DOWNSTREAM_GITLAB_URL`. */
export declare function environmentName(name: OptionName): string;
export {};
