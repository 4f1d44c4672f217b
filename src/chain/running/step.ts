import { DownstreamError, InterruptedError } from '../../errors.ts'
import { GitLabUnavailableError } from '../../gitlab/errors.ts'
import type { Handover } from '../../host/github-files.ts'
import type { Options } from '../../options/options.ts'
import type { RunResult } from '../../report/result.ts'
import type { RunContext } from '../../run/context.ts'
import { resultOfError } from '../../run/result.ts'
import { runMain } from '../../run/run.ts'
import type { PlannedStep, StepFacts } from '../types.ts'
import type { Clients } from './clients.ts'
import { labelHost } from './console.ts'
import { takeUp } from './resume.ts'
import type { SavedStep } from './state.ts'
import type { StateFile } from './state-file.ts'

/** What steps need to run. */
export interface StepTools {
  readonly context: Pick<RunContext, 'host' | 'clock' | 'random' | 'upstream'>
  readonly clients: Clients
  readonly state: StateFile
  /** The options of a step, with what other steps have told by now filled in. */
  readonly resolve: (step: PlannedStep) => Promise<Options>
  /** When the chain's time is over, by the clock's monotonic time. */
  readonly deadlineAtMs: number
  /** Makes what the post step of the action needs to end the step's run. */
  readonly openHandover?: ((options: Options, step: string) => Handover) | undefined
}

/**
 * Runs one step as one run of the core, or takes it up where an earlier run left it, and takes down in the state what becomes of it.
 * Never rejects with a `DownstreamError`: what went wrong is the step's result.
 */
export async function runStep(step: PlannedStep, signals: Signals, tools: StepTools): Promise<RunResult> {
  const { state, context } = tools
  const { name } = step
  const call = { isSaved: false }
  let failure: unknown
  const result = await startOrTakeUp(step, signals, { ...tools, call }).catch((error: unknown) => {
    failure = error
    if (error instanceof DownstreamError) return resultOfError(error)
    throw error
  })
  // What this run ended early is not over, though it may fail.
  const isCut = result.result === 'interrupted' || context.clock.monotonicMs() >= tools.deadlineAtMs
  const before = state.step(name).status
  const mayFail = step.allowFailure && !isCut
  const status = statusOf(result, { before, mayFail, isUncertain: !call.isSaved || isUncertain(failure) })
  const ended = new Date(context.clock.wallMs()).toISOString()
  await state
    .update(name, { status, ...savedFacts(result), ...(isOver(status) && { 'ended-at': ended }) })
    // The pipeline is not to blame, and what is known of it in memory is enough to go on.
    .catch((error: unknown) => warnOfState(error, step, tools))
  return result
}

type Signals = Pick<RunContext, 'signal' | 'shutdown'>

/** Whether this run has taken down a call of its own. */
interface Calling extends StepTools {
  readonly call: { isSaved: boolean }
}

async function startOrTakeUp(step: PlannedStep, signals: Signals, tools: Calling): Promise<RunResult> {
  const { state, context, clients, deadlineAtMs } = tools
  const { name } = step
  const nowMs = context.clock.monotonicMs()
  const given = await tools.resolve(step)
  const timeoutSeconds = Math.min(given.timeoutSeconds, Math.max(0, deadlineAtMs - nowMs) / 1000)
  const options = { ...given, timeoutSeconds }
  const { client, shared } = await clients.open(options)
  const inner = tools.openHandover?.(options, name)
  const run: RunContext = {
    ...context,
    ...signals,
    ...{ options, client, shared, deadlineAtMs: nowMs + timeoutSeconds * 1000 },
    host: labelHost(context.host, name),
    handover: saveIn(step, { ...tools, options, inner }),
  }
  try {
    const saved = state.step(name)
    const isTakenUp = options.pipelineId === undefined && (saved.status === 'running' || saved.status === 'starting')
    const taken = isTakenUp ? await takeUp(saved, run) : undefined
    if (taken === undefined) await state.replace(name, { status: 'waiting' })
    const result = taken ?? (await runMain(run))
    inner?.finish()
    return result
  } catch (error) {
    // After a mistake of ours the post step has to cancel what may run.
    if (error instanceof DownstreamError) inner?.finish()
    throw error
  }
}

interface Saving extends Calling {
  readonly options: Options
  readonly inner: Handover | undefined
}

/** What the core hands over goes into the state: the call before it is sent, and its pipeline as soon as it is known. */
function saveIn(step: PlannedStep, { options, inner, call: own, ...tools }: Saving): Handover {
  const { state } = tools
  const { name } = step
  return {
    async save(facts) {
      await inner?.save(facts)
      const { project, call, pipeline } = facts
      if (pipeline !== undefined) {
        const known = { 'pipeline-id': pipeline.id, 'pipeline-url': pipeline.url }
        const target = { 'gitlab-url': options.gitlabUrl, project, ref: options.ref?.name }
        await state
          .update(name, { status: 'running', ...defined({ ...target, ...known }) })
          .catch((error: unknown) => warnOfState(error, step, tools))
      } else if (call !== undefined && project !== undefined) {
        const { ref, triggerId, endpoint, newestPipelineId, atWallMs } = call
        await state.replace(name, {
          status: 'starting',
          ...{ 'gitlab-url': options.gitlabUrl, project, ref, 'trigger-id': triggerId, endpoint },
          ...defined({ 'newest-pipeline-id': newestPipelineId }),
          'started-at': new Date(atWallMs).toISOString(),
        })
        own.isSaved = true
      }
    },
    leaveRest: () => inner?.leaveRest(),
    finish: () => inner?.finish(),
  }
}

/** Goes on without the file: the pipelines are there, and have to be followed. */
export function warnOfState(error: unknown, { name }: PlannedStep, { context }: Pick<StepTools, 'context'>): void {
  if (!(error instanceof DownstreamError)) throw error
  context.host.warn(`${name} │ ${error.message}; the state is behind from here on`)
}

/**
 * What the file says of a step after this run. A pipeline that goes on, or that has passed though something after it failed, is one to
 * attach to, not one to start again.
 */
function statusOf(
  result: RunResult,
  {
    before,
    mayFail,
    isUncertain,
  }: { readonly before: SavedStep['status']; readonly mayFail: boolean; readonly isUncertain: boolean },
): SavedStep['status'] {
  if (result.exitCode === 0) return 'passed'
  if (before === 'starting' && isUncertain) return 'starting'
  const isOverWithoutPassing = ['failed', 'skipped', 'canceled', 'canceling'].includes(result.status ?? '')
  if (before === 'running' && !isOverWithoutPassing) return 'running'
  return mayFail ? 'allowed' : 'failed'
}

/** Whether the trigger call may have started a pipeline that is not known. */
function isUncertain(failure: unknown): boolean {
  if (failure instanceof GitLabUnavailableError) return failure.delivery === 'unknown'
  return failure instanceof InterruptedError || !(failure instanceof DownstreamError)
}

function isOver(status: SavedStep['status']): boolean {
  return status === 'passed' || status === 'allowed' || status === 'failed'
}

function savedFacts(result: RunResult): Partial<SavedStep> {
  const { message, pipelineId, pipelineUrl, sha, ref, outputs, exitCode } = result
  return defined({
    ...{ result: result.result, 'exit-code': exitCode, message, sha, ref, outputs },
    ...{ 'pipeline-id': pipelineId, 'pipeline-url': pipelineUrl },
  })
}

/** Without the facts that are not known: those that are in the state stay. */
function defined<T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as never
}

/** What a step tells those that need it. */
export function factsOf({ result, pipelineId, pipelineUrl, sha, outputs }: RunResult): StepFacts {
  return { result, pipelineId, pipelineUrl, sha, outputs }
}
