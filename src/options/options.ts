/** The options of one run, read once from flags, action inputs, environment and defaults, as parsed values. */
export interface Options {
  /** Base URL without `/api/v4` and without a trailing slash; a path prefix is kept. */
  readonly gitlabUrl: string
  /** `v3` when the given URL ended in `/api/v3` (legacy `trigger/builds`). */
  readonly apiVersion: 'v4' | 'v3'
  /** Numeric id or decoded full path. */
  readonly project: number | string | undefined
  readonly ref: Ref | undefined
  readonly token: Credential | undefined
  readonly apiToken: Credential | undefined
  readonly variables: Readonly<Record<string, string>>
  readonly inputs: Readonly<Record<string, unknown>>
  readonly upstreamVariables: boolean
  readonly wait: boolean
  readonly pipelineId: PipelineReference | undefined
  /** Lower-case hex, 7 to 64 digits; a prefix matches. */
  readonly expectSha: string | undefined
  readonly timeoutSeconds: number
  readonly onTimeout: 'cancel' | 'leave' | undefined
  readonly onInterrupt: 'cancel' | 'leave' | undefined
  readonly onManual: 'fail' | 'wait' | 'play'
  readonly passOn: readonly ('skipped' | 'canceled' | 'manual')[]
  readonly retryFailed: number
  readonly follow: boolean
  readonly logs: 'none' | 'failed' | 'all'
  readonly logLines: number
  readonly artifacts: ArtifactSelection
  readonly artifactsPath: string
  readonly artifactsFiles: readonly string[]
  readonly outputsFrom: readonly OutputSource[]
  readonly summary: boolean
  readonly annotations: boolean
  readonly reportFile: ReportFile | undefined
  /** Fixed number of seconds; `undefined` is adaptive. */
  readonly pollIntervalSeconds: number | undefined
  readonly requestTimeoutSeconds: number
  readonly retries: number
  readonly caFile: string | undefined
  readonly dryRun: boolean
  /** Options that were given by the user (flag, input or `DOWNSTREAM_*`), as opposed to defaults and the CI system. */
  readonly explicit: ReadonlySet<OptionName>
}

/** Option names as users write them; the keys of the option table. */
export type OptionName = string

export interface Credential {
  readonly value: string
  /** The environment variable, flag or input it came from; for messages. */
  readonly source: string
  /** `job` when it came from `CI_JOB_TOKEN` or looks like a job token (`glcbt-`). */
  readonly kind: 'job' | 'trigger' | 'access' | 'unknown'
}

export interface Ref {
  /** What is sent, e.g. `main` or `refs/tags/v1`. */
  readonly given: string
  /** Short name, e.g. `v1`. */
  readonly name: string
  /** `any` for a short name: GitLab looks for a branch and a tag. */
  readonly kind: 'branch' | 'tag' | 'any'
}

export type PipelineReference =
  | { readonly kind: 'id'; readonly id: number }
  /** From a pipeline's URL; instance and project have been taken from it into `gitlabUrl` and `project`. */
  | { readonly kind: 'url'; readonly id: number; readonly url: string }
  | { readonly kind: 'latest' }

export type ArtifactSelection =
  | { readonly kind: 'none' }
  | { readonly kind: 'all' }
  | { readonly kind: 'globs'; readonly globs: readonly string[] }

export interface OutputSource {
  readonly job: string
  readonly path: string
}

export interface ReportFile {
  readonly path: string
  readonly format: 'json' | 'markdown' | 'dotenv'
}
