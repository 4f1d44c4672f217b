import type { ChainPlan, PlannedStep } from '../types.ts'

/**
 * What is known of a step while its chain runs. `allowed`: it failed, and may. `stopped`: this run canceled it, since another step failed
 * or the run was interrupted.
 */
export type StepState = 'waiting' | 'running' | 'passed' | 'allowed' | 'failed' | 'stopped' | 'skipped'

export type StepStates = ReadonlyMap<string, StepState>

/** Why a step never starts. */
export type SkipReason =
  /** Something that it needs did not pass. */
  | 'needs'
  /** It is for a failure, and nothing that it needs has failed. */
  | 'nothing-failed'
  /** `on-failure: stop`, and a step has failed. */
  | 'stopped'
  /** The run was interrupted, or its time is over. */
  | 'closed'

/** What has to be done next. */
export interface Decision {
  /** Steps to start now, as many as `concurrency` leaves room for. */
  readonly start: readonly PlannedStep[]
  readonly skip: readonly { readonly step: PlannedStep; readonly reason: SkipReason }[]
  /** Running steps to cancel, since a step has failed. */
  readonly stop: readonly PlannedStep[]
}

type Rules = Pick<ChainPlan, 'steps' | 'concurrency' | 'onFailure'>

/**
 * What follows from how the steps are. A step starts as soon as what it needs has ended as its `when` wants; after the first failure that
 * counts, `on-failure: stop` cancels what runs and starts only the steps that are for it (`on-failure`, `always`). Pure.
 *
 * @param isClosed nothing starts any more: the run was interrupted, or its time is over
 */
export function decide({ steps, concurrency, onFailure }: Rules, states: StepStates, isClosed: boolean): Decision {
  const now = new Map(states)
  const isStopping = onFailure === 'stop' && [...states.values()].includes('failed')
  const running = steps.filter(({ name }) => states.get(name) === 'running')
  const start: PlannedStep[] = []
  const skip: Decision['skip'][number][] = []
  // A step comes behind what it needs, so what is skipped here is seen by those that need it.
  for (const step of steps) {
    if (now.get(step.name) !== 'waiting') continue
    const verdict = isClosed ? 'closed' : judgeStep(step, now, isStopping)
    if (verdict === 'start') start.push(step)
    else if (verdict !== 'wait') {
      skip.push({ step, reason: verdict })
      now.set(step.name, 'skipped')
    }
  }
  return {
    start: start.slice(0, Math.max(0, concurrency - running.length)),
    skip,
    stop: isStopping ? running.filter(({ when }) => when === 'on-success') : [],
  }
}

function judgeStep(
  { needs, when }: PlannedStep,
  states: StepStates,
  isStopping: boolean,
): SkipReason | 'start' | 'wait' {
  if (isStopping && when === 'on-success') return 'stopped'
  const results = needs.flatMap((name) => states.get(name) ?? [])
  if (when === 'on-success' && results.some(didNotPass)) return 'needs'
  if (results.some((state) => state === 'waiting' || state === 'running')) return 'wait'
  // One that needs nothing in this run was chosen without what it needs, so in spite of its condition.
  if (when === 'on-failure' && needs.length > 0 && !results.some(hasFailed)) return 'nothing-failed'
  return 'start'
}

function didNotPass(state: StepState): boolean {
  return hasFailed(state) || state === 'skipped'
}

function hasFailed(state: StepState): boolean {
  return state === 'failed' || state === 'stopped'
}

/** Whether nothing runs, and nothing will. */
export function isOver(states: StepStates): boolean {
  return ![...states.values()].some((state) => state === 'waiting' || state === 'running')
}

/**
 * The step whose result is the chain's: the one that failed first and counts. What follows from it, such as canceled or skipped steps,
 * does not decide. `undefined` when the chain passed.
 *
 * @param ended names of the steps in the order in which they ended
 */
export function findDecider(ended: readonly string[], states: StepStates): string | undefined {
  return ended.find((name) => states.get(name) === 'failed')
}
