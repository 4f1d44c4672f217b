import { InvalidValueError, showValue } from '../../options/parsers/values.ts'
import type { ReadFile } from '../../options/parsers/variables.ts'
import { parseGiven } from '../../options/table/definition.ts'
import { getOption, isOptionName, type OptionName } from '../../options/table/table.ts'
import { type Expression, formatExpression, parseTemplate } from '../expressions/expression.ts'
import type { RawValue, StepSetting, StepSettings } from '../types.ts'
import { stepOptions } from './schema.ts'
import type { ShapeProblem } from './shape.ts'
import { type FileProblem, type Tree, toValue } from './yaml-tree.ts'

/** Where the settings are: `defaults`, or one step. */
export interface SettingsPlace {
  readonly tree: Tree | undefined
  readonly from: StepSetting['from']
  /** What is wrong with their shapes. */
  readonly shape: readonly ShapeProblem[]
  readonly readFile: ReadFile
}

/** The options of a step, or of `defaults`, checked one by one as far as they are known before anything has run. */
export async function readSettings({
  tree,
  from,
  shape,
  readFile,
}: SettingsPlace): Promise<{ readonly settings: StepSettings; readonly problems: readonly FileProblem[] }> {
  const settings: Record<string, StepSetting> = {}
  const problems: FileProblem[] = []
  for (const { key, value } of tree?.kind === 'map' ? tree.entries : []) {
    if (!isOptionName(key) || !stepOptions.includes(key)) continue
    const wrong = shape.filter(({ path }) => path[from === 'step' ? 2 : 1] === key)
    const raw = toValue(value, getOption(key).typed ? 'typed' : 'written')
    settings[key] = { value: raw, position: value.position, from }
    const found = getOption(key).confidential === 'secret' ? [] : await checkSetting(key, value, readFile)
    // What the option's own parser says is what people know from its flag.
    problems.push(...(found.length > 0 ? found : wrong))
  }
  return { settings, problems }
}

async function checkSetting(name: OptionName, tree: Tree, readFile: ReadFile): Promise<readonly FileProblem[]> {
  const { confidential, typed } = getOption(name)
  const problems: FileProblem[] = []
  for (const part of divide(tree)) {
    const value = toValue(part, typed ? 'typed' : 'written')
    const shown = typeof value === 'string' && confidential === undefined ? showValue(value) : undefined
    const subject = shown ? `${name} ${JSON.stringify(shown)}` : name
    const { position } = part.kind === 'map' ? (part.entries[0]?.value ?? part) : part
    const messages = await checkValue(name, value, readFile)
    problems.push(...messages.map((message) => ({ position, subject, message })))
  }
  return problems
}

/** A map as one map for each entry, so that what is wrong with an entry has the place of that entry. */
function divide(tree: Tree): readonly Tree[] {
  if (tree.kind !== 'map' || tree.entries.length === 0) return [tree]
  return tree.entries.map((entry) => ({ ...tree, entries: [entry] }))
}

async function checkValue(name: OptionName, value: RawValue, readFile: ReadFile): Promise<readonly string[]> {
  const expressions: Expression[] = []
  try {
    const sample = fillSample(value, expressions)
    const far = expressions.filter(({ kind }) => kind === 'output' || kind === 'fact')
    if (far[0] !== undefined && getOption(name).local) {
      return [`takes no value of another pipeline, such as ${formatExpression(far[0])}`]
    }
    if (value === '') return ['is empty; expected a value, or to leave it out']
    // What a map holds is known only later, but its names are known now.
    if (expressions.length > 0 && getOption(name).takes !== 'map') return []
    await parseGiven(getOption(name), sample, { source: name, readFile })
    return []
  } catch (error) {
    if (error instanceof InvalidValueError) return error.messages
    throw error
  }
}

/** The value with something in the place of each expression. */
function fillSample(value: RawValue, expressions: Expression[]): RawValue {
  if (typeof value === 'string') {
    const parts = parseTemplate(value)
    expressions.push(...parts.filter((part) => typeof part !== 'string'))
    return parts.map((part) => (typeof part === 'string' ? part : 'x')).join('')
  }
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item) => fillSample(item, expressions))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillSample(item, expressions)]))
}
