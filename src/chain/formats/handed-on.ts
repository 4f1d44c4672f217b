import { parseTemplate } from '../expressions/expression.ts'
import type { ChainPlan, PlannedStep, RawValue } from '../types.ts'

/** What a step takes from another one, which a scheduler has to hand on. */
export interface Taken {
  /** Full name of the step that has it. */
  readonly step: string
  /** As the report of that step names it: `VERSION`, `TRIGGERED_PIPELINE_ID`. */
  readonly variable: string
}

/** What the settings of a step take from others. */
export function listTaken({ settings }: Pick<PlannedStep, 'settings'>): readonly Taken[] {
  return Object.values(settings).flatMap(({ value }) => findTaken(value))
}

function findTaken(value: RawValue): readonly Taken[] {
  if (value === null || typeof value !== 'object') {
    const parts = typeof value === 'string' ? parseTemplate(value) : []
    return parts.flatMap((part) =>
      typeof part !== 'string' && 'step' in part ? [{ step: part.step, variable: nameVariable(part) }] : [],
    )
  }
  return Object.values(value).flatMap(findTaken)
}

/** The name that a dotenv report has for it, with the usual prefix. */
export function nameVariable(expression: { readonly key: string } | { readonly fact: string }): string {
  return 'key' in expression ? expression.key : `TRIGGERED_${expression.fact.toUpperCase().replaceAll('-', '_')}`
}

/** Steps that others take values from. */
export function findGivers({ steps }: Pick<ChainPlan, 'steps'>): ReadonlySet<string> {
  return new Set(steps.flatMap((step) => listTaken(step).map((taken) => taken.step)))
}

/** Steps that one takes values from without needing them directly. */
export function listFarGivers(step: PlannedStep): readonly string[] {
  return [...new Set(listTaken(step).map((taken) => taken.step))].filter((name) => !step.needs.includes(name))
}

/**
 * Why a scheduler would start the step otherwise than a chain does, once it waits for a far giver too: the giver failed, and a step
 * between them runs all the same.
 */
export function findDetour(step: PlannedStep, { steps }: Pick<ChainPlan, 'steps'>): string | undefined {
  const byName = new Map(steps.map((one) => [one.name, one]))
  const isBehind = (name: string, giver: string): boolean =>
    byName.get(name)?.needs.some((need) => need === giver || isBehind(need, giver)) ?? false
  for (const giver of listFarGivers(step)) {
    const between = steps.find(
      ({ name, when }) => when !== 'on-success' && isBehind(step.name, name) && isBehind(name, giver),
    )
    if (between !== undefined)
      return `takes a value of ${giver} past ${between.name}, which runs in spite of a failure; expected ${giver} in its needs`
  }
  return undefined
}
