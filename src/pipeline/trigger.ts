import type { Clock } from '../clock.ts'
import { RefusedError } from '../errors.ts'
import type { GitLabClient, TriggerRequest } from '../gitlab/api.ts'
import { GitLabUnavailableError } from '../gitlab/errors.ts'
import type { Pipeline } from '../gitlab/types.ts'
import { findLostPipeline, type LostCall } from './reconcile.ts'

export interface StartSettings {
  readonly request: TriggerRequest
  /** Short name of the ref, as lists know it. */
  readonly refName: string
  readonly source: LostCall['source']
  readonly username: string | undefined
  /** From before the call; `undefined` when pipelines cannot be read, and then an ambiguous call is never repeated. */
  readonly newestPipelineId: number | undefined
  /** Whether `TRIGGER_PAYLOAD` keeps our id: with the trigger endpoint, not with `POST /pipeline`. */
  readonly payloadKept: boolean
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/** What happens while starting, for the log. */
export type StartEvent =
  /** GitLab refused before any work (429, creation limit) and is asked again. */
  | { readonly kind: 'asked-to-wait'; readonly delayMs: number; readonly error: GitLabUnavailableError }
  | { readonly kind: 'answer-lost'; readonly error: GitLabUnavailableError }
  | { readonly kind: 'adopted'; readonly pipeline: Pipeline; readonly certain: boolean }
  /** Certain that the lost call made nothing. */
  | { readonly kind: 'starting-again' }

/** How long GitLab's creation limit ("in the last minute") lasts; its answer names no time. */
const CREATION_LIMIT_SECONDS = 60
/** Calls that may be lost one after the other before giving up. */
const MOST_LOST_CALLS = 3

/**
 * Starts exactly one pipeline. The call is repeated only when GitLab certainly did not act on it; when its answer was lost, the
 * pipeline is looked for and adopted. See docs/adr/0002.
 *
 * @throws GitLabRefusedError when GitLab says no; GitLabUnavailableError (exit 4) when it cannot be told whether a pipeline was
 * started, naming what to check; the signal's reason.
 */
export async function startPipeline(
  settings: StartSettings,
  {
    client,
    clock,
    tell,
  }: { readonly client: GitLabClient; readonly clock: Clock; readonly tell: (event: StartEvent) => void },
): Promise<Pipeline> {
  const deadlineAtMs = clock.monotonicMs() + settings.timeoutMs
  let lost = 0
  while (true) {
    const left = deadlineAtMs - clock.monotonicMs()
    const error = await attempt(settings, client, left)
    if (!(error instanceof GitLabUnavailableError)) return error
    switch (error.delivery) {
      case 'not-sent':
        throw withHints(error, ['nothing was started: the request did not leave this machine'])
      case 'refused': {
        const delayMs = patience(error, deadlineAtMs - clock.monotonicMs())
        tell({ kind: 'asked-to-wait', delayMs, error })
        await clock.sleep(delayMs, settings.signal)
        break
      }
      case 'unknown': {
        tell({ kind: 'answer-lost', error })
        const found = await reconcile(settings, error, { client, clock })
        if (found) {
          tell({ kind: 'adopted', ...found })
          return found.pipeline
        }
        if (++lost >= MOST_LOST_CALLS)
          throw withHints(error, [`nothing was started: ${lost} calls were lost, and none of them made a pipeline`])
        tell({ kind: 'starting-again' })
      }
    }
  }
}

async function attempt({ request, signal }: StartSettings, client: GitLabClient, patienceMs: number) {
  try {
    return await client.triggerPipeline(request, { signal, patienceMs })
  } catch (error) {
    if (error instanceof GitLabUnavailableError) return error
    throw error
  }
}

function patience(error: GitLabUnavailableError, leftMs: number): number {
  const delayMs = (error.retryAfterSeconds ?? CREATION_LIMIT_SECONDS) * 1000
  if (delayMs < leftMs) return delayMs
  const seconds = Math.round(delayMs / 1000)
  throw new GitLabUnavailableError(
    `${error.message}; it asks to wait ${seconds} s, which is longer than the timeout leaves`,
    {
      delivery: 'refused',
      retryAfterSeconds: seconds,
      hints: ['nothing was started: try again later, or raise `timeout`', ...error.hints],
      details: error.details,
      cause: error,
    },
  )
}

async function reconcile(
  settings: StartSettings,
  error: GitLabUnavailableError,
  { client, clock }: { readonly client: GitLabClient; readonly clock: Clock },
): Promise<{ pipeline: Pipeline; certain: boolean } | undefined> {
  const { request, refName, source, username, newestPipelineId, signal } = settings
  if (newestPipelineId === undefined) throw unknowable(settings, error, client.baseUrl)
  const triggerId = settings.payloadKept ? request.downstreamTriggerId : undefined
  const call = { project: request.project, ref: refName, source, username, newestPipelineId, triggerId }
  const finding = await findLostPipeline(call, { client, clock, signal }).catch((cause: unknown) => {
    const known = cause instanceof RefusedError || cause instanceof GitLabUnavailableError
    throw known ? unknowable(settings, cause, client.baseUrl) : cause
  })
  if (finding.kind === 'none') return undefined
  if (finding.kind === 'found') return finding
  throw new GitLabUnavailableError(
    `The answer to the trigger call was lost, and ${finding.candidates.length} pipelines may be the one it started`,
    {
      delivery: 'unknown',
      hints: ['look which of them is yours before you run this again', 'attach to it with `pipeline-id`'],
      details: [error.message, ...finding.candidates.map(({ id, web_url }) => `candidate #${id}: ${web_url}`)],
      cause: error,
    },
  )
}

function unknowable({ request }: StartSettings, cause: Error, baseUrl: string): GitLabUnavailableError {
  const where =
    typeof request.project === 'string'
      ? `${baseUrl}/${request.project}/-/pipelines`
      : `${baseUrl} (project ${request.project}, Build > Pipelines)`
  return new GitLabUnavailableError(
    'The answer to the trigger call was lost: a pipeline may or may not have been started',
    {
      delivery: 'unknown',
      hints: [
        `check ${where} before you run this again; it was not repeated, so that no pipeline starts twice`,
        'with an `api-token` (`read_api`) this is found out by itself the next time',
      ],
      details: [cause.message],
      cause,
    },
  )
}

function withHints(error: GitLabUnavailableError, hints: readonly string[]): GitLabUnavailableError {
  const { delivery, status, retryAfterSeconds, details } = error
  return new GitLabUnavailableError(error.message, {
    delivery,
    status,
    retryAfterSeconds,
    details,
    hints: [...hints, ...error.hints],
    cause: error,
  })
}
