// Generated from the option table (src/options/table) by `npm run generate`.

/**
 * Options by their names (see README), also in camelCase: `apiToken` is `api-token`. Values are what they mean: booleans, numbers (durations
 * in seconds, sizes in bytes), objects for `variables` and `inputs`, lists for options of several lines; or the texts that the CLI takes.
 */
export interface LibraryOptions {
  /** Base URL of the GitLab instance; a path prefix is kept (default: https://gitlab.com) */
  readonly gitlabUrl?: string | undefined
  readonly 'gitlab-url'?: LibraryOptions['gitlabUrl']
  /** Project of the pipeline: numeric id or full path */
  readonly project?: string | number | undefined
  /** Branch or tag of the pipeline: short, refs/heads/x or refs/tags/x; not a commit SHA or a merge-request ref */
  readonly ref?: string | undefined
  /** Starts the pipeline of the merge request with this iid in the place of one on ref; takes api-token, and no variables or inputs */
  readonly mergeRequest?: string | number | undefined
  readonly 'merge-request'?: LibraryOptions['mergeRequest']
  /** Token that starts the pipeline: a trigger token or a CI job token */
  readonly token?: string | undefined
  /** Project, group or personal access token that reads (scope read_api) and acts (scope api); without it, reads use the job token where there is one, else no credentials */
  readonly apiToken?: string | undefined
  readonly 'api-token'?: LibraryOptions['apiToken']
  /** Pipeline variables: a YAML or JSON map, or KEY=VALUE lines; $$ where a $ is meant */
  readonly variables?: string | Readonly<Record<string, unknown>> | undefined
  /** Pipeline variables whose values are environment variables, taken as they are and never parsed: KEY=NAME, or NAME for both, one per line; an unset one is refused, and with NAME? left out; for everything that others can write, such as titles, messages and branch names */
  readonly variablesFrom?: string | readonly string[] | undefined
  readonly 'variables-from'?: LibraryOptions['variablesFrom']
  /** Files with pipeline variables (.env, .yml, .yaml or .json), one path per line; later files win over earlier ones, and variables over files */
  readonly variablesFile?: string | readonly string[] | undefined
  readonly 'variables-file'?: LibraryOptions['variablesFile']
  /** Sends the values of variables as they are: doubles each $, which GitLab would replace; also in variables-from, variables-file and upstream-variables (default: false) */
  readonly variablesLiteral?: boolean | undefined
  readonly 'variables-literal'?: LibraryOptions['variablesLiteral']
  /** Names of the variables that are sent with the type file, one per line; only with api-token, as the endpoint of trigger and job tokens has no types */
  readonly variablesAsFile?: string | readonly string[] | undefined
  readonly 'variables-as-file'?: LibraryOptions['variablesAsFile']
  /** Pipeline inputs (spec:inputs): a YAML or JSON map, types kept */
  readonly inputs?: string | Readonly<Record<string, unknown>> | undefined
  /** Also passes on where the pipeline comes from: UPSTREAM_PROJECT, UPSTREAM_REF, UPSTREAM_SHA, UPSTREAM_TAG, UPSTREAM_PIPELINE_URL, UPSTREAM_JOB_URL, UPSTREAM_ACTOR and UPSTREAM_SERVER, as far as they are known (default: false) */
  readonly upstreamVariables?: boolean | undefined
  readonly 'upstream-variables'?: LibraryOptions['upstreamVariables']
  /** Attaches to this pipeline instead of starting one: an id, the URL of a pipeline (gives instance and project too), or latest for the newest on ref, with expect-sha the newest of that commit */
  readonly pipelineId?: string | number | undefined
  readonly 'pipeline-id'?: LibraryOptions['pipelineId']
  /** Commit that the pipeline has to run; on another one this step fails, and cancels the pipeline if it has started it */
  readonly expectSha?: string | undefined
  readonly 'expect-sha'?: LibraryOptions['expectSha']
  /** What to do when a pipeline of the same ref and source still runs: start another one, wait for its end first, attach to it, or cancel it (default: start) */
  readonly onRunning?: 'start' | 'wait' | 'attach' | 'cancel' | undefined
  readonly 'on-running'?: LibraryOptions['onRunning']
  /** Waits so long until ref has arrived on the server, with expect-sha at that commit; with latest and expect-sha, until a pipeline of that commit is there: a duration, for mirrors (default: 0) */
  readonly waitForRef?: string | number | undefined
  readonly 'wait-for-ref'?: LibraryOptions['waitForRef']
  /** Runs the pipelines of this chain file, in its order and with its values; project, ref and the like come from the file, and inputs are for its expressions */
  readonly chain?: string | undefined
  /** Checks everything, prints the request with secrets masked, and sends nothing that changes anything (default: false) */
  readonly dryRun?: boolean | undefined
  readonly 'dry-run'?: LibraryOptions['dryRun']
  /** Waits until the pipeline finishes, and mirrors its result (default: false) */
  readonly wait?: boolean | undefined
  /** Longest time for all of it, from the first request to the last artifact: 90m, 1h30m, or a number of seconds; cancelling then takes up to 5 s more (default: 1h) */
  readonly timeout?: string | number | undefined
  /** What becomes of the pipeline when the timeout is over: cancel or leave (default: cancel what this call started, leave what it attached to) */
  readonly onTimeout?: 'cancel' | 'leave' | undefined
  readonly 'on-timeout'?: LibraryOptions['onTimeout']
  /** What becomes of the pipeline when this step is cancelled (SIGINT, SIGTERM, cancelled workflow): cancel or leave (default: cancel what this call started, leave what it attached to) */
  readonly onInterrupt?: 'cancel' | 'leave' | undefined
  readonly 'on-interrupt'?: LibraryOptions['onInterrupt']
  /** What to do when the pipeline is blocked on a manual job: fail, wait, or play (plays it when it is the only one, and names them when there are several) (default: fail) */
  readonly onManual?: 'fail' | 'wait' | 'play' | undefined
  readonly 'on-manual'?: LibraryOptions['onManual']
  /** Manual jobs to play when they are reached: globs of job names, one per line; nothing else is played */
  readonly play?: string | readonly string[] | undefined
  /** Variables for the manual jobs that are played, and for them alone: a YAML or JSON map, or KEY=VALUE lines */
  readonly jobVariables?: string | Readonly<Record<string, unknown>> | undefined
  readonly 'job-variables'?: LibraryOptions['jobVariables']
  /** Statuses of the pipeline to take as success too: any of skipped, canceled, manual */
  readonly passOn?: 'skipped' | 'canceled' | 'manual' | readonly ('skipped' | 'canceled' | 'manual')[] | undefined
  readonly 'pass-on'?: LibraryOptions['passOn']
  /** Retries the failed jobs up to N times before giving the result (default: 0) */
  readonly retryFailed?: string | number | undefined
  readonly 'retry-failed'?: LibraryOptions['retryFailed']
  /** Includes child and multi-project pipelines started by trigger jobs, in status, logs and artifacts (default: true) */
  readonly follow?: boolean | undefined
  /** Asks for the status at this fixed interval instead of adapting it: seconds, or a duration such as 10s (default: adaptive) */
  readonly pollInterval?: string | number | undefined
  readonly 'poll-interval'?: LibraryOptions['pollInterval']
  /** Logs to show: none, failed (the last lines of each failed job, at the end), or all (live, each line labelled with its job) (default: failed) */
  readonly logs?: 'none' | 'failed' | 'all' | undefined
  /** How many of the last lines of a failed job's log to show (default: 50) */
  readonly logLines?: string | number | undefined
  readonly 'log-lines'?: LibraryOptions['logLines']
  /** Jobs whose artifacts are downloaded when the pipeline ends, also when it failed: none, all, or globs of job names, one per line (default: none) */
  readonly artifacts?: string | readonly string[] | undefined
  /** Folder that the artifacts are unpacked into, each job in a folder of its own (default: downstream-artifacts) */
  readonly artifactsPath?: string | undefined
  readonly 'artifacts-path'?: LibraryOptions['artifactsPath']
  /** Files of the artifacts to keep: globs, one per line (default: **) */
  readonly artifactsFiles?: string | readonly string[] | undefined
  readonly 'artifacts-files'?: LibraryOptions['artifactsFiles']
  /** Limit on the unpacked size of what is kept of one archive, such as 20GiB; setting it also allows archives that unpack to far more than their own size (default: 10GiB) */
  readonly artifactsMaxSize?: string | number | undefined
  readonly 'artifacts-max-size'?: LibraryOptions['artifactsMaxSize']
  /** Limit on the number of files and folders in one archive (default: 250000) */
  readonly artifactsMaxEntries?: string | number | undefined
  readonly 'artifacts-max-entries'?: LibraryOptions['artifactsMaxEntries']
  /** Dotenv files in the artifacts of jobs that become outputs of this step: JOB:PATH, one per line (the last colon divides) */
  readonly outputsFrom?: string | readonly string[] | undefined
  readonly 'outputs-from'?: LibraryOptions['outputsFrom']
  /** Writes the GitHub job summary (default: true) */
  readonly summary?: boolean | undefined
  /** Makes one GitHub error annotation per failed job (default: true) */
  readonly annotations?: boolean | undefined
  /** Writes the result to these files, one path per line; the ending picks the format: .json, .md, .html, .xml (JUnit), .env (dotenv), or annotations.json (GitLab's) */
  readonly reportFile?: string | readonly string[] | undefined
  readonly 'report-file'?: LibraryOptions['reportFile']
  /** What the names in a dotenv report begin with: PREFIX_RESULT, PREFIX_PIPELINE_ID and so on (default: TRIGGERED) */
  readonly reportPrefix?: string | undefined
  readonly 'report-prefix'?: LibraryOptions['reportPrefix']
  /** Token of GitHub that writes a commit status for each job (permission statuses: write), such as github.token; one that GitHub refuses is a warning */
  readonly githubToken?: string | undefined
  readonly 'github-token'?: LibraryOptions['githubToken']
  /** Commit for those statuses, all of its digits (default: the event's commit; of a pull request, the newest of its branch) */
  readonly githubSha?: string | undefined
  readonly 'github-sha'?: LibraryOptions['githubSha']
  /** Keeps one note on the merge request of the running GitLab pipeline up to date (takes api-token with the scope api) (default: false) */
  readonly mergeRequestNote?: boolean | undefined
  readonly 'merge-request-note'?: LibraryOptions['mergeRequestNote']
  /** Shows the pipeline, or each step of a chain, as an external job of the running GitLab pipeline (takes api-token with the scope api) (default: false) */
  readonly commitStatus?: boolean | undefined
  readonly 'commit-status'?: LibraryOptions['commitStatus']
  /** Longest time for one request, and for any silence within one: a duration, or a number of seconds (default: 30s) */
  readonly requestTimeout?: string | number | undefined
  readonly 'request-timeout'?: LibraryOptions['requestTimeout']
  /** How often a failed request is tried again, where that is safe (default: 5) */
  readonly retries?: string | number | undefined
  /** File with extra certificates to trust (PEM) */
  readonly caFile?: string | undefined
  readonly 'ca-file'?: LibraryOptions['caFile']
  /** File with DOWNSTREAM_* variables, one KEY=VALUE per line, as tokens create --write-env writes it; the environment wins */
  readonly settingsFile?: string | undefined
  readonly 'settings-file'?: LibraryOptions['settingsFile']
}
