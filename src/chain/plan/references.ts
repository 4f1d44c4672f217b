import { suggestName } from '../../options/parsers/nearest.ts'
import { InvalidValueError } from '../../options/parsers/values.ts'
import { type Expression, formatExpression, formatTemplate, parseTemplate } from '../expressions/expression.ts'
import type { FileProblem } from '../file/yaml-tree.ts'
import type { RawValue, StepSetting, StepSettings } from '../types.ts'
import type { NamedDraft } from './graph.ts'

/** What the expressions of one step are checked against. */
export interface ReferenceScope {
  readonly step: NamedDraft
  readonly steps: ReadonlyMap<string, NamedDraft>
  readonly variants: ReadonlyMap<string, readonly NamedDraft[]>
  /** `undefined` for a step in a circle. */
  readonly ancestors: ReadonlySet<string> | undefined
}

export interface Linked {
  /** With the full names of steps in their expressions. */
  readonly settings: StepSettings
  readonly problems: readonly FileProblem[]
  /** What is taken from outside. */
  readonly expressions: readonly Expression[]
}

/** Checks that every expression of a step can have a value, and makes full names of the names of steps in them. */
export function linkReferences(settings: StepSettings, scope: ReferenceScope): Linked {
  const problems: FileProblem[] = []
  const expressions: Expression[] = []
  const link = (setting: StepSetting, name: string) => (expression: Expression) => {
    const found = linkExpression(expression, scope)
    if (typeof found === 'string') problems.push({ position: setting.position, subject: name, message: found })
    else expressions.push(found)
    return typeof found === 'string' ? expression : found
  }
  const linked = Object.entries(settings).map(([name, setting]) => {
    return [name, { ...setting, value: replaceExpressions(setting.value, link(setting, name)) }] as const
  })
  return { settings: Object.fromEntries(linked), problems, expressions }
}

function replaceExpressions(value: RawValue, replace: (expression: Expression) => Expression): RawValue {
  if (typeof value === 'string') return replaceInText(value, replace)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item) => replaceExpressions(item, replace))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceExpressions(item, replace)]))
}

function replaceInText(text: string, replace: (expression: Expression) => Expression): string {
  try {
    return formatTemplate(parseTemplate(text).map((part) => (typeof part === 'string' ? part : replace(part))))
  } catch (error) {
    // What is not an expression has been reported where the file is read.
    if (error instanceof InvalidValueError) return text
    throw error
  }
}

/** The expression with the full name of its step, or what is wrong with it. */
function linkExpression(expression: Expression, { step, ...scope }: ReferenceScope): Expression | string {
  const shown = formatExpression(expression)
  if (expression.kind === 'matrix') {
    if (Object.hasOwn(step.matrix, expression.name)) return expression
    const known = Object.keys(step.matrix)
    const where =
      known.length === 0 ? `${step.name} has no matrix` : `the row of ${step.name} has no ${expression.name}`
    return `${shown} has no value: ${where}${suggestName(expression.name, known)}`
  }
  if ('name' in expression) return expression
  const target = findTarget(expression.step, { step, ...scope })
  if (typeof target === 'string') return `${shown} has no value: ${target}`
  if (scope.ancestors?.has(target.name) === false) {
    return `${shown} has no value: ${step.name} does not need ${target.name}, neither directly nor through other steps`
  }
  if (expression.kind === 'output' && target.draft.settings['outputs-from'] === undefined) {
    return `${shown} has no value: ${target.name} has no outputs-from`
  }
  return { ...expression, step: target.name }
}

/**
 * The step that a name means. The name of a step with a matrix means the variant that has the same values as the step that asks, under
 * the names that both rows have; it is an error where that leaves several.
 */
function findTarget(name: string, { step, steps, variants }: Omit<ReferenceScope, 'ancestors'>): NamedDraft | string {
  const exact = steps.get(name)
  if (exact !== undefined) return exact
  const all = variants.get(name)
  if (all === undefined) return `there is no step ${name}${suggestName(name, [...variants.keys(), ...steps.keys()])}`
  const alike = all.filter(({ matrix }) =>
    Object.entries(matrix).every(([key, value]) => !Object.hasOwn(step.matrix, key) || step.matrix[key] === value),
  )
  const [only, second] = alike
  if (only !== undefined && second === undefined) return only
  const shown = all.slice(0, 3).map((variant) => variant.name)
  return `${name} has ${all.length} variants${alike.length === 0 ? ', of which none has the values of this step' : ''}; expected one of them, such as pipelines.${shown[0]}`
}
