import { DownstreamError, type Problem, UsageError } from '../errors.ts'
import { isFileError } from '../files.ts'

/** A failure as people read it, whatever was thrown. */
export interface FailureText {
  /** One line: what failed, on what, why. */
  readonly message: string
  readonly details: readonly string[]
  /** Next steps. */
  readonly hints: readonly string[]
  /** Only for what we did not foresee; shown in debug output. */
  readonly stack: string | undefined
}

/** Takes an error apart for printing. A stack trace belongs to our own mistakes alone, and then to debug output. */
export function failureText(error: unknown): FailureText {
  if (error instanceof DownstreamError) {
    return {
      message: error.message,
      details: [...problemLines(error), ...error.details],
      hints: error.hints,
      stack: undefined,
    }
  }
  if (isFileError(error)) return { message: error.message, details: [], hints: [], stack: error.stack }
  return {
    message: `unexpected: ${error instanceof Error ? error.message || error.name : String(error)}`,
    details: [],
    hints: ['this is a bug in gitlab-downstream, please report it with the output of --verbose'],
    stack: error instanceof Error ? error.stack : undefined,
  }
}

/** The line that a failure begins with. After a colon a sentence goes on in lower case; names such as GitLab stay as they are. */
export function errorLine(message: string): string {
  return `error: ${message.replace(/^[A-Z](?=[a-z]+ )/, (letter) => letter.toLowerCase())}`
}

function problemLines(error: DownstreamError): string[] {
  if (!(error instanceof UsageError)) return []
  // The message or the details often say it already.
  const said = [error.message, ...error.details]
  return error.problems.filter((problem) => !said.some((text) => text.includes(problem.message))).map(problemLine)
}

function problemLine({ option, source, given, message }: Problem): string {
  return `${source ?? option}: ${message}${given === undefined ? '' : ` (given: ${JSON.stringify(given)})`}`
}
