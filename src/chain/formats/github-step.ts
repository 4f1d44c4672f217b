import { getOption, isOptionName, type OptionName } from '../../options/table/table.ts'
import { type Expression, parseTemplate } from '../expressions/expression.ts'
import type { PlannedStep, RawValue } from '../types.ts'
import { toText } from './job-command.ts'

interface StepSources {
  readonly inputs: Readonly<Record<string, unknown>>
  readonly gitlabUrl: string
  /** Id of the job of a step. */
  readonly idOf: (name: string) => string
}

type Sources = StepSources & Pick<PlannedStep, 'matrix'>

/** What the action is given: values that others can write are environment variables by their names, so that they stay data. */
export function formatStepInputs(
  { settings, matrix }: PlannedStep,
  stepSources: StepSources,
): { readonly env?: Readonly<Record<string, string>>; readonly with: Readonly<Record<string, string>> } {
  const sources: Sources = { ...stepSources, matrix }
  const variables = Object.entries(Object(settings.variables?.value ?? {}) as Record<string, RawValue>)
  const dynamic = variables.filter(([, value]) => isDynamic(value, sources))
  const fixed = variables.filter(([, value]) => !isDynamic(value, sources))
  const env = Object.fromEntries(dynamic.map(([key, value]) => [`CHAIN_${key}`, fillText(String(value), sources)]))
  const byName = [
    ...dynamic.map(([key]) => `${key}=CHAIN_${key}`),
    ...[settings['variables-from']?.value ?? []].flat().map(String),
  ]
  const plain = Object.entries(settings).flatMap(([name, { value }]) =>
    isOptionName(name) && !['variables', 'variables-from', 'inputs'].includes(name)
      ? [[name, formatValue(name, value, sources)] as const]
      : [],
  )
  const given: readonly (readonly [string, string])[] = [
    ...(settings['gitlab-url'] === undefined ? inheritConnection(stepSources, settings) : []),
    ...plain,
    ...(fixed.length > 0
      ? [['variables', formatMap(fixed, (value) => JSON.stringify(fillText(String(value), sources)))] as const]
      : []),
    ...(byName.length > 0 ? [['variables-from', byName.join('\n')] as const] : []),
    ...(settings.inputs === undefined
      ? []
      : [
          [
            'inputs',
            formatMap(Object.entries(Object(settings.inputs.value)), (value) => formatJson(value, sources)),
          ] as const,
        ]),
    ['wait', 'true'],
  ]
  return { ...(dynamic.length > 0 && { env }), with: Object.fromEntries(given) }
}

/** The instance and the tokens of the chain, for steps that have no instance of their own. */
function inheritConnection(
  { gitlabUrl }: StepSources,
  settings: PlannedStep['settings'],
): readonly (readonly [string, string])[] {
  const tokens = [
    ['token', 'DOWNSTREAM_TOKEN'],
    ['api-token', 'DOWNSTREAM_API_TOKEN'],
  ] as const
  const inherited = tokens
    .filter(([name]) => settings[name] === undefined)
    .map(([name, secret]) => [name, `\${{ secrets.${secret} }}`] as const)
  return [['gitlab-url', gitlabUrl], ...inherited]
}

function formatValue(name: OptionName, value: RawValue, sources: Sources): string {
  const isSecret = getOption(name).confidential === 'secret'
  return [value]
    .flat()
    .map((line) => fillText(String(line), sources, isSecret))
    .join('\n')
}

function formatMap(entries: readonly (readonly [string, RawValue])[], format: (value: RawValue) => string): string {
  return entries.map(([key, value]) => `${JSON.stringify(key)}: ${format(value)}\n`).join('')
}

/** JSON, which is YAML too; what is known only when the job runs is put in as a text of JSON. */
function formatJson(value: RawValue, sources: Sources): string {
  if (Array.isArray(value)) return `[${value.map((item) => formatJson(item, sources)).join(', ')}]`
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value)
      .map(([key, item]) => `${JSON.stringify(key)}: ${formatJson(item, sources)}`)
      .join(', ')}}`
  }
  if (typeof value !== 'string') return JSON.stringify(value)
  const parts = parseTemplate(value)
  const known = parts.map((part) => (typeof part === 'string' ? part : readKnown(part, sources)))
  if (!known.includes(undefined))
    return escapeText(JSON.stringify(known.length === 1 ? known[0] : known.map(toText).join('')))
  const [only] = parts
  if (parts.length === 1 && typeof only === 'object') return `\${{ toJSON(${toGitHub(only, sources)}) }}`
  const values = parts.filter((part) => typeof part !== 'string').map((part) => toGitHub(part, sources))
  let count = 0
  const pattern = parts
    .map((part) => (typeof part === 'string' ? part.replaceAll(/[{}]/g, '$&$&') : `{${count++}}`))
    .join('')
  return `\${{ toJSON(format(${[quote(pattern), ...values].join(', ')})) }}`
}

function isDynamic(value: RawValue, sources: Sources): boolean {
  return parseTemplate(String(value)).some((part) => typeof part !== 'string' && readKnown(part, sources) === undefined)
}

function readKnown(expression: Expression, { inputs, matrix }: Sources): unknown {
  if (expression.kind === 'matrix') return matrix[expression.name]
  if (expression.kind === 'inputs' && Object.hasOwn(inputs, expression.name)) return inputs[expression.name]
  return undefined
}

function fillText(text: string, sources: Sources, isSecret = false): string {
  return parseTemplate(text)
    .map((part) => {
      if (typeof part === 'string') return escapeText(part)
      const value = readKnown(part, sources)
      return value === undefined ? `\${{ ${toGitHub(part, sources, isSecret)} }}` : escapeText(toText(value))
    })
    .join('')
}

function escapeText(text: string): string {
  return text.replaceAll('${{', () => "${{ '${{' }}")
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** Of the names that a runner sets, those that GitHub has in an expression too. */
function toGitHub(expression: Expression, { idOf }: Sources, isSecret = false): string {
  if ('step' in expression) {
    return `needs.${idOf(expression.step)}.outputs.${expression.kind === 'output' ? expression.key : expression.fact}`
  }
  if (isSecret) return `secrets.${expression.name}`
  if (expression.name.startsWith('GITHUB_')) return `github.${expression.name.slice('GITHUB_'.length).toLowerCase()}`
  return `inputs.${expression.name}`
}
