import type { RefusedError, UnreachableError } from '../../errors.ts'
import type { FollowTraceEnd } from './follow-trace.ts'

/** One line about a log, for people. Holds names from the server. */
export interface LogNotice {
  readonly message: string
  readonly hints: readonly string[]
  /** Why some of the log is missing, where GitLab or the network is the reason. */
  readonly error?: RefusedError | UnreachableError | undefined
}

/** What to tell about the end of a log; `undefined` when all of it was shown. */
export function describeTraceEnd(jobName: string, end: FollowTraceEnd): LogNotice | undefined {
  switch (end.kind) {
    case 'complete':
      return undefined
    case 'shrunk':
      return { message: `the log of ${jobName} was cut or erased after these lines were shown`, hints: [] }
    case 'unreadable':
      return {
        message: `the log of ${jobName} cannot be read: ${end.error.message}`,
        hints: READ_HINTS,
        error: end.error,
      }
    case 'stopped':
      return {
        message: `the rest of the log of ${jobName} was not read in time${end.error ? `: ${end.error.message}` : ''}`,
        hints: [],
        error: end.error,
      }
  }
}

export function describeReplaced(jobName: string): LogNotice {
  return {
    message: `the log of ${jobName} was written anew; what follows replaces what was shown, from where it differs`,
    hints: [],
  }
}

export const READ_HINTS: readonly string[] = [
  'logs need an `api-token` with scope `read_api` and at least the Reporter role (Developer for debug logs); a job token cannot read them',
]
