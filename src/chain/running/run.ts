import type { Handover } from '../../host/github-files.ts'
import { holdFile } from '../../lock-file.ts'
import type { Options } from '../../options/options.ts'
import { type Environment, readCiDefaults, usageError } from '../../options/sources.ts'
import type { RunResult } from '../../report/result.ts'
import type { RunContext } from '../../run/context.ts'
import { DEFAULT_CHAIN, refuseBesideChain } from '../chain-options.ts'
import { readChain } from '../file/read.ts'
import type { Selection } from '../plan/select.ts'
import { selectSteps } from '../plan/select.ts'
import { resolveStep } from '../resolve-step.ts'
import type { ChainPlan, StepFacts, StepValues } from '../types.ts'
import { createBudget, createClients, REQUESTS_PER_MINUTE } from './clients.ts'
import { listLiveSteps, showTable } from './console.ts'
import { type Played, playSteps } from './player.ts'
import { checkSteps, type DryRun, showSteps } from './preflight.ts'
import { chainResult } from './result.ts'
import { factsOfSaved, type SavedStep } from './state.ts'
import { openState, type StateChoice, type StateFile } from './state-file.ts'

export interface ChainRequest {
  readonly plan: ChainPlan
  readonly env: Environment
  /** Where the HTTP library looks for proxies. Default: `env`. */
  readonly proxyVariables?: Environment | undefined
  readonly selection: Selection
  readonly state: StateChoice
  /** Makes what the post step of the action needs to end a step's run. */
  readonly openHandover?: ((options: Options, step: string) => Handover) | undefined
}

/** The chain of the option `chain`, as the action, `trigger` and the library run it. */
export async function runChainFile(
  context: RunContext,
  parts: Pick<ChainRequest, 'env' | 'proxyVariables' | 'openHandover'>,
): Promise<RunResult> {
  const { options } = context
  refuseBesideChain(options)
  const plan = await readChain(options.chain ?? DEFAULT_CHAIN)
  const state = { path: undefined, resume: false, force: false }
  return runChain({ ...parts, plan, selection: { only: [], from: [] }, state }, context)
}

/**
 * Runs a chain to its end: each step as one run of the core, with options and credentials of its own.
 *
 * @throws UsageError for what is found wrong before anything is sent.
 */
export async function runChain(request: ChainRequest, context: RunContext): Promise<RunResult> {
  const { clock, host, options: base, random, signal, upstream } = context
  const { env, proxyVariables = env, openHandover } = request
  const { plan, isChosen } = choosePart(request)
  const startedAtMs = clock.monotonicMs()
  const timeoutSeconds = timeoutOf(plan, context, env)
  using _held = base.dryRun ? undefined : holdState(request.state)
  const state = await openState(request.state, { plan: request.plan, clock, redact: host.redact })
  const finished = isChosen ? new Set<string>() : namesOf(plan, state, ['passed', 'allowed'])
  const facts = knownFacts(request.plan, state, { plan, finished })
  const values: StepValues = { env, inputs: base.inputs, results: facts }
  const left = { ...plan, steps: plan.steps.filter(({ name }) => !finished.has(name)) }
  const ready = await checkSteps({ plan: left, base, values, onSecret: host.mask })
  const budget = createBudget(REQUESTS_PER_MINUTE, clock)
  const clients = createClients({ host, clock, budget, proxyVariables })
  const end = (played: Played) => {
    const durationSeconds = Math.round((clock.monotonicMs() - startedAtMs) / 1000)
    return chainResult({ ...played, durationSeconds, timeoutSeconds })
  }
  if (base.dryRun) return end(await dryRun({ plan: left, values, clients, context }))
  await state.write()
  const played = await playSteps({
    ...{ plan, budget, facts, finished, signal },
    onChange(jobs) {
      context.observer?.see({ kind: 'jobs', jobs })
      host.progress(() => listLiveSteps(plan, jobs, { startedAtMs, clock }))
    },
    tools: {
      ...{ context: { host, clock, random, upstream }, state, clients, openHandover },
      async resolve(step) {
        const known = ready.get(step.name)
        ready.delete(step.name)
        return known ?? (await resolveStep(step, { file: plan.file, values, base, onSecret: host.mask }))
      },
      deadlineAtMs: startedAtMs + timeoutSeconds * 1000,
    },
  })
  host.progress(undefined)
  showTable(played.steps, host)
  return end(played)
}

async function dryRun(request: DryRun): Promise<Played> {
  const steps = await showSteps(request)
  return { steps, ended: steps.map(({ name }) => name), interrupt: undefined, isOutOfTime: false, isDryRun: true }
}

/** Two runs that go on from one file could start a step twice. */
function holdState({ path, force }: StateChoice): Disposable | undefined {
  return path === undefined ? undefined : holdFile({ path, force, option: `--state ${path}`, user: 'run' })
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
