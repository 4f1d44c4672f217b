import { parseLines } from '../parsers/lists.ts'
import { anyOf, oneOf, parseBoolean, parseDuration, wholeNumber } from '../parsers/scalars.ts'
import { parseVariablePairs, parseVariables } from '../parsers/variables.ts'
import type { OptionDefinition } from './definition.ts'

const group = 'Waiting'
const day = 86_400
const cancelOrLeave = ['cancel', 'leave'] as const
const startedOrAttached = 'cancel what this call started, leave what it attached to'

/** For cancelling when a run is over before its pipeline is. Runners kill what lingers after a signal; the answer must be there by then. */
export const CANCEL_ALLOWANCE_SECONDS = 5

/** How long to wait, and what to make of what happens meanwhile. */
export const waitingOptions = {
  wait: {
    group,
    short: 'w',
    brief: 'Follows the pipeline to its end',
    description: 'Waits until the pipeline finishes, and mirrors its result',
    takes: 'boolean',
    parse: parseBoolean,
    default: 'false',
    ofRun: true,
  },
  timeout: {
    group,
    brief: 'Longest wait, such as 90m (default 1h)',
    field: 'timeoutSeconds',
    description: `Longest time for all of it, from the first request to the last artifact: 90m, 1h30m, or a number of seconds; cancelling then takes up to ${CANCEL_ALLOWANCE_SECONDS} s more`,
    placeholder: 'DURATION',
    takes: 'number',
    parse: (given) => parseDuration(given, { minSeconds: 1, maxSeconds: 31 * day }),
    default: '1h',
    ci: {
      variable: 'CI_JOB_TIMEOUT',
      text: 'CI_JOB_TIMEOUT less 60 s (half of it when it is under 120 s)',
      derive: deriveTimeout,
    },
  },
  'on-timeout': {
    group,
    needsWait: true,
    description: 'What becomes of the pipeline when the timeout is over: cancel or leave',
    placeholder: 'ACTION',
    parse: oneOf(...cancelOrLeave),
    choices: cancelOrLeave,
    defaultText: startedOrAttached,
  },
  'on-interrupt': {
    group,
    needsWait: true,
    description:
      'What becomes of the pipeline when this step is cancelled (SIGINT, SIGTERM, cancelled workflow): cancel or leave',
    placeholder: 'ACTION',
    parse: oneOf(...cancelOrLeave),
    choices: cancelOrLeave,
    defaultText: startedOrAttached,
  },
  'on-manual': {
    group,
    needsWait: true,
    brief: 'Blocked on a manual job: fail, wait or play',
    description:
      'What to do when the pipeline is blocked on a manual job: fail, wait, or play (plays it when it is the only one, and names them when there are several)',
    placeholder: 'ACTION',
    parse: oneOf('fail', 'wait', 'play'),
    choices: ['fail', 'wait', 'play'],
    default: 'fail',
  },
  play: {
    group,
    brief: 'Plays these manual jobs: globs of names',
    description: 'Manual jobs to play when they are reached: globs of job names, one per line; nothing else is played',
    placeholder: 'JOBS',
    takes: 'lines',
    parse: parseLines,
    absent: [],
    lines: true,
    needsWait: true,
  },
  'job-variables': {
    group,
    description:
      'Variables for the manual jobs that are played, and for them alone: a YAML or JSON map, or KEY=VALUE lines',
    placeholder: 'MAP',
    takes: 'map',
    parse: parseVariables,
    absent: new Map(),
    pairFlag: {
      name: 'job-variable',
      description: 'One variable for those jobs; repeatable',
      parse: parseVariablePairs,
    },
    lines: true,
    confidential: 'private',
    needsWait: true,
  },
  'pass-on': {
    group,
    needsWait: true,
    description: 'Statuses of the pipeline to take as success too: any of skipped, canceled, manual',
    placeholder: 'STATUS',
    takes: 'lines',
    parse: anyOf('skipped', 'canceled', 'manual'),
    choices: ['skipped', 'canceled', 'manual'],
    absent: [],
    lines: true,
  },
  'retry-failed': {
    group,
    needsWait: true,
    brief: 'Retries failed jobs up to N times',
    description: 'Retries the failed jobs up to N times before giving the result',
    placeholder: 'N',
    takes: 'number',
    parse: wholeNumber(0, 100),
    default: '0',
  },
  follow: {
    group,
    needsWait: true,
    description: 'Includes child and multi-project pipelines started by trigger jobs, in status, logs and artifacts',
    takes: 'boolean',
    parse: parseBoolean,
    default: 'true',
  },
  'poll-interval': {
    group,
    needsWait: true,
    field: 'pollIntervalSeconds',
    description:
      'Asks for the status at this fixed interval instead of adapting it: seconds, or a duration such as 10s',
    placeholder: 'DURATION',
    takes: 'number',
    parse: (given) => parseDuration(given, { minSeconds: 1, maxSeconds: day }),
    defaultText: 'adaptive',
  },
} as const satisfies Readonly<Record<string, OptionDefinition>>

/** Leaves the job time to report before GitLab ends it. */
function deriveTimeout(jobTimeout: string): string | undefined {
  const seconds = /^\d+$/.test(jobTimeout) ? Number(jobTimeout) : 0
  if (seconds < 2) return undefined
  return String(Math.min(seconds < 120 ? Math.floor(seconds / 2) : seconds - 60, 31 * day))
}
