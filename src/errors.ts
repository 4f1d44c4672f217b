/** Process exit codes of the CLI; see "Exit codes" in README.md. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 130 | 143

/** The `result` output: how the step ended, in one word. */
export type Result =
  | 'triggered'
  | 'success'
  | 'failed'
  | 'canceled'
  | 'skipped'
  | 'manual'
  | 'sha-mismatch'
  | 'timeout'
  | 'interrupted'
  | 'refused'
  | 'unreachable'
  | 'invalid'
  | 'dry-run'

/** What every error of this product carries beside its one-line message. */
export interface ErrorDetails {
  /** The next step for the reader, likeliest first; printed as a list below the message. */
  readonly hints?: readonly string[] | undefined
  /** Further lines (GitLab's own words, a YAML error, candidates with links); printed below the message. */
  readonly details?: readonly string[] | undefined
  readonly cause?: unknown
}

/**
 * Base of the error family: a message of one line (what failed, on what, why), then hints and details.
 * The exit code and the result word are fields, decided where the error is made.
 */
export abstract class DownstreamError extends Error {
  abstract override readonly name: string
  abstract readonly exitCode: ExitCode
  abstract readonly result: Result
  readonly hints: readonly string[]
  readonly details: readonly string[]

  constructor(message: string, { hints = [], details = [], cause }: ErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause })
    this.hints = hints
    this.details = details
  }

  /** The same error with more to say, before what it says itself; this one is its cause. */
  with({ hints = [], details = [] }: Pick<ErrorDetails, 'hints' | 'details'>): this {
    return Object.create(Object.getPrototypeOf(this), {
      ...Object.getOwnPropertyDescriptors(this),
      stack: { value: this.stack, writable: true, configurable: true },
      cause: { value: this, writable: true, configurable: true },
      hints: { value: [...hints, ...this.hints], enumerable: true },
      details: { value: [...details, ...this.details], enumerable: true },
    })
  }
}

/** One thing wrong with the options or files the user gave. */
export interface Problem {
  /** The option as the user knows it, e.g. `timeout`. */
  readonly option: string
  /** Where it came from, e.g. `--timeout`, `DOWNSTREAM_TIMEOUT`, `input timeout`. */
  readonly source?: string | undefined
  /** What was given, cut to a readable length, secrets never. */
  readonly given?: string | undefined
  /** What is wrong and what is expected instead. */
  readonly message: string
}

/** Bad usage or input, found before anything was sent. Exit 2. */
export class UsageError extends DownstreamError {
  override readonly name = 'UsageError'
  readonly exitCode = 2
  readonly result = 'invalid'
  readonly problems: readonly Problem[]

  constructor(
    message: string,
    { problems = [], ...details }: ErrorDetails & { readonly problems?: readonly Problem[] } = {},
  ) {
    super(message, details)
    this.problems = problems
  }
}

/** GitLab refused, or the credentials cannot do what was asked. Exit 3. */
export class RefusedError extends DownstreamError {
  override readonly name: string = 'RefusedError'
  readonly exitCode = 3
  readonly result = 'refused'
}

/** GitLab could not be reached, or kept failing. Exit 4. */
export class UnreachableError extends DownstreamError {
  override readonly name: string = 'UnreachableError'
  readonly exitCode = 4
  readonly result = 'unreachable'
}

/** What was waited for did not come in time. Exit 5. */
export class TimedOutError extends DownstreamError {
  override readonly name = 'TimedOutError'
  readonly exitCode = 5
  readonly result = 'timeout'
}

/** The step was interrupted by a signal. Exit 130 (SIGINT) or 143 (SIGTERM). */
export class InterruptedError extends DownstreamError {
  override readonly name = 'InterruptedError'
  readonly result = 'interrupted'
  readonly exitCode: 130 | 143
  readonly signal: 'SIGINT' | 'SIGTERM'

  /** @param message why, where it was not a signal from outside that ended the run */
  constructor(signal: 'SIGINT' | 'SIGTERM', details: ErrorDetails = {}, message = `interrupted by ${signal}`) {
    super(message, details)
    this.signal = signal
    this.exitCode = signal === 'SIGINT' ? 130 : 143
  }
}

/** The words of what was thrown, whatever it is. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
