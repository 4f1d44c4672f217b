import { getOption, isOptionName } from '../../options/table/table.ts'
import { type Expression, parseTemplate } from '../expressions/expression.ts'
import type { PlannedStep, RawValue } from '../types.ts'
import { listFarGivers } from './handed-on.ts'
import { toText } from './job-command.ts'

/** What GitLab's `trigger:` keyword can say of a step. */
const NATIVE = ['project', 'ref', 'variables', 'inputs']

/**
 * Why `trigger:` cannot do what the step says; nothing where it can. A timeout of `defaults` is none: GitLab's job takes no runner while
 * it waits, and ends with its pipeline.
 */
export function findObstacles(step: PlannedStep, isGiver: boolean): readonly string[] {
  const { settings, when } = step
  const names = Object.keys(settings).filter((name) => !NATIVE.includes(name) && !isOfConnection(name))
  const beyond = names.filter((name) => !(name === 'timeout' && settings.timeout?.from === 'defaults'))
  const { project, ref, variables, inputs } = settings
  return [
    ...beyond,
    ...(isGiver ? ['its values come back'] : []),
    ...(isPath(project?.value) ? [] : ['the project is not a plain path']),
    ...(isShortRef(ref?.value) ? [] : ['the ref is not a short name']),
    ...(hasDollar(variables?.value) ? ['a variable has a $'] : []),
    ...(hasDollar(inputs?.value) || isDynamic(inputs?.value) ? ['an input is known only when the pipeline runs'] : []),
    ...(when === 'on-failure' && listFarGivers(step).length > 0 ? ['its values may be missing'] : []),
  ]
}

/** GitLab talks to itself. */
function isOfConnection(name: string): boolean {
  return isOptionName(name) && getOption(name).group === 'Connection'
}

function isPath(value: RawValue | undefined): boolean {
  return typeof value === 'string' && value.includes('/') && !/^https?:|%/.test(value) && !takesResults(value)
}

function isShortRef(value: RawValue | undefined): boolean {
  return typeof value === 'string' && !value.startsWith('refs/') && !takesResults(value)
}

/** Dotenv values reach the variables of a trigger job, and neither its project nor its branch. */
function takesResults(value: string): boolean {
  return parseTemplate(value).some((part) => typeof part !== 'string' && 'step' in part)
}

/** GitLab would take it for a variable. */
function hasDollar(value: RawValue | undefined): boolean {
  if (typeof value === 'string')
    return parseTemplate(value).some((part) => typeof part === 'string' && part.includes('$'))
  return value !== null && typeof value === 'object' && Object.values(value).some(hasDollar)
}

function isDynamic(value: RawValue | undefined): boolean {
  if (typeof value === 'string')
    return parseTemplate(value).some(
      (part) => typeof part !== 'string' && part.kind !== 'inputs' && part.kind !== 'matrix',
    )
  return value !== null && typeof value === 'object' && Object.values(value).some(isDynamic)
}

export interface NativeSources {
  readonly nameVariable: (expression: Expression) => string
  readonly inputs: Readonly<Record<string, unknown>>
  readonly strategy: 'mirror' | 'depend'
  /** The variables of `parallel: matrix` have the values of the row. */
  readonly isParallel: boolean
}

/** The keywords of a trigger job. */
export function formatTrigger(
  { settings, matrix }: PlannedStep,
  sources: NativeSources,
): Readonly<Record<string, unknown>> {
  const fill = (value: RawValue | undefined) => fillValue(value ?? '', { ...sources, matrix })
  const inputs = settings.inputs === undefined ? {} : { inputs: fill(settings.inputs.value) }
  const variables = Object.entries(Object(fill(settings.variables?.value ?? {})))
  // Variables of the row are there already, and are passed on with the others.
  const own = variables.filter(([key, value]) => !(sources.isParallel && value === `\${${key}}`))
  return {
    // What is set for the whole file is for its scripts.
    inherit: { variables: false },
    ...(own.length === 0 ? {} : { variables: Object.fromEntries(own) }),
    trigger: {
      project: fill(settings.project?.value),
      branch: fill(settings.ref?.value),
      strategy: sources.strategy,
      ...inputs,
    },
  }
}

type FillSources = NativeSources & Pick<PlannedStep, 'matrix'>

function fillValue(value: RawValue, sources: FillSources): unknown {
  if (Array.isArray(value)) return value.map((item) => fillValue(item, sources))
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillValue(item, sources)]))
  }
  if (typeof value !== 'string') return value
  const parts = parseTemplate(value).map((part) => (typeof part === 'string' ? part : readPart(part, sources)))
  const [only] = parts
  return parts.length === 1 ? only : parts.map(toText).join('')
}

function readPart(expression: Expression, { nameVariable, inputs, matrix, isParallel }: FillSources): unknown {
  if (expression.kind === 'inputs') return inputs[expression.name]
  if (expression.kind === 'matrix' && !isParallel) return matrix[expression.name]
  return `\${${expression.kind === 'matrix' ? expression.name : nameVariable(expression)}}`
}

/** Whether one job with `parallel: matrix` says the same as a job for each variant. */
export function fitsParallel(variants: readonly PlannedStep[]): boolean {
  const [first] = variants
  if (first === undefined || variants.length < 2 || variants.length > MOST_PARALLEL) return false
  const text = (step: PlannedStep) =>
    JSON.stringify(Object.entries(step.settings).map(([name, { value }]) => [name, value]))
  const variables = Object(first.settings.variables?.value ?? {}) as Record<string, RawValue>
  // The variables of the row reach the other project, so they have to be among those that are meant for it.
  const areMeant = variants.every(({ matrix }) =>
    Object.entries(matrix).every(([key, value]) => isRowValue(variables[key], key) && !value.includes('$')),
  )
  return areMeant && variants.every((step) => text(step) === text(first))
}

/** https://docs.gitlab.com/ci/yaml/#parallelmatrix */
const MOST_PARALLEL = 200

function isRowValue(value: RawValue | undefined, key: string): boolean {
  const [only, second] = typeof value === 'string' ? parseTemplate(value) : []
  return typeof only === 'object' && second === undefined && only.kind === 'matrix' && only.name === key
}
