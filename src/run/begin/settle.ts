import { createHash } from 'node:crypto'
import { RefusedError, TimedOutError, UnreachableError } from '../../errors.ts'
import { ATTEMPT_FIELD, type ProjectId, RUN_FIELD, type RunMark, type TriggerRequest } from '../../gitlab/api.ts'
import { GitLabRefusedError, readOrRefusal } from '../../gitlab/errors.ts'
import type { Pipeline } from '../../gitlab/types.ts'
import type { Options } from '../../options/options.ts'
import { spellDuration } from '../../options/parsers/scalars.ts'
import type { CiJob } from '../../options/sources.ts'
import { cancelTree, describeCancel } from '../../pipeline/cancel.ts'
import { readPayload } from '../../pipeline/reconcile.ts'
import { isOpen, isRunning, listSameKind, type SameKind } from '../../pipeline/running.ts'
import { createNode } from '../../pipeline/tree.ts'
import { endByDeadline, type RunContext, runsOtherCommit, withinDeadline } from '../context.ts'

const LOOK_EVERY_MS = 5_000
const CANCEL_WITHIN_MS = 30_000

/** What came of what runs already. */
interface Settled {
  /** The pipeline to take in the place of a new one. */
  readonly joined?: Pipeline | undefined
  /** For the call that starts one. */
  readonly mark?: RunMark | undefined
}

/**
 * Does with what already runs as `on-running` says, before anything is started: joins it, waits for its end, or cancels it.
 *
 * @throws TimedOutError when what runs does not end in time; RefusedError when it cannot be canceled. Nothing was started then.
 */
export async function settleBefore(request: TriggerRequest, context: RunContext): Promise<Settled> {
  const { onRunning } = context.options
  const kind = kindOf(request, context.options)
  if (onRunning === 'attach') return endByDeadline(context, tooLate, (bounded) => findToJoin(kind, request, bounded))
  if (onRunning === 'wait') await waitForEnd(kind, context)
  if (onRunning === 'cancel') await cancelAll(kind, (await listSameKind(kind, context)).filter(isOpen), context)
  return {}
}

function tooLate(): UnreachableError {
  return new UnreachableError('the timeout was over before it was known what runs already; nothing was started')
}

/** A token does not always show what it is. */
function kindOf({ project, ref, mergeRequest }: TriggerRequest, { token, ref: given }: Options): SameKind {
  if (mergeRequest !== undefined) {
    const refNames = ['head', 'merge', 'train'].map((end) => `refs/merge-requests/${mergeRequest}/${end}`)
    return { project, refNames, sources: ['merge_request_event'] }
  }
  const refNames = [given?.name ?? ref]
  if (token === undefined) return { project, refNames, sources: ['api'] }
  const sources = { 'trigger-token': ['trigger'], 'job-token': ['pipeline'] }[token.kind as string]
  return { project, refNames, sources: sources ?? ['trigger', 'pipeline'] }
}

async function findToJoin(kind: SameKind, request: TriggerRequest, context: RunContext): Promise<Settled> {
  const { host, options, ciJob } = context
  // Of other calls GitLab keeps no body.
  const isKept = options.token !== undefined && options.mergeRequest === undefined
  // The addresses among the `UPSTREAM_*` variables differ from attempt to attempt.
  const mark = ciJob && isKept ? createMark(ciJob, { ...request, variables: options.variables }) : undefined
  const earlier = mark && (await findEarlier(kind, mark, context))
  if (earlier !== undefined) {
    const { id, web_url } = earlier
    host.info(`Pipeline #${id} was started by an earlier attempt of this job, and is taken up: ${web_url}`)
    return { joined: await readDetails(kind.project, earlier, context) }
  }
  const [newest] = await listToJoin(kind, context)
  if (newest === undefined) return { mark }
  const { id, web_url } = newest
  host.info(`Pipeline #${id} runs on ${kind.refNames[0]} already, and none is started beside it: ${web_url}`)
  return { joined: await readDetails(kind.project, newest, context) }
}

/**
 * What the pipelines of one CI job have in common, over its attempts: the run, the job in it, and all that is asked for, so that two steps
 * of one job that start different things are told apart. The jobs of a matrix on GitHub are told apart by that alone.
 */
function createMark({ run, job, attempt }: CiJob, request: MarkedRequest): RunMark {
  const { project, ref, variables, inputs } = request
  const key = JSON.stringify([run, job, project, ref, Object.entries(variables), Object.entries(inputs)])
  return { run: createHash('sha256').update(key).digest('hex').slice(0, 32), attempt }
}

/** Without what differs from attempt to attempt, such as the job's own address among the `UPSTREAM_*` variables. */
type MarkedRequest = Pick<TriggerRequest, 'project' | 'ref' | 'variables' | 'inputs'>

/** A pipeline's variables are a request each. */
const MOST_READ = 20

/**
 * The pipeline that an earlier attempt of this CI job started, while it runs or when it has passed. One that failed or was canceled is
 * what the new attempt is for.
 */
async function findEarlier(kind: SameKind, mark: RunMark, context: RunContext): Promise<Pipeline | undefined> {
  const { client, host, signal } = context
  for (const pipeline of (await listSameKind(kind, context)).slice(0, MOST_READ)) {
    const variables = await readOrRefusal(() => client.listPipelineVariables(kind.project, pipeline.id, { signal }))
    if (variables instanceof GitLabRefusedError) {
      host.info(describeBlindness(variables))
      return undefined
    }
    const payload = readPayload(variables)
    if (payload[RUN_FIELD] !== mark.run || payload[ATTEMPT_FIELD] === mark.attempt) continue
    return isOpen(pipeline) || pipeline.status === 'success' ? pipeline : undefined
  }
  return undefined
}

function describeBlindness({ message }: RefusedError): string {
  return `Pipelines of an earlier attempt of this job are not looked for, as that takes an \`api-token\` of a Maintainer: ${message}`
}

/**
 * The same once more when the own pipeline is there: another process may have started one in the same moment, which no look before
 * could show. By their ids all of them come to the same end: of several that would join, the oldest pipeline stays; of several that would
 * cancel, the newest one.
 *
 * @returns the pipeline that stays in the place of the own one, which is canceled then
 */
export async function settleAfter(
  own: Pipeline,
  request: TriggerRequest,
  context: RunContext,
): Promise<Pipeline | undefined> {
  try {
    return await settleRace(own, kindOf(request, context.options), context)
  } catch (error) {
    // The own pipeline is there, whatever happens to this look; an interruption is met where it is followed.
    if (error === context.signal.reason) return undefined
    if (!(error instanceof RefusedError || error instanceof UnreachableError)) throw error
    context.host.warn(`Another pipeline may have been started beside #${own.id}: ${error.message}`)
    return undefined
  }
}

async function settleRace(own: Pipeline, kind: SameKind, context: RunContext): Promise<Pipeline | undefined> {
  const { options, host, client } = context
  const older = (await listSameKind(kind, context)).filter((pipeline) => pipeline.id < own.id && isOpen(pipeline))
  if (options.onRunning === 'cancel') {
    await cancelAll(kind, older, context)
    return undefined
  }
  const beside = older.filter((pipeline) => !runsOtherCommit(pipeline, options)).at(-1)
  if (beside === undefined) return undefined
  const met = `Pipeline #${beside.id} was started on ${kind.refNames[0]} in the same moment: ${beside.web_url}`
  if (options.onRunning === 'wait' || !client.canAct) {
    const why = client.canAct ? 'GitLab has no lock for starting' : `canceling #${own.id} takes an \`api-token\``
    host.warn(`${met}; both run, because ${why}; a \`resource_group\` keeps their jobs apart`)
    return undefined
  }
  host.info(`${met}; it is joined, and #${own.id} is canceled`)
  await cancelAll(kind, [own], context)
  return readDetails(kind.project, beside, context)
}

async function listToJoin(kind: SameKind, context: RunContext): Promise<readonly Pipeline[]> {
  const listed = await listSameKind(kind, context)
  return listed.filter((pipeline) => isOpen(pipeline) && !runsOtherCommit(pipeline, context.options))
}

async function waitForEnd(kind: SameKind, context: RunContext): Promise<void> {
  const { clock, host, signal } = context
  const withinMs = withinDeadline(Number.POSITIVE_INFINITY, context)
  const endMs = clock.monotonicMs() + withinMs
  const told = new Set<number>()
  for (;;) {
    const leftMs = endMs - clock.monotonicMs()
    const running = await listRunning(kind, leftMs, context)
    for (const { id, status, web_url } of running?.filter(({ id }) => !told.has(id)) ?? []) {
      told.add(id)
      host.info(`Waiting for the end of pipeline #${id} on ${kind.refNames[0]}, which is ${status}: ${web_url}`)
    }
    if (running !== undefined && leftMs <= 0 && running[0]) throw notEnded(running[0], withinMs)
    if (running?.length === 0) return
    await clock.sleep(Math.min(Math.max(leftMs, 0), LOOK_EVERY_MS), signal)
  }
}

/** `undefined` when GitLab does not answer now: trouble is ridden out while there is time. */
async function listRunning(
  kind: SameKind,
  leftMs: number,
  context: RunContext,
): Promise<readonly Pipeline[] | undefined> {
  try {
    return (await listSameKind(kind, context)).filter(isRunning)
  } catch (error) {
    if (leftMs <= 0 || error === context.signal.reason || !(error instanceof UnreachableError)) throw error
    context.host.warn(`${error.message}; trying again until the timeout`)
    return undefined
  }
}

function notEnded({ id, status, web_url }: Pipeline, withinMs: number): TimedOutError {
  const waited = spellDuration(Math.round(withinMs / 1000))
  return new TimedOutError(`waited ${waited} for the end of pipeline #${id}, which is ${status}; nothing was started`, {
    details: [web_url],
    hints: ['raise `timeout`, or take another `on-running`'],
  })
}

async function cancelAll(
  { project }: SameKind,
  pipelines: readonly Pipeline[],
  { client, clock, host, signal, options }: RunContext,
): Promise<void> {
  for (const pipeline of pipelines) {
    const report = await cancelTree(createNode(project, pipeline), {
      client,
      clock,
      signal,
      withinMs: CANCEL_WITHIN_MS,
    })
    if (report.kind === 'failed') {
      throw new RefusedError(`\`on-running: ${options.onRunning}\`: pipeline #${pipeline.id} was not canceled`, {
        details: [report.error.message, pipeline.web_url],
        hints: report.error.hints,
        cause: report.error,
      })
    }
    host.info(describeCancel(report))
  }
}

/** A row of a list has not all that the pipeline has. */
function readDetails(project: ProjectId, { id }: Pipeline, { client, signal }: RunContext): Promise<Pipeline> {
  return client.getPipeline(project, id, { signal })
}
