import { InvalidValueError } from '../../options/parsers/values.ts'
import { getOption, type OptionName } from '../../options/table/table.ts'
import type { RawValue, StepFacts, StepSetting, StepValues } from '../types.ts'
import { type Expression, type FactName, formatExpression, parseTemplate } from './expression.ts'

/**
 * The value of an option with its expressions filled in, as a program would give it to the option's parser. A value is data: it is one
 * text in the place of its expression, or within `inputs` keeps its type where nothing stands beside the expression.
 *
 * @throws InvalidValueError that names each expression that has no value.
 */
export function fillSetting(option: OptionName, { value }: Pick<StepSetting, 'value'>, scope: Scope): unknown {
  const messages: string[] = []
  const filled = fillValue(value, {
    keepTypes: getOption(option).typed === true,
    read: (expression) => {
      const found = readExpression(expression, scope)
      if ('problem' in found) messages.push(found.problem)
      return 'problem' in found ? '' : found.value
    },
  })
  if (messages.length === 0) messages.push(...findBroken(option, value, filled))
  if (messages.length > 0) throw new InvalidValueError(...new Set(messages))
  return filled
}

/** What the expressions of one step reach. */
export interface Scope extends StepValues {
  readonly matrix: Readonly<Record<string, string>>
}

interface Filling {
  readonly keepTypes: boolean
  readonly read: (expression: Expression) => unknown
}

function fillValue(value: RawValue, filling: Filling): unknown {
  if (typeof value === 'string') return fillText(value, filling)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item) => fillValue(item, filling))
  // Without a prototype, because a key may be called `__proto__`.
  const filled = Object.create(null)
  for (const [key, item] of Object.entries(value)) filled[key] = fillValue(item, filling)
  return filled
}

function fillText(text: string, { keepTypes, read }: Filling): unknown {
  const parts = parseTemplate(text)
  const [only] = parts
  if (keepTypes && parts.length === 1 && only !== undefined && typeof only !== 'string') return read(only)
  return parts.map((part) => (typeof part === 'string' ? part : toText(read(part)))).join('')
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

type Found = { readonly value: unknown } | { readonly problem: string }

function readExpression(expression: Expression, { env, inputs, matrix, results }: Scope): Found {
  switch (expression.kind) {
    case 'env':
      return found(env[expression.name], `${formatExpression(expression)} is not set in the environment`)
    case 'inputs':
      return found(
        Object.hasOwn(inputs, expression.name) ? inputs[expression.name] : undefined,
        `${formatExpression(expression)} is not given; expected --input ${expression.name}=VALUE`,
      )
    case 'matrix':
      return found(
        Object.hasOwn(matrix, expression.name) ? matrix[expression.name] : undefined,
        `${formatExpression(expression)} is not in the row of the matrix`,
      )
    default:
      return readResult(expression, results.get(expression.step))
  }
}

function readResult(expression: Extract<Expression, { readonly step: string }>, facts: StepFacts | undefined): Found {
  const name = formatExpression(expression)
  if (facts === undefined) return { problem: `${name} is not known: the step ${expression.step} has not run` }
  if (expression.kind === 'fact')
    return found(readFact(facts, expression.fact), `${name} is not known: the step ended as ${facts.result}`)
  const known = Object.hasOwn(facts.outputs, expression.key) ? facts.outputs[expression.key] : undefined
  return found(known, `${name} is not known: the step ${expression.step} has no such output; see its outputs-from`)
}

function readFact({ result, pipelineId, pipelineUrl, sha }: StepFacts, fact: FactName): string | number | undefined {
  return { result, sha, 'pipeline-id': pipelineId, 'pipeline-url': pipelineUrl }[fact]
}

function found(value: unknown, problem: string): Found {
  return value === undefined ? { problem } : { value }
}

/** An option of several lines takes one line from an expression: a line break would make it two. */
function findBroken(option: OptionName, before: RawValue, after: unknown): readonly string[] {
  const { takes, confidential } = getOption(option)
  if (takes === 'map' || countBreaks(before) === countBreaks(after)) return []
  const subject = confidential === 'secret' ? 'the value' : 'the value of an expression'
  return [`${subject} has a line break; expected one line`]
}

function countBreaks(value: unknown): number {
  return [value]
    .flat()
    .join('')
    .split(/[\r\n]/).length
}
