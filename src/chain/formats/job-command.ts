import { InvalidValueError } from '../../options/parsers/values.ts'
import { getOption, isOptionName, type OptionName } from '../../options/table/table.ts'
import { quoteWord } from '../../shell.ts'
import { type Expression, parseTemplate } from '../expressions/expression.ts'
import type { PlannedStep, RawValue, StepSetting } from '../types.ts'

/** Which variable of a job's shell has the value of an expression. */
export type NameInShell = (expression: Expression) => string

export interface JobCommand {
  /** Lines of sh that set tokens, which no list of processes may show. */
  readonly exports: readonly string[]
  /** Arguments of `trigger`, each a word of sh. */
  readonly words: readonly string[]
}

interface CommandSources {
  readonly nameInShell: NameInShell
  /** Of `--input`, with their types. */
  readonly inputs: Readonly<Record<string, unknown>>
}

/**
 * One step as a command line of sh. Values of variables stay data: they stand in double quotes, which sh does not read twice.
 *
 * @throws InvalidValueError for what a command line cannot say.
 */
export function formatStepCommand({ settings, matrix }: PlannedStep, sources: CommandSources): JobCommand {
  const exports: string[] = []
  const words: string[] = []
  const toWord = (text: string) => joinParts(text, { ...sources, matrix })
  for (const [name, setting] of Object.entries(settings)) {
    if (!isOptionName(name)) continue
    if (getOption(name).confidential === 'secret') {
      exports.push(`export DOWNSTREAM_${name.toUpperCase().replaceAll('-', '_')}=${toWord(String(setting.value))}`)
    } else words.push(...listWords(name, setting, { ...sources, toWord, matrix }))
  }
  return { exports, words }
}

interface WordSources extends CommandSources {
  readonly toWord: (text: string) => string
  readonly matrix: PlannedStep['matrix']
}

function listWords(name: OptionName, { value }: StepSetting, sources: WordSources): readonly string[] {
  const { takes, pairFlag, typed } = getOption(name)
  if (takes === 'map' && pairFlag !== undefined && isMap(value)) {
    return Object.entries(value).map(([key, item]) => {
      const word = typed
        ? quoteWord(`${key}=${JSON.stringify(fillKnown(item, { key, ...sources }))}`)
        : sources.toWord(`${key}=${item}`)
      return `--${pairFlag.name}=${word}`
    })
  }
  return [value].flat().map((line) => `--${name}=${sources.toWord(String(line))}`)
}

function isMap(value: RawValue): value is { readonly [key: string]: RawValue } {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/** An input with its type: what is known only when the job runs is a text that sh cannot write as JSON. */
function fillKnown(value: RawValue, sources: WordSources & { readonly key: string }): unknown {
  if (Array.isArray(value)) return value.map((item) => fillKnown(item, sources))
  if (isMap(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillKnown(item, sources)]))
  if (typeof value !== 'string') return value
  const parts = parseTemplate(value).map((part) => (typeof part === 'string' ? part : readKnown(part, sources)))
  if (parts.includes(undefined)) {
    throw new InvalidValueError(
      `the input ${sources.key} has a value that is known only when the pipeline runs, and its type would be lost on the way; expected it in variables`,
    )
  }
  const [only] = parts
  return parts.length === 1 ? only : parts.map(toText).join('')
}

function readKnown(expression: Expression, { inputs, matrix }: Pick<WordSources, 'inputs' | 'matrix'>): unknown {
  if (expression.kind === 'matrix') return matrix[expression.name]
  if (expression.kind === 'inputs' && Object.hasOwn(inputs, expression.name)) return inputs[expression.name]
  return undefined
}

function joinParts(text: string, { nameInShell, ...known }: CommandSources & Pick<WordSources, 'matrix'>): string {
  let word = ''
  let literal = ''
  const quoteLiteral = () => (literal === '' ? '' : quoteWord(literal))
  for (const part of parseTemplate(text)) {
    const value = typeof part === 'string' ? part : readKnown(part, known)
    if (value !== undefined) literal += toText(value)
    else {
      // An unset variable ends the job, as it ends a chain.
      word += `${quoteLiteral()}"\${${nameInShell(part as Expression)}?}"`
      literal = ''
    }
  }
  return word + quoteLiteral()
}

/** As an expression becomes a part of a text. */
export function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
