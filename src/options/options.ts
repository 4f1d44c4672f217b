import type {
  ArtifactSelection,
  Credential,
  OutputSource,
  PipelineReference,
  Ref,
  ReportFile,
} from './parsers/values.ts'
import type { OptionName } from './table/table.ts'

export type {
  ArtifactSelection,
  Credential,
  OutputSource,
  PipelineReference,
  Ref,
  ReportFile,
} from './parsers/values.ts'
export type { OptionName } from './table/table.ts'

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
  /** `CI_JOB_TOKEN` of this job, only when it belongs to the instance at `gitlabUrl`; reads use it when there is no `apiToken`. */
  readonly jobToken?: Credential | undefined
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
  /** Bytes; `undefined` is the usual limit, which also knows a highest ratio. */
  readonly artifactsMaxBytes: number | undefined
  readonly artifactsMaxEntries: number
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
  /** Lines for people on how the options were understood, e.g. why the job token is left out. */
  readonly notices?: readonly string[]
}
