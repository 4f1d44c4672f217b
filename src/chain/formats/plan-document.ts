import { listWaves } from '../plan/graph.ts'
import type { ChainPlan, PlannedStep } from '../types.ts'

/** The plan for programs, with its names as the chain file has them. Expressions are not filled in, so that it holds no secrets. */
export function planDocument(plan: ChainPlan): Readonly<Record<string, unknown>> {
  const waves = listWaves(plan.steps).map((wave) => wave.map(({ name }) => name))
  return {
    file: plan.file,
    hash: plan.hash,
    concurrency: plan.concurrency,
    'on-failure': plan.onFailure,
    timeout: plan.timeoutSeconds ?? null,
    env: plan.envNames,
    inputs: plan.inputNames,
    waves,
    steps: plan.steps.map((step) => stepDocument(step, waves)),
  }
}

function stepDocument(step: PlannedStep, waves: readonly (readonly string[])[]): Readonly<Record<string, unknown>> {
  const { name, base, matrix, needs, when, allowFailure, settings } = step
  return {
    name,
    base,
    matrix,
    needs,
    when,
    'allow-failure': allowFailure,
    wave: waves.findIndex((wave) => wave.includes(name)) + 1,
    settings: Object.fromEntries(Object.entries(settings).map(([option, { value }]) => [option, value])),
  }
}
