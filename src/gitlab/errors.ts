import { type ErrorDetails, RefusedError, UnreachableError } from '../errors.ts'

/** GitLab answered and said no (4xx). Exit 3. */
export class GitLabRefusedError extends RefusedError {
  override readonly name = 'GitLabRefusedError'
  /** HTTP status. */
  readonly status: number
  /** GitLab's own words, taken from `message`, `error` or `error_description`; at most 2,000 characters. */
  readonly words: string
  /** Whether something in front of GitLab answered, e.g. a firewall or another web server. */
  readonly isForeign: boolean

  constructor(
    message: string,
    {
      status,
      words,
      isForeign = false,
      ...details
    }: ErrorDetails & { status: number; words: string; isForeign?: boolean },
  ) {
    super(message, details)
    this.status = status
    this.words = words
    this.isForeign = isForeign
  }
}

/**
 * Whether the request can have had an effect:
 * `not-sent` (DNS, connection refused, TLS, proxy refusal), `refused` before any work (429, the 400 of the creation limit),
 * `unknown` (reset or timeout after sending, 5xx, cut answer).
 */
export type Delivery = 'not-sent' | 'refused' | 'unknown'

/** GitLab could not be reached, kept failing, or asked for patience. Exit 4. */
export class GitLabUnavailableError extends UnreachableError {
  override readonly name = 'GitLabUnavailableError'
  readonly delivery: Delivery
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined
  /** From `Retry-After` or `RateLimit-Reset`, seconds from now. */
  readonly retryAfterSeconds: number | undefined
  /** Whether it can pass by itself: a broken connection does, a certificate that is not trusted or a login page does not. */
  readonly transient: boolean
  /** Whether something else than GitLab answered, e.g. a login page. */
  readonly isForeign: boolean

  constructor(
    message: string,
    {
      delivery,
      status,
      retryAfterSeconds,
      transient = true,
      isForeign = false,
      ...details
    }: ErrorDetails & {
      delivery: Delivery
      status?: number | undefined
      retryAfterSeconds?: number | undefined
      transient?: boolean | undefined
      isForeign?: boolean | undefined
    },
  ) {
    super(message, details)
    this.delivery = delivery
    this.status = status
    this.retryAfterSeconds = retryAfterSeconds
    this.transient = transient
    this.isForeign = isForeign
  }
}

/**
 * The answer to a read, or GitLab's refusal as a value, for a read whose refusal is a finding like any other.
 *
 * @throws whatever else ends the read
 */
export async function readOrRefusal<T>(read: () => Promise<T>): Promise<T | GitLabRefusedError> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof GitLabRefusedError) return error
    throw error
  }
}
