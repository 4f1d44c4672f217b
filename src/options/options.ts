import type { Credential, PipelineReference } from './parsers/values.ts'
import type { OptionFields, OptionName } from './table/table.ts'

export type { ReportFile } from './parsers/lists.ts'
export type { ArtifactSelection, Credential, OutputSource, PipelineReference, Ref } from './parsers/values.ts'
export type { OptionName } from './table/table.ts'

/** The options whose values depend on other options or on where this runs. */
export const combinedOptions = [
  'gitlab-url',
  'project',
  'pipeline-id',
  'token',
  'variables',
  'variables-from',
  'variables-file',
  'inputs',
] as const satisfies readonly OptionName[]

/** The fields of all other options, as the table has them. */
export type PlainFields = OptionFields<Exclude<OptionName, (typeof combinedOptions)[number]>>

/** The options of one run, read once from flags, action inputs, environment and defaults, as parsed values. */
export interface Options extends PlainFields {
  /** Base URL without `/api/v4` and without a trailing slash; a path prefix is kept. */
  readonly gitlabUrl: string
  /** `v3` when the given URL ended in `/api/v3` (legacy `trigger/builds`). */
  readonly apiVersion: 'v4' | 'v3'
  /** Numeric id or decoded full path. */
  readonly project: number | string | undefined
  readonly pipelineId: PipelineReference | undefined
  readonly token: Credential | undefined
  /** `CI_JOB_TOKEN` of this job, only when it belongs to the instance at `gitlabUrl`; reads use it when there is no `apiToken`. */
  readonly jobToken: Credential | undefined
  /** Of `variables-file`, `variables` and `variables-from` together. */
  readonly variables: Readonly<Record<string, string>>
  readonly inputs: Readonly<Record<string, unknown>>
  /** Options that were given by the user (flag, input or `DOWNSTREAM_*`), as opposed to defaults and the CI system. */
  readonly explicit: ReadonlySet<OptionName>
  /**
   * Those of them that ask for something, as they were written: not for the default, nor by a variable that sets a limit for all commands.
   */
  readonly asked: ReadonlyMap<OptionName, string>
  /** Lines for people on how the options were understood, e.g. why the job token is left out. */
  readonly notices: readonly string[]
  /** The same for what is most likely not meant so. */
  readonly warnings: readonly string[]
}
