import { InterruptedError, RefusedError, UnreachableError, UsageError } from '../errors.ts'
import type { ProjectId, TriggerRequest } from '../gitlab/api.ts'
import { GitLabUnavailableError } from '../gitlab/errors.ts'
import type { Pipeline } from '../gitlab/types.ts'
import type { Options, Ref } from '../options/options.ts'
import { keepDollars } from '../options/variable-kinds.ts'
import { probeRights, type Rights } from '../pipeline/rights.ts'
import { type StartEvent, type StartSettings, startPipeline } from '../pipeline/start.ts'
import { createNode } from '../pipeline/tree.ts'
import { createRandomId } from '../random-id.ts'
import type { RunResult } from '../report/result.ts'
import { formatDuration } from '../report/words.ts'
import {
  announce,
  endByDeadline,
  policyOf,
  type RunContext,
  remainingMs,
  runsOtherCommit,
  withinDeadline,
} from './context.ts'
import { DRY_RUN, showRequest } from './dry-run.ts'
import { checkDestinations, refuseImpossible, refuseUnplayed } from './preconditions.ts'
import { createResult, resultWord } from './result.ts'

/**
 * Starts a pipeline and, with `wait`, follows it to its end. With `dry-run` only reads.
 *
 * @throws DownstreamError for what went wrong before there was a pipeline; later troubles are in the result.
 */
export async function runTrigger(context: RunContext): Promise<RunResult> {
  const { options, client, host } = context
  const request = createRequest(context)
  refuseUnplayed(options)
  await checkDestinations(options)
  if (options.apiVersion === 'v3') return triggerLegacy(request, context)
  const rights = await endByDeadline(context, tooLate, (bounded) => readRights(request, bounded))
  if (rights) refuseImpossible(options, rights, client)
  if (options.dryRun) return endByDeadline(context, tooLate, (bounded) => dryRun(request, bounded))
  if (options.waitForRefSeconds > 0) await endByDeadline(context, tooLate, waitForArrival)
  // Few look at what runs already, and a plain trigger loads as little as it can.
  const beginning = options.onRunning === 'start' ? undefined : await import('./begin/settle.ts')
  const settled = await beginning?.settleBefore(request, context)
  if (settled?.joined) return joinPipeline(settled.joined, context)
  const pipeline = await start({ ...request, mark: settled?.mark }, rights, context)
  const run = { root: createNode(projectIdOf(request, pipeline), pipeline), started: true }
  announce(run, context)
  host.info(`Started pipeline #${pipeline.id} on ${pipeline.ref ?? request.ref}: ${pipeline.web_url}`)
  const stays = await beginning?.settleAfter(pipeline, request, context)
  if (stays) return joinPipeline(stays, context)
  if (!options.wait && !runsOtherCommit(pipeline, options) && !context.signal.aborted) {
    const message = `Pipeline #${pipeline.id} was started and is not waited for${howToWait(pipeline, host)}`
    return createResult({ result: 'triggered', exitCode: 0, message }, pipeline, client)
  }
  // What it takes to follow a pipeline, or to cancel it, is half of this tool.
  const { followRun } = await import('./follow.ts')
  return followRun(run, context)
}

/** One that this call did not start, and so cancels only when it is told to. */
async function joinPipeline(pipeline: Pipeline, context: RunContext): Promise<RunResult> {
  const { options, client } = context
  const run = { root: createNode(pipeline.project_id, pipeline), started: false }
  announce(run, context)
  if (options.wait || runsOtherCommit(pipeline, options)) {
    const { followRun } = await import('./follow.ts')
    return followRun(run, context)
  }
  const message = `Pipeline #${pipeline.id} is ${pipeline.status}, and is not waited for${howToWait(pipeline, context.host)}`
  return createResult({ result: resultWord(pipeline.status), exitCode: 0, message }, pipeline, client)
}

/** For a person at a terminal, who can go on from there. */
function howToWait({ web_url }: Pipeline, { kind }: RunContext['host']): string {
  return kind === 'terminal' ? `; to follow it: gitlab-downstream wait ${web_url}` : ''
}

/** The pipeline of a merge request from a fork may be in the fork. */
function projectIdOf({ project, mergeRequest }: TriggerRequest, pipeline: Pipeline): ProjectId {
  return mergeRequest === undefined ? project : pipeline.project_id
}

/** For mirrors: GitLab starts nothing on a ref that it does not have yet. */
async function waitForArrival(context: RunContext): Promise<void> {
  const { options, client, clock, signal, host } = context
  const { project, ref, expectSha, waitForRefSeconds } = options
  if (project === undefined || ref === undefined) return
  const { waitForRef } = await import('../pipeline/arrival.ts')
  const withinMs = withinDeadline(waitForRefSeconds * 1000, context)
  await waitForRef({ project, ref, expectSha, withinMs }, { client, clock, signal, tell: host.info })
}

function createRequest({ options, upstream }: RunContext): TriggerRequest {
  const { project, ref, mergeRequest, variables, inputs, upstreamVariables, variablesLiteral } = options
  const known = variablesLiteral ? keepDollars(upstream) : upstream
  const name = mergeRequest === undefined ? ref?.given : `refs/merge-requests/${mergeRequest}/head`
  if (project === undefined || name === undefined)
    throw new UsageError('`project` and `ref` are needed to start a pipeline')
  return {
    project,
    ref: name,
    mergeRequest,
    variables: upstreamVariables ? { ...known, ...variables } : variables,
    fileVariables: options.variablesAsFile,
    inputs,
    downstreamTriggerId: createRandomId(),
  }
}

/**
 * Asked before anything is started: what is wanted afterwards must be possible, and the newest pipeline is the mark from which a lost
 * one is looked for. `undefined` when nothing depends on it and there is nothing to read with. A read that fails, or that another
 * server than GitLab answers, ends the run: no token must be sent there, and a lost call could not be looked for.
 */
async function readRights(
  { project }: TriggerRequest,
  { options, client, signal, shared }: RunContext,
): Promise<Rights | undefined> {
  const needsNone = !options.wait && options.onRunning === 'start'
  if (needsNone && client.readsAs === 'anonymous') return undefined
  try {
    return await (shared?.probeRights ?? probeRights)(client, project, { signal, withJobs: options.wait })
  } catch (error) {
    const isKnown = error instanceof UnreachableError || error instanceof RefusedError
    throw isKnown && error !== signal.reason ? error.with({ hints: ['nothing was started'] }) : error
  }
}

function tooLate(): UnreachableError {
  return new UnreachableError('the timeout was over before the pipeline could be started', {
    hints: ['nothing was started: GitLab answered the reads before it too slowly'],
  })
}

async function start(request: TriggerRequest, rights: Rights | undefined, context: RunContext): Promise<Pipeline> {
  const { options, client, clock, host, signal, shutdown, deadlineAtMs, handover } = context
  if (remainingMs(context) === 0) throw tooLate()
  const call = { refName: refName(options.ref, request.ref), endpoint: endpointOf(options) } as const
  // A lost call for a merge request leaves nothing to know its pipeline by, and is never repeated.
  const newestPipelineId = request.mergeRequest === undefined ? rights?.newestPipelineId : undefined
  await handOver(request, { ...call, newestPipelineId }, context)
  return startPipeline(
    { request, ...call, newestPipelineId, deadlineAtMs, signal, shutdown },
    { client, clock, tell: (event) => host.warn(describeStart(event)) },
  ).catch((error: unknown) => {
    // The call may have started a pipeline that this run has no time left to look for.
    if (error instanceof InterruptedError) {
      handover?.save({ policy: options.onInterrupt ?? 'cancel' })
      handover?.leaveRest()
    }
    throw error
  })
}

/** Before the call, so that its pipeline can be looked for when this process is killed while it is under way. */
async function handOver(
  { project, downstreamTriggerId: triggerId }: TriggerRequest,
  { refName: ref, endpoint, newestPipelineId }: Pick<StartSettings, 'refName' | 'endpoint' | 'newestPipelineId'>,
  { options, clock, signal, handover }: RunContext,
): Promise<void> {
  signal.throwIfAborted()
  const call = { ref, endpoint, triggerId, newestPipelineId, atWallMs: clock.wallMs() }
  await handover?.save({ project, call, policy: policyOf(options, { started: true }) })
  signal.throwIfAborted()
}

function endpointOf({ token, mergeRequest }: Pick<Options, 'token' | 'mergeRequest'>): StartSettings['endpoint'] {
  return token === undefined || mergeRequest !== undefined ? 'create' : 'trigger'
}

function refName(ref: Ref | undefined, given: string): string {
  return ref?.name ?? given
}

function describeStart(event: StartEvent): string {
  switch (event.kind) {
    case 'asked-to-wait':
      return `${event.error.message}; trying again in ${formatDuration(event.delayMs / 1000)}`
    case 'answer-lost':
      return `${event.error.message}; the call is not repeated, looking for the pipeline it may have started`
    case 'adopted':
      return `Found the pipeline that the lost call started: #${event.pipeline.id}`
    case 'starting-again':
      return 'The lost call started nothing; calling again'
  }
}

async function triggerLegacy(request: TriggerRequest, context: RunContext): Promise<RunResult> {
  const { options, client, host } = context
  const ending = { result: 'triggered', exitCode: 0 } as const
  if (options.dryRun) return describeRun(request, { client, host })
  context.signal.throwIfAborted()
  const noAnswer = () => new GitLabUnavailableError('no answer came until the timeout', { delivery: 'unknown' })
  await endByDeadline(context, noAnswer, ({ signal }) => client.triggerBuilds(request, { signal })).catch((error) => {
    throw lostBuilds(error, request)
  })
  const message = `Triggered ${request.project} on ${request.ref} through API v3, which tells no pipeline id`
  return createResult({ ...ending, message }, undefined, client)
}

/** There is nothing to look for the builds with, so a lost call is only reported. */
function lostBuilds(error: unknown, { project, ref }: TriggerRequest): unknown {
  const details = ['The answer to the trigger call was lost: builds may or may not have been started']
  const hints = [`check the builds of ${project} on ${ref} before you run this again`]
  const isLost = error instanceof GitLabUnavailableError && error.delivery === 'unknown'
  return isLost || error instanceof InterruptedError ? error.with({ details, hints }) : error
}

/** Looks whether project and ref are there, as far as the credentials can see, then shows the request. */
async function dryRun(request: TriggerRequest, context: RunContext): Promise<RunResult> {
  const { examineProject } = await import('./examine.ts')
  const { checks } = await examineProject(context)
  for (const { name, status, message, remedies } of checks) {
    if (status === 'fail') throw new RefusedError(`${name}: ${message}`, { hints: remedies })
    if (status !== 'skip') context.host.info(`${name}: ${message}`)
  }
  return describeRun(request, context)
}

function describeRun(request: TriggerRequest, { client, host }: Pick<RunContext, 'client' | 'host'>): RunResult {
  showRequest(client.describeTrigger(request), host)
  return createResult(DRY_RUN, undefined, client)
}
