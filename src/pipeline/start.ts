import { type Clock, createGrace } from '../clock.ts'
import { InterruptedError, RefusedError, UnreachableError } from '../errors.ts'
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
  /** When starting must end, on the clock's monotonic time. */
  readonly deadlineAtMs: number
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

/** How long GitLab's creation limit ("in the last minute") lasts; its answer does not say. */
const CREATION_LIMIT_SECONDS = 60
/** GitLab may say that it can be asked again at once; without this delay, that would become a race. */
const SHORTEST_WAIT_MS = 1_000
/** Calls that may be lost one after the other before giving up. */
const MOST_LOST_CALLS = 3
const INTERRUPT_GRACE_MS = 3_000

/**
 * Starts exactly one pipeline. The call is repeated only when GitLab certainly did not act on it; when its answer was lost, the
 * pipeline is looked for and adopted. See docs/adr/0002.
 *
 * @throws GitLabRefusedError when GitLab says no; GitLabUnavailableError (exit 4) when it is not certain whether a pipeline was
 * started, naming what to check; the signal's reason.
 */
export async function startPipeline(
  settings: StartSettings,
  tools: { readonly client: GitLabClient; readonly clock: Clock; readonly tell: (event: StartEvent) => void },
): Promise<Pipeline> {
  const { clock } = tools
  using deadline = clock.deadline(settings.deadlineAtMs - clock.monotonicMs(), () => new OutOfTime())
  const context: StartContext = { ...tools, settings, outOfTime: deadline.signal }
  for (let lost = 0; ; ) {
    const answer = await send(context)
    if (!(answer instanceof GitLabUnavailableError)) return answer
    if (answer.delivery === 'not-sent')
      throw withHints(answer, ['nothing was started: the request did not leave this machine'])
    if (answer.delivery === 'refused') {
      await waitAsAsked(answer, context)
      continue
    }
    const found = await reconcile(answer, context)
    if (found) return found
    lost += 1
    if (lost >= MOST_LOST_CALLS)
      throw withHints(answer, [`nothing was started: ${lost} calls were lost, and none of them made a pipeline`])
    tools.tell({ kind: 'starting-again' })
  }
}

interface StartContext {
  readonly settings: StartSettings
  readonly client: GitLabClient
  readonly clock: Clock
  readonly tell: (event: StartEvent) => void
  readonly outOfTime: AbortSignal
}

class OutOfTime extends Error {
  override readonly name = 'OutOfTime'
}

/** One call. When the run is interrupted meanwhile, its answer is still waited for a little: it shows what there is to cancel. */
async function send(context: StartContext): Promise<Pipeline | GitLabUnavailableError> {
  const { settings, client, clock, outOfTime } = context
  settings.signal.throwIfAborted()
  using grace = createGrace(settings.signal, clock, INTERRUPT_GRACE_MS)
  const signal = AbortSignal.any([grace.signal, outOfTime])
  try {
    return await client.triggerPipeline(settings.request, {
      signal,
      patienceMs: settings.deadlineAtMs - clock.monotonicMs(),
    })
  } catch (error) {
    if (error instanceof GitLabUnavailableError) return error
    if (error instanceof OutOfTime) throw unknowable(context, 'no answer came until the timeout')
    if (error instanceof InterruptedError) throw interruptedInFlight(error, context)
    throw error
  }
}

async function waitAsAsked(error: GitLabUnavailableError, { settings, clock, tell }: StartContext): Promise<void> {
  const delayMs = chooseDelay(error, settings.deadlineAtMs - clock.monotonicMs())
  tell({ kind: 'asked-to-wait', delayMs, error })
  await clock.sleep(delayMs, settings.signal)
}

/** @throws GitLabUnavailableError when the time that is left is shorter than the delay. */
function chooseDelay(error: GitLabUnavailableError, leftMs: number): number {
  const delayMs = Math.max(SHORTEST_WAIT_MS, (error.retryAfterSeconds ?? CREATION_LIMIT_SECONDS) * 1000)
  if (delayMs < leftMs) return delayMs
  const seconds = Math.round(delayMs / 1000)
  const wait = error.retryAfterSeconds === undefined ? `this takes up to ${seconds} s` : `it asks to wait ${seconds} s`
  throw new GitLabUnavailableError(`${error.message}; ${wait}, which is longer than the timeout leaves`, {
    delivery: 'refused',
    retryAfterSeconds: seconds,
    hints: ['nothing was started: try again later, or raise `timeout`', ...error.hints],
    details: error.details,
    cause: error,
  })
}

/** The pipeline of a call whose answer was lost; `undefined` when it certainly made none. */
async function reconcile(error: GitLabUnavailableError, context: StartContext): Promise<Pipeline | undefined> {
  const { settings, client, clock, tell, outOfTime } = context
  const { request, refName, source, username, newestPipelineId, payloadKept } = settings
  if (newestPipelineId === undefined) throw unknowable(context, error.message, error)
  tell({ kind: 'answer-lost', error })
  const triggerId = payloadKept ? request.downstreamTriggerId : undefined
  const call = { project: request.project, ref: refName, source, username, newestPipelineId, triggerId }
  const signal = AbortSignal.any([settings.signal, outOfTime])
  const finding = await findLostPipeline(call, { client, clock, signal }).catch((cause: unknown) => {
    if (cause instanceof InterruptedError) throw interruptedInFlight(cause, context)
    const known = cause instanceof RefusedError || cause instanceof UnreachableError || cause instanceof OutOfTime
    throw known ? unknowable(context, error.message, cause) : cause
  })
  if (finding.kind === 'none') return undefined
  if (finding.kind === 'several') throw ambiguous(error, finding.candidates)
  tell({ kind: 'adopted', pipeline: finding.pipeline, certain: finding.certain })
  return finding.pipeline
}

function ambiguous(error: GitLabUnavailableError, candidates: readonly Pipeline[]): GitLabUnavailableError {
  return new GitLabUnavailableError(
    `the answer to the trigger call was lost, and ${candidates.length} pipelines may be the one it started`,
    {
      delivery: 'unknown',
      hints: ['find out which of them is yours before you run this again', 'attach to it with `pipeline-id`'],
      details: [error.message, ...candidates.map(({ id, web_url }) => `candidate #${id}: ${web_url}`)],
      cause: error,
    },
  )
}

function unknowable(context: StartContext, why: string, cause?: Error): GitLabUnavailableError {
  return new GitLabUnavailableError(
    'the answer to the trigger call was lost: a pipeline may or may not have been started',
    {
      delivery: 'unknown',
      hints: [
        `check ${whereToLook(context)} before you run this again; it was not repeated, so that no pipeline starts twice`,
        ...(context.settings.newestPipelineId === undefined
          ? ['give an `api-token` with scope `read_api`: the pipeline of a lost call is then looked for']
          : []),
      ],
      details: [why],
      cause,
    },
  )
}

function interruptedInFlight({ signal }: InterruptedError, context: StartContext): InterruptedError {
  return new InterruptedError(signal, {
    details: ['The trigger call was under way: a pipeline may or may not have been started'],
    hints: [`check ${whereToLook(context)}`],
  })
}

function whereToLook({ settings: { request }, client }: StartContext): string {
  const { project } = request
  return typeof project === 'string'
    ? `${client.baseUrl}/${project}/-/pipelines`
    : `the pipelines of project ${project} at ${client.baseUrl}`
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
