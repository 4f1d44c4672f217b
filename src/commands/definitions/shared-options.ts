import type { FlagDefinitions, OptionText } from '../../options/cli/command.ts'
import { getOption, type OptionName, optionNames } from '../../options/table/table.ts'

/** Options of every command that talks to GitLab about one project. */
export const CONNECTION_OPTIONS = [
  'gitlab-url',
  'project',
  'api-token',
  'ca-file',
  'request-timeout',
  'retries',
  'settings-file',
] as const satisfies OptionName[]

/** The same for commands that change something. */
export const CHANGING_OPTIONS = [...CONNECTION_OPTIONS, 'dry-run'] as const satisfies OptionName[]

/** The argument of commands that are about one pipeline. */
export const PIPELINE_ARGUMENT = {
  name: 'PIPELINE',
  description: 'id of the pipeline, its URL (gives instance and project too), or latest for the newest on ref',
  option: 'pipeline-id',
} as const

/** The same where a job may be meant. */
export const PIPELINE_OR_JOB_ARGUMENT = {
  ...PIPELINE_ARGUMENT,
  description:
    'id of the pipeline, its URL or that of a job (gives instance and project too), or latest for the newest on ref',
} as const

/** The one job that a command is about. */
export const JOB_FLAG = {
  job: { description: 'Only this job: its name, or its URL in the place of PIPELINE', placeholder: 'NAME' },
} as const satisfies FlagDefinitions

/** Options of commands that follow a pipeline to its end: whole groups of the table, so that a new option belongs to them by its group. */
export const WAIT_OPTIONS: readonly OptionName[] = [
  'expect-sha',
  ...optionNames.filter((name) => name !== 'wait' && !['Pipeline', 'Connection'].includes(getOption(name).group)),
]

/** `token` in commands that start nothing. */
export const UNUSED_TOKEN_TEXT: OptionText = {
  description: 'Accepted as for trigger, but not used: reads take api-token, or CI_JOB_TOKEN in a GitLab job',
}

const LEAVE_OR_CANCEL = 'leave, or cancel (takes an api-token with the scope api)'

/** Texts of options in commands that follow a pipeline that they did not start. */
export const ATTACHED_TEXTS = {
  token: UNUSED_TOKEN_TEXT,
  'expect-sha': {
    description:
      'Commit that the pipeline has to run; on another one the command fails; with latest, the newest pipeline of this commit is meant, also one that appears only now',
  },
  'on-timeout': {
    description: `What becomes of the pipeline when the timeout is over: ${LEAVE_OR_CANCEL}`,
    default: 'leave',
  },
  'on-interrupt': {
    description: `What becomes of the pipeline when the command is interrupted (SIGINT, SIGTERM): ${LEAVE_OR_CANCEL}`,
    default: 'leave',
  },
} as const satisfies Partial<Record<OptionName, OptionText>>

/** Of commands that can follow a pipeline. */
export const EVENTS_FLAG = {
  events: { description: 'Prints a JSON object per line on stdout as things happen, the result at last' },
} as const satisfies FlagDefinitions

/** Of commands that are about one page. */
export const WEB_FLAG = {
  web: { description: 'Opens the pipeline in the browser too' },
} as const satisfies FlagDefinitions
