import type { OptionName } from '../../options/table/table.ts'

/** Options of every command that talks to GitLab about one project. */
export const CONNECTION_OPTIONS = [
  'gitlab-url',
  'project',
  'api-token',
  'ca-file',
  'request-timeout',
  'retries',
] as const satisfies OptionName[]

/** The argument of commands that are about one pipeline. */
export const PIPELINE_ARGUMENT = {
  name: 'PIPELINE',
  description: 'id of the pipeline, its URL (gives instance and project too), or latest for the newest on ref',
  option: 'pipeline-id',
} as const

/** Options of commands that follow a pipeline to its end. */
export const WAIT_OPTIONS = [
  'expect-sha',
  'timeout',
  'on-timeout',
  'on-interrupt',
  'on-manual',
  'pass-on',
  'retry-failed',
  'follow',
  'logs',
  'log-lines',
  'artifacts',
  'artifacts-path',
  'artifacts-files',
  'artifacts-max-size',
  'artifacts-max-entries',
  'outputs-from',
  'summary',
  'annotations',
  'report-file',
  'poll-interval',
] as const satisfies OptionName[]
