import { type Clock, createGrace } from '../clock.ts'
import { InterruptedError, RefusedError, UnreachableError } from '../errors.ts'
import type { GitLabClient, ProjectId, TriggerRequest } from '../gitlab/api.ts'
import { GitLabUnavailableError } from '../gitlab/errors.ts'
import type { Pipeline } from '../gitlab/types.ts'
import { type Candidate, type Candidates, findLostPipeline, openCandidates, type StartEndpoint } from './reconcile.ts'

export interface StartSettings {
  readonly request: TriggerRequest
  /** Short name of the ref, as lists know it. */
  readonly refName: string
  /** Decided by the credential that starts it. */
  readonly endpoint: StartEndpoint
  /** From before the call; `undefined` when pipelines cannot be read, and then an ambiguous call is never repeated. */
  readonly newestPipelineId: number | undefined
  /** When starting must end, on the clock's monotonic time. */
  readonly deadlineAtMs: number
  readonly signal: AbortSignal
  /** Ends the search for what a lost call started, and the wait for the answer of one that is under way. Default: `signal`. */
  readonly shutdown?: AbortSignal | undefined
}

/** What happens while starting, for the log. */
export type StartEvent =
  /** GitLab refused before any work (429, creation limit) and is asked again. */
  | { readonly kind: 'asked-to-wait'; readonly delayMs: number; readonly error: GitLabUnavailableError }
  | { readonly kind: 'answer-lost'; readonly error: GitLabUnavailableError }
  | { readonly kind: 'adopted'; readonly pipeline: Pipeline }
  /** Certain that the lost call made nothing. */
  | { readonly kind: 'starting-again' }

/** How long GitLab's creation limit ("in the last minute") lasts; its answer does not say. */
const CREATION_LIMIT_SECONDS = 60
/** GitLab may say that it can be asked again at once; without this delay, that would become a race. */
const SHORTEST_WAIT_MS = 1_000
/** Calls that may be lost one after the other before giving up. The server is broken then, and each costs a search. */
const MOST_LOST_CALLS = 2
/** How long a run that has to end waits for an answer that shows what there is to cancel. */
export const INTERRUPT_GRACE_MS = 3_000

/**
 * Starts exactly one pipeline. The call is repeated only when GitLab certainly did not act on it; when its answer was lost, the
 * pipeline is looked for, and adopted only when it is certainly ours. See docs/adr/0002.
 *
 * @throws GitLabRefusedError when GitLab says no; GitLabUnavailableError (exit 4) when it is not certain whether a pipeline was
 * started, naming the candidates and what to do; the signal's reason.
 */
export async function startPipeline(
  settings: StartSettings,
  tools: { readonly client: GitLabClient; readonly clock: Clock; readonly tell: (event: StartEvent) => void },
): Promise<Pipeline> {
  const { clock } = tools
  const { shutdown = settings.signal } = settings
  using deadline = clock.deadline(settings.deadlineAtMs - clock.monotonicMs(), () => new OutOfTime())
  const context: StartContext = { ...tools, settings, shutdown, outOfTime: deadline.signal, seen: new Map() }
  for (let lost = 0; ; ) {
    const answer = await send(context)
    if (!(answer instanceof GitLabUnavailableError)) return answer
    if (answer.delivery === 'not-sent')
      throw answer.with({ hints: ['nothing was started: the request did not leave this machine'] })
    if (answer.delivery === 'refused') {
      await waitAsAsked(answer, CREATION_LIMIT_SECONDS, context)
      continue
    }
    const lostAtMs = clock.monotonicMs()
    const found = await findOurs(answer, context)
    if (found) return found
    lost += 1
    if (lost >= MOST_LOST_CALLS)
      throw answer.with({ hints: [`nothing was started: ${lost} calls were lost, and none of them made a pipeline`] })
    await waitAsAsked(answer, 0, context, clock.monotonicMs() - lostAtMs)
    tools.tell({ kind: 'starting-again' })
  }
}

interface StartContext {
  readonly settings: StartSettings
  readonly client: GitLabClient
  readonly clock: Clock
  readonly tell: (event: StartEvent) => void
  readonly shutdown: AbortSignal
  readonly outOfTime: AbortSignal
  /** What was seen while looking for the pipelines of lost calls. */
  readonly seen: Candidates
}

class OutOfTime extends Error {
  override readonly name = 'OutOfTime'
}

/** One call. When the run is interrupted meanwhile, its answer is still waited for a little: it shows what there is to cancel. */
async function send(context: StartContext): Promise<Pipeline | GitLabUnavailableError> {
  const { settings, client, clock, shutdown, outOfTime } = context
  settings.signal.throwIfAborted()
  using grace = createGrace(shutdown, clock, INTERRUPT_GRACE_MS)
  const signal = AbortSignal.any([grace.signal, outOfTime])
  try {
    return await client.triggerPipeline(settings.request, {
      signal,
      patienceMs: settings.deadlineAtMs - clock.monotonicMs(),
    })
  } catch (error) {
    if (error instanceof GitLabUnavailableError) return error
    if (error instanceof OutOfTime) throw uncertainStart('no answer came until the timeout', doubtOf(context))
    if (error instanceof InterruptedError) throw interruptedStart(error, doubtOf(context))
    throw error
  }
}

/** @param waitedMs how much of it has passed already */
async function waitAsAsked(
  error: GitLabUnavailableError,
  defaultSeconds: number,
  { settings, clock, tell }: StartContext,
  waitedMs = 0,
): Promise<void> {
  const askedMs = Math.max(SHORTEST_WAIT_MS, (error.retryAfterSeconds ?? defaultSeconds) * 1000)
  const delayMs = askedMs - waitedMs
  if (delayMs <= 0) return
  if (delayMs >= settings.deadlineAtMs - clock.monotonicMs()) throw tooLong(error, askedMs)
  tell({ kind: 'asked-to-wait', delayMs, error })
  await clock.sleep(delayMs, settings.signal)
}

function tooLong(error: GitLabUnavailableError, askedMs: number): GitLabUnavailableError {
  const seconds = Math.round(askedMs / 1000)
  const wait = error.retryAfterSeconds === undefined ? `this takes up to ${seconds} s` : `it asks to wait ${seconds} s`
  return new GitLabUnavailableError(`${error.message}; ${wait}, which is longer than the timeout leaves`, {
    ...error,
    delivery: 'refused',
    retryAfterSeconds: seconds,
    hints: ['nothing was started: try again later, or raise `timeout`', ...error.hints],
    cause: error,
  })
}

/** The pipeline of a call whose answer was lost; `undefined` when the call certainly started none. */
async function findOurs(error: GitLabUnavailableError, context: StartContext): Promise<Pipeline | undefined> {
  const { settings, client, clock, tell, shutdown, outOfTime, seen } = context
  const { request, refName: ref, endpoint, newestPipelineId } = settings
  if (newestPipelineId === undefined) throw uncertainStart(error.message, doubtOf(context), error)
  tell({ kind: 'answer-lost', error })
  const { project, downstreamTriggerId: triggerId } = request
  const signal = AbortSignal.any([shutdown, outOfTime])
  const call = { project, ref, endpoint, newestPipelineId, triggerId }
  const finding = await findLostPipeline(call, seen, { client, clock, signal }).catch((cause: unknown) => {
    if (cause instanceof InterruptedError) throw interruptedStart(cause, doubtOf(context))
    const known = cause instanceof RefusedError || cause instanceof UnreachableError || cause instanceof OutOfTime
    throw known ? uncertainStart(error.message, doubtOf(context), cause) : cause
  })
  if (finding.kind === 'none') return undefined
  if (finding.kind === 'uncertain') throw uncertainStart(error.message, doubtOf(context), error)
  tell({ kind: 'adopted', pipeline: finding.pipeline })
  return finding.pipeline
}

function doubtOf({ settings, client, seen }: StartContext): Doubt {
  return {
    baseUrl: client.baseUrl,
    project: settings.request.project,
    endpoint: settings.endpoint,
    canLook: settings.newestPipelineId !== undefined,
    candidates: openCandidates(seen),
  }
}

/** What is known when nothing proves whether the trigger call started a pipeline. */
interface Doubt {
  readonly baseUrl: string
  readonly project: ProjectId
  readonly endpoint: StartEndpoint
  /** Whether the credentials can look for a pipeline at all. */
  readonly canLook: boolean
  /** Pipelines that may be the one, oldest first. */
  readonly candidates: readonly Candidate[]
}

/** @param why what was met, in one line */
function uncertainStart(why: string, doubt: Doubt, cause?: unknown): GitLabUnavailableError {
  const { candidates } = doubt
  return new GitLabUnavailableError(`the answer to the trigger call was lost: ${describeFound(candidates)}`, {
    delivery: 'unknown',
    details: [why, ...candidates.map(describeCandidate)],
    hints: [
      `${whatToCheck(doubt)} before you run this again; the call was not repeated, so that no pipeline starts twice`,
      ...candidates.map(howToAttach),
      ...howToBeCertain(doubt),
    ],
    cause,
  })
}

/** The run was interrupted while the call was under way, or while its pipeline was looked for. */
function interruptedStart(error: InterruptedError, doubt: Doubt): InterruptedError {
  return error.with({
    details: [
      'The trigger call was under way: a pipeline may or may not have been started',
      ...doubt.candidates.map(describeCandidate),
    ],
    hints: [whatToCheck(doubt), ...doubt.candidates.map(howToAttach)],
  })
}

function describeFound([first, ...more]: readonly Candidate[]): string {
  if (first === undefined) return 'a pipeline may or may not have been started'
  if (more.length === 0) return `pipeline #${first.pipeline.id} may be the one that it started`
  return `one of ${more.length + 1} pipelines may be the one that it started`
}

function describeCandidate({ pipeline: { id, created_at, web_url }, isListed }: Candidate): string {
  const created = created_at ? `, created at ${created_at}` : ''
  return `candidate #${id}${created}${isListed ? '' : ', no longer listed by GitLab'}: ${web_url}`
}

function howToAttach({ pipeline: { id, web_url } }: Candidate): string {
  return `if #${id} is yours, attach to it: gitlab-downstream wait ${web_url} (in the action: \`pipeline-id: ${web_url}\`)`
}

function whatToCheck({ candidates, project, baseUrl }: Doubt): string {
  if (candidates.length === 1) return 'find out whether that pipeline is yours'
  if (candidates.length > 1) return 'find out which of these pipelines is yours'
  return typeof project === 'string'
    ? `check ${baseUrl}/${project}/-/pipelines`
    : `check the pipelines of project ${project} at ${baseUrl}`
}

function howToBeCertain({ endpoint, canLook, candidates }: Doubt): readonly string[] {
  if (!canLook && endpoint === 'create') return []
  if (!canLook) return ['give an `api-token` with scope `read_api`: the pipeline of a lost call is then looked for']
  if (candidates.length === 0) return []
  if (endpoint === 'create')
    return [
      'give a trigger token as `token`: GitLab then keeps an id by which the pipeline of a lost call is recognised',
    ]
  if (candidates.every(({ identity }) => identity !== 'unreadable')) return []
  return [
    'give an `api-token` with scope `read_api` and the Maintainer role: it reads the id by which the pipeline of a lost call is recognised',
  ]
}
