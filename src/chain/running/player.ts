import { InterruptedError } from '../../errors.ts'
import type { ResultJob, RunResult } from '../../report/result.ts'
import { stepAsJob } from '../../report/words.ts'
import type { ChainPlan, PlannedStep, StepFacts } from '../types.ts'
import type { Budget } from './clients.ts'
import { showEnd, skippedResult } from './console.ts'
import { decide, findDecider, isOver, type SkipReason, type StepState } from './decide.ts'
import type { ChainEnd, StepResult } from './result.ts'
import { resultOfSaved } from './state.ts'
import { factsOf, runStep, type StepTools, warnOfState } from './step.ts'

export interface PlayRequest {
  /** With the steps that run, and no others. */
  readonly plan: ChainPlan
  readonly tools: StepTools
  readonly budget: Budget
  /** How steps ended, for the expressions of others; filled here. */
  readonly facts: Map<string, StepFacts>
  /** Names of steps that have ended in an earlier run and count. */
  readonly finished: ReadonlySet<string>
  /** Aborts with an `InterruptedError`. */
  readonly signal: AbortSignal
  /** Gets the steps after every change, each in the form of a job. */
  readonly onChange?: ((steps: readonly ResultJob[]) => void) | undefined
}

export type Played = Omit<ChainEnd, 'durationSeconds' | 'timeoutSeconds'>

/** Pipelines are canceled in that time, requests to look whether they are included. */
const CANCEL_MS = 5_000

/**
 * Runs the steps of a chain, side by side and each as soon as it may, until all have ended, or never will start. An interruption, and
 * with `on-failure: stop` the first failure, cancels what runs.
 */
export async function playSteps(request: PlayRequest): Promise<Played> {
  const { plan, signal, budget, tools } = request
  const player = createPlayer(request)
  const onAbort = () => budget.hurry(Number.POSITIVE_INFINITY)
  if (signal.aborted) onAbort()
  else signal.addEventListener('abort', onAbort, { once: true })
  try {
    for (;;) {
      const isLate = tools.context.clock.monotonicMs() >= tools.deadlineAtMs
      const { start, skip, stop } = decide(plan, player.states, signal.aborted || isLate || player.hasCrashed())
      for (const { step, reason } of skip) player.skip(step, reason)
      for (const step of stop) player.stop(step)
      for (const step of start) player.start(step)
      if (isOver(player.states)) break
      request.onChange?.(player.asJobs())
      await player.nextChange()
    }
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
  return await player.end()
}

/** Starts, stops and skips steps, and keeps how they are. */
function createPlayer(request: PlayRequest) {
  const { tools, budget, signal } = request
  const { host } = tools.context
  const board = createBoard(request)
  const stopping = new Map<string, AbortController>()
  const writes: Promise<unknown>[] = []
  let crash: { readonly error: unknown } | undefined
  let wake = () => {}

  function start(step: PlannedStep): void {
    board.begin(step)
    const own = new AbortController()
    stopping.set(step.name, own)
    runStep(step, { signal: AbortSignal.any([signal, own.signal]), shutdown: signal }, tools)
      .then((result) => {
        const end = judgeEnd(step, result, { isStopped: own.signal.aborted, isInterrupted: signal.aborted })
        board.settle(step, end)
        showEnd({ name: step.name, ...end }, host)
      })
      .catch((error: unknown) => {
        crash ??= { error }
        board.settle(step, { state: 'failed', result: skippedResult('closed') })
        for (const controller of stopping.values()) controller.abort(endedEarly('this program made a mistake'))
      })
      .finally(() => wake())
  }

  /** Once: a second time changes nothing. */
  function stop({ name }: PlannedStep): void {
    const own = stopping.get(name)
    if (own === undefined || own.signal.aborted) return
    budget.hurry(CANCEL_MS)
    own.abort(endedEarly(`${findDecider(board.ended, board.states)} failed`))
  }

  function skip(step: PlannedStep, reason: SkipReason): void {
    const result = skippedResult(reason)
    board.settle(step, { state: 'skipped', result, reason })
    // What an earlier run left is still to be taken up.
    if (['running', 'starting'].includes(tools.state.step(step.name).status)) return
    const saved = { status: 'skipped', result: result.result, message: result.message } as const
    writes.push(tools.state.replace(step.name, saved).catch((error: unknown) => warnOfState(error, step, tools)))
  }

  async function end(): Promise<Played> {
    await Promise.all(writes)
    if (crash !== undefined) throw crash.error
    return board.read(signal)
  }

  const nextChange = () =>
    new Promise<void>((resolve) => {
      wake = resolve
    })
  return {
    ...{ start, stop, skip, end, nextChange },
    ...{ states: board.states, asJobs: board.asJobs },
    hasCrashed: () => crash !== undefined,
  }
}

/** How the steps of a chain are, and how they ended. */
function createBoard({ plan, tools, facts, finished }: PlayRequest) {
  const states = new Map<string, StepState>(plan.steps.map(({ name }) => [name, 'waiting']))
  const results = new Map<string, StepResult>()
  const ended: string[] = []
  const startedAt = new Map<string, string>()
  let isClosed = false

  for (const name of finished) {
    const saved = tools.state.step(name)
    const state = saved.status === 'allowed' ? 'allowed' : 'passed'
    states.set(name, state)
    results.set(name, { name, state, result: resultOfSaved(saved) })
  }

  return {
    ...{ states, ended },
    asJobs: () => plan.steps.map((step) => toJob(step, startedAt.get(step.name), results.get(step.name))),
    begin({ name }: PlannedStep) {
      states.set(name, 'running')
      startedAt.set(name, new Date(tools.context.clock.wallMs()).toISOString())
    },
    settle({ name }: PlannedStep, { state, result, reason }: Omit<StepResult, 'name'> & { reason?: SkipReason }) {
      states.set(name, state)
      results.set(name, { name, state, result })
      facts.set(name, factsOf(result))
      ended.push(name)
      isClosed ||= reason === 'closed'
    },
    read(signal: AbortSignal): Played {
      const steps = plan.steps.flatMap(({ name }) => results.get(name) ?? [])
      const isCut = isClosed || steps.some(({ state }) => state === 'stopped')
      const interrupt = signal.aborted && isCut && signal.reason instanceof InterruptedError ? signal.reason : undefined
      return { steps, ended, interrupt, isOutOfTime: isClosed }
    },
  }
}

function toJob(
  { name, allowFailure }: PlannedStep,
  startedAt: string | undefined,
  ended: StepResult | undefined,
): ResultJob {
  const counts = !allowFailure
  if (ended !== undefined) return stepAsJob({ name, counts, result: ended.result })
  const place = { id: 0, pipelineId: 0, projectId: 0, kind: 'bridge', stage: '' } as const
  return { ...place, name, counts, allowFailure, startedAt, status: startedAt === undefined ? 'created' : 'running' }
}

function endedEarly(why: string): InterruptedError {
  return new InterruptedError('SIGTERM', {}, `ended early, since ${why}`)
}

/** What a step came to: one that this run ended early neither failed nor passed. */
function judgeEnd(
  { allowFailure }: PlannedStep,
  result: RunResult,
  { isStopped, isInterrupted }: { readonly isStopped: boolean; readonly isInterrupted: boolean },
): Pick<StepResult, 'state' | 'result'> {
  if (result.exitCode === 0) return { state: 'passed', result }
  if (result.result === 'interrupted' && (isStopped || isInterrupted)) {
    const isCanceled = result.status === 'canceled' || result.status === 'canceling'
    // Its own exit code would say that a signal came from outside.
    return {
      state: 'stopped',
      result: isInterrupted ? result : { ...result, ...(isCanceled && CANCELED), exitCode: 1 },
    }
  }
  return { state: allowFailure ? 'allowed' : 'failed', result }
}

const CANCELED = { result: 'canceled' } as const
