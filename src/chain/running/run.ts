import { UsageError } from '../../errors.ts'
import type { Handover } from '../../host/github-files.ts'
import type { Options } from '../../options/options.ts'
import { suggestName } from '../../options/parsers/nearest.ts'
import { type Environment, readCiDefaults, usageError } from '../../options/sources.ts'
import type { RunResult } from '../../report/result.ts'
import type { RunContext } from '../../run/context.ts'
import type { Selection } from '../plan/select.ts'
import { selectSteps } from '../plan/select.ts'
import { fillSettings, resolveStep } from '../resolve-step.ts'
import type { ChainPlan, StepFacts, StepValues } from '../types.ts'
import { createBudget, REQUESTS_PER_MINUTE } from './budget.ts'
import { createClients } from './clients.ts'
import { showTable } from './console.ts'
import { playSteps } from './player.ts'
import { chainResult } from './result.ts'
import { factsOfSaved, type SavedStep } from './state.ts'
import { openState, type StateChoice, type StateFile } from './state-file.ts'
import { unknownFacts } from './unknown.ts'

export interface ChainRequest {
  readonly plan: ChainPlan
  readonly env: Environment
  readonly selection: Selection
  readonly state: StateChoice
  /** Makes what the post step of the action needs to end a step's run. */
  readonly openHandover?: ((options: Options, step: string) => Handover) | undefined
}

/**
 * Runs a chain to its end: each step as one run of the core, with options and credentials of its own.
 *
 * @throws UsageError for what is found wrong before anything is sent.
 */
export async function runChain(request: ChainRequest, context: RunContext): Promise<RunResult> {
  const { clock, host, options: base, random, signal, upstream } = context
  const { env, openHandover } = request
  const { plan, isChosen } = choosePart(request)
  const startedAtMs = clock.monotonicMs()
  const timeoutSeconds = timeoutOf(plan, context, env)
  const state = await openState(request.state, { plan: request.plan, clock, redact: host.redact })
  const finished = isChosen ? new Set<string>() : namesOf(plan, state, ['passed', 'allowed'])
  const facts = knownFacts(request.plan, state, { plan, finished })
  const values: StepValues = { env, inputs: base.inputs, results: facts }
  refuseUnknown(plan, values, finished)
  const budget = createBudget(REQUESTS_PER_MINUTE, clock)
  const played = await playSteps({
    ...{ plan, budget, facts, finished, signal },
    tools: {
      ...{ context: { host, clock, random, upstream }, state, openHandover },
      clients: createClients({ host, clock, budget, proxyVariables: env }),
      resolve: (step) => resolveStep(step, { file: plan.file, values, base }),
      deadlineAtMs: startedAtMs + timeoutSeconds * 1000,
    },
  })
  showTable(played.steps, host)
  const durationSeconds = Math.round((clock.monotonicMs() - startedAtMs) / 1000)
  return chainResult({ ...played, durationSeconds, timeoutSeconds })
}

function choosePart({ plan, selection }: ChainRequest): { readonly plan: ChainPlan; readonly isChosen: boolean } {
  const { steps, problems } = selectSteps(plan, selection)
  if (problems.length > 0) throw usageError(problems)
  return { plan: { ...plan, steps }, isChosen: selection.only.length > 0 || selection.from.length > 0 }
}

/** A job of GitLab ends by itself: the chain leaves it the time to report. */
function timeoutOf({ timeoutSeconds }: ChainPlan, { options }: RunContext, env: Environment): number {
  const isLimited = options.explicit.has('timeout') || readCiDefaults(env).options.has('timeout')
  return Math.min(
    timeoutSeconds ?? Number.POSITIVE_INFINITY,
    isLimited ? options.timeoutSeconds : Number.POSITIVE_INFINITY,
  )
}

function namesOf(
  { steps }: ChainPlan,
  state: StateFile,
  statuses: readonly SavedStep['status'][],
): ReadonlySet<string> {
  return new Set(steps.map(({ name }) => name).filter((name) => statuses.includes(state.step(name).status)))
}

/** What earlier runs tell of the steps that do not run in this one. */
function knownFacts(
  whole: ChainPlan,
  state: StateFile,
  { plan, finished }: { readonly plan: ChainPlan; readonly finished: ReadonlySet<string> },
): Map<string, StepFacts> {
  const running = new Set(plan.steps.map(({ name }) => name).filter((name) => !finished.has(name)))
  return new Map(
    whole.steps.flatMap(({ name }) => {
      const facts = running.has(name) ? undefined : factsOfSaved(state.step(name))
      return facts === undefined ? [] : [[name, facts]]
    }),
  )
}

/**
 * Finds what no step will tell: names that are set nowhere, and values of steps that do not run and are not in the state. What steps of
 * this run will tell is taken as known.
 */
function refuseUnknown(plan: ChainPlan, values: StepValues, finished: ReadonlySet<string>): void {
  const unknown = Object.keys(values.inputs).filter((name) => !plan.inputNames.includes(name))
  const inputs = unknown.map((name) => {
    const message = `the chain takes no such input${suggestName(name, plan.inputNames)}`
    return { option: 'inputs', source: `--input ${name}`, message }
  })
  const results = new Map(values.results)
  const running = plan.steps.filter(({ name }) => !finished.has(name))
  for (const { name } of running) results.set(name, unknownFacts(name))
  const filled = running.flatMap(
    (step) => fillSettings(step, { file: plan.file, values: { ...values, results } }).problems,
  )
  const problems = [...inputs, ...filled]
  if (problems.length > 0) throw usageError(problems)
  if (plan.steps.length === 0) throw new UsageError(`${plan.file}: the chain has no steps`)
}
