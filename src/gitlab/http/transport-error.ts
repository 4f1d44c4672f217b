import { messageOf } from '../../errors.ts'

/**
 * Why an exchange failed below HTTP: `connect` covers everything up to the established connection that is neither the
 * name, the certificate nor the proxy; `reset` and `cut` come after it.
 */
export type TransportFailure =
  | 'dns'
  | 'connect'
  | 'tls'
  | 'proxy'
  | 'timeout'
  | 'reset'
  | 'cut'
  | 'too-large'
  | 'redirect'

/** An exchange that brought no whole answer. Internal to the client; callers see `GitLabUnavailableError`. */
export class TransportError extends Error {
  override readonly name = 'TransportError'
  readonly failure: TransportFailure
  /** Whether a byte of the request can have left. Decided by the connection, never by the words of the error. */
  readonly mayHaveArrived: boolean
  /** e.g. `ECONNREFUSED`, `DEPTH_ZERO_SELF_SIGNED_CERT`. */
  readonly code: string | undefined
  /** `host:port` of the target. */
  readonly host: string
  /** `host:port` of the proxy in between, without credentials. */
  readonly proxyHost: string | undefined

  constructor(
    message: string,
    facts: {
      failure: TransportFailure
      mayHaveArrived: boolean
      code?: string | undefined
      host: string
      proxyHost?: string | undefined
      cause?: unknown
    },
  ) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause })
    this.failure = facts.failure
    this.mayHaveArrived = facts.mayHaveArrived
    this.code = facts.code
    this.host = facts.host
    this.proxyHost = facts.proxyHost
  }
}

/** The reason of a passed deadline, before it is known how far the request had come. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError'
}

/** How far the exchange had come when it failed, and between whom. */
export interface FailureFacts {
  /** Whether the connection stood, so that bytes of the request can have left. */
  readonly established: boolean
  readonly host: string
  readonly proxyHost: string | undefined
}

/**
 * Sorts a failed exchange. Whether the request may have arrived follows from the connection alone: error codes such as
 * `ECONNRESET` appear before and after.
 */
export function classifyFailure(error: unknown, facts: FailureFacts): TransportError {
  if (error instanceof TransportError) return error
  const words = wordsOf(error)
  const code = codeOf(error)
  const failure = failureOf(error, words, code, facts)
  return new TransportError(words, {
    failure,
    mayHaveArrived: facts.established,
    code,
    host: facts.host,
    proxyHost: facts.proxyHost,
    cause: error,
  })
}

function failureOf(error: unknown, words: string, code: string, { established }: FailureFacts): TransportFailure {
  if (error instanceof DeadlineError) return 'timeout'
  if (words.startsWith(TUNNEL_FAILED)) return 'proxy'
  if (established) return isCut(words, code) ? 'cut' : 'reset'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'dns'
  return isTlsCode(code) ? 'tls' : 'connect'
}

function isCut(words: string, code: string): boolean {
  return words.includes('cut short') || words === 'aborted' || code === 'ERR_STREAM_PREMATURE_CLOSE'
}

/** How package `tunnel` begins its errors; their code is always ECONNRESET. */
const TUNNEL_FAILED = 'tunneling socket could not be established'

function isTlsCode(code: string): boolean {
  return /CERT|^ERR_TLS|^ERR_SSL|^EPROTO$|^UNABLE_TO_|^CRL_|^OUT_OF_MEM$|^INVALID_CA$|^HOSTNAME_MISMATCH$/.test(code)
}

/** When several addresses were tried in vain, Node throws an AggregateError whose own message is empty. */
function wordsOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return wordsOf(error.errors[0])
  return messageOf(error)
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''
}
