import { type Problem, UsageError } from '../../errors.ts'
import { spellDuration } from '../../options/parsers/scalars.ts'
import { listWaves } from '../plan/graph.ts'
import type { ChainPlan, PlannedStep } from '../types.ts'

/** A chain that was handed to another scheduler. */
export interface Handed {
  /** The file for that scheduler. */
  readonly text: string
  /** What it does otherwise than a chain does, one line for people each. */
  readonly notices: readonly string[]
}

/** What the file says of the whole chain and another scheduler cannot keep. */
export function listLosses(
  { concurrency, onFailure, timeoutSeconds, steps }: ChainPlan,
  { stops }: { readonly stops: boolean },
): readonly string[] {
  const widest = Math.max(...listWaves(steps).map((wave) => wave.length))
  return [
    ...(widest > concurrency
      ? [`concurrency: ${concurrency} is not kept: up to ${widest} steps run side by side`]
      : []),
    ...(onFailure === 'stop' && !stops && steps.length > 1
      ? ['on-failure: stop is not kept: after a failure, steps that do not need the failed one go on']
      : []),
    ...(timeoutSeconds === undefined
      ? []
      : [`timeout: ${spellDuration(timeoutSeconds)} is not kept: the steps have their own ends only`]),
  ]
}

/** Inputs that the file takes and that are not given. */
export function refuseMissingInputs({ inputNames, file }: ChainPlan, inputs: Readonly<Record<string, unknown>>): void {
  const missing = inputNames.filter((name) => !Object.hasOwn(inputs, name))
  if (missing.length === 0) return
  throw new UsageError(`${file} takes inputs that have to be known when it is handed on: ${missing.join(', ')}`, {
    hints: missing.map((name) => `add --input ${name}=VALUE`),
  })
}

/** What neither the keywords of the scheduler nor a job that runs the command line can do. */
export function throwProblems(
  { file }: ChainPlan,
  found: readonly { readonly step: PlannedStep; readonly message: string }[],
): void {
  const problems = found.map(({ step, message }): Problem => {
    const source = `${file}:${step.position.line}:${step.position.column}: ${step.name}`
    return { option: step.name, source, message }
  })
  const [only, second] = problems.map(({ source, message }) => `${source}: ${message}`)
  if (only === undefined) return
  if (second === undefined) throw new UsageError(only, { problems })
  const details = problems.map(({ source, message }) => `${source}: ${message}`)
  throw new UsageError(`${problems.length} steps of ${file} cannot be handed on:`, { problems, details })
}
