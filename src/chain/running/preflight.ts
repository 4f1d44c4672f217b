import { DownstreamError, type Problem, UsageError } from '../../errors.ts'
import type { Options } from '../../options/options.ts'
import { suggestName } from '../../options/parsers/nearest.ts'
import { usageError } from '../../options/sources.ts'
import type { RunResult } from '../../report/result.ts'
import type { RunContext } from '../../run/context.ts'
import { DRY_RUN } from '../../run/dry-run.ts'
import { createResult, resultOfError } from '../../run/result.ts'
import { runMain } from '../../run/run.ts'
import {
  createStepResolver,
  divideSettings,
  fillSettings,
  resolveStep,
  TARGETS,
  unknownFacts,
} from '../resolve-step.ts'
import type { ChainPlan, PlannedStep, StepValues } from '../types.ts'
import type { Clients } from './clients.ts'
import { labelHost, showEnd } from './console.ts'
import type { StepResult } from './result.ts'

interface Preflight {
  /** With the steps that run, and no others. */
  readonly plan: ChainPlan
  readonly base: Options
  readonly values: StepValues
  readonly onSecret: (secret: string) => void
}

/**
 * Finds before anything is sent what is wrong with the options of any step: values that nothing gives, tokens that are missing, options
 * that contradict each other. What steps of this run will tell is taken as known.
 *
 * @returns the options of the steps that wait for no value and read no file, by the names of the steps.
 * @throws UsageError with every problem there is.
 */
export async function checkSteps(preflight: Preflight): Promise<Map<string, Options>> {
  const { plan } = preflight
  const { file } = plan
  const check = { file, known: asIfKnown(preflight), resolve: createResolvers(preflight) }
  const ready = new Map<string, Options>()
  const different = new Map<string, Problem>()
  for (const step of plan.steps) {
    const checked = await checkStep(step, check)
    // The rows of a matrix have the same settings.
    for (const problem of checked.problems) different.set(`${problem.source} ${problem.message}`, problem)
    if (checked.options !== undefined) ready.set(step.name, checked.options)
  }
  const problems = [...findUnknownInputs(preflight), ...different.values()]
  if (problems.length > 0) throw usageError(problems)
  return ready
}

function findUnknownInputs({ plan, values }: Preflight): readonly Problem[] {
  const unknown = Object.keys(values.inputs).filter((name) => !plan.inputNames.includes(name))
  return unknown.map((name) => {
    const message = `no expression of ${plan.file} takes this input${suggestName(name, plan.inputNames)}`
    return { option: 'inputs', source: `--input ${name}`, message }
  })
}

/** What steps will tell is their own expressions as long as they have not run. */
function asIfKnown({ plan, values }: Pick<Preflight, 'plan' | 'values'>): StepValues {
  const results = new Map(values.results)
  for (const { name } of plan.steps) if (!results.has(name)) results.set(name, unknownFacts(name))
  return { ...values, results }
}

function createResolvers({ plan: { file }, values, base, onSecret }: Preflight) {
  const request = { file, values, base, onSecret }
  return {
    whole: createStepResolver({ ...request, requires: ['start'] }),
    /** Of steps whose target is not known yet. */
    open: createStepResolver({ ...request, requires: [] }),
  }
}

interface Check {
  readonly file: string
  readonly known: StepValues
  readonly resolve: ReturnType<typeof createResolvers>
}

async function checkStep(
  step: PlannedStep,
  { file, known, resolve }: Check,
): Promise<{ readonly problems: readonly Problem[]; readonly options?: Options }> {
  const { problems } = fillSettings(step, { file, values: known })
  if (problems.length > 0) return { problems }
  const { settings, later } = divideSettings(step)
  const isOpen = later.some((name) => TARGETS.includes(name))
  try {
    const options = await resolve[isOpen ? 'open' : 'whole']({ ...step, settings })
    // A file may be another one by the time the step starts.
    const isReady = later.length === 0 && settings['variables-file'] === undefined
    return isReady ? { problems, options } : { problems }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { problems: error.problems.map((problem) => nameStep(problem, step, file)) }
  }
}

/** A problem that is of no setting is of the step. */
function nameStep(problem: Problem, { name, position }: PlannedStep, file: string): Problem {
  if (problem.source?.startsWith(`${file}:`)) return problem
  return {
    ...problem,
    source: `${file}:${position.line}:${position.column}: ${name}: ${problem.source ?? problem.option}`,
  }
}

export interface DryRun {
  /** With the steps that would run. */
  readonly plan: ChainPlan
  readonly values: StepValues
  readonly clients: Clients
  readonly context: RunContext
}

/**
 * Shows for each step, in the order of the file, the request that would start it; values that other steps will tell are their own
 * expressions. Sends reads only.
 */
export async function showSteps(dryRun: DryRun): Promise<readonly StepResult[]> {
  const { plan, context } = dryRun
  const known = asIfKnown(dryRun)
  const steps: StepResult[] = []
  for (const { name, ...step } of plan.steps) {
    const result = await showStep({ name, ...step }, { ...dryRun, values: known }).catch((error: unknown) => {
      if (error instanceof DownstreamError) return resultOfError(error)
      throw error
    })
    const end = { name, state: result.exitCode === 0 ? 'passed' : 'failed', result } as const
    if (end.state === 'failed') showEnd(end, context.host)
    steps.push(end)
  }
  return steps
}

async function showStep(step: PlannedStep, dryRun: DryRun): Promise<RunResult> {
  const { clients, context } = dryRun
  const host = labelHost(context.host, step.name)
  const given = await resolveAsKnown(step, dryRun)
  if (given === undefined) {
    const message = 'The request is known only when other steps have run: they tell what it is about'
    host.info(message)
    return createResult({ ...DRY_RUN, message }, undefined, { baseUrl: '' })
  }
  const options = { ...given, dryRun: true }
  if (options.pipelineId !== undefined) {
    const message = `Would attach to the pipeline ${step.settings['pipeline-id']?.value}, and start none`
    host.info(message)
    return createResult({ ...DRY_RUN, message }, undefined, { baseUrl: '' })
  }
  const { client, shared } = await clients.open(options)
  return runMain({ ...context, options, client, shared, host })
}

/** `undefined` when not even the target is known. */
async function resolveAsKnown(step: PlannedStep, { plan, values, context }: DryRun): Promise<Options | undefined> {
  const request = { file: plan.file, base: context.options, onSecret: context.host.mask, values }
  const { settings, later } = divideSettings(step)
  if (later.some((name) => TARGETS.includes(name))) return undefined
  try {
    return await resolveStep(step, request)
  } catch (error) {
    // An expression is neither a number nor a duration, though its value may be.
    if (!(error instanceof UsageError) || later.length === 0) throw error
    return await resolveStep({ ...step, settings }, request)
  }
}
