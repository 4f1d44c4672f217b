import type { Problem } from '../errors.ts'
import { HALF_CHARACTER, InvalidValueError } from './parsers/values.ts'
import type { ReadFile } from './parsers/variables.ts'
import { type Given, toProblems } from './sources.ts'
import { parseGiven } from './table/definition.ts'
import { getOption, type OptionName, type OptionValues, optionNames } from './table/table.ts'

/** Values of some options; what could not be parsed is missing, and is in `problems`. */
export interface ParsedValues {
  readonly values: Partial<OptionValues>
  readonly problems: readonly Problem[]
}

/** Parses every option from what was given, else from its default. Finds all problems, not just the first. */
export async function parseValues(given: ReadonlyMap<OptionName, Given>, readFile: ReadFile): Promise<ParsedValues> {
  const values: Record<string, unknown> = {}
  const problems: Problem[] = []
  for (const name of optionNames) {
    const option = given.get(name)
    try {
      const value = option === undefined ? parseDefault(name, readFile) : parseOption(name, option, readFile)
      // Few have to wait for anything, and a wait for each option of hundreds of steps takes long.
      values[name] = value instanceof Promise ? await value : value
    } catch (error) {
      if (option === undefined) throw error
      problems.push(...toProblems(error, name, option))
    }
  }
  return { values: values as Partial<OptionValues>, problems }
}

/** Each once: hundreds of steps of a chain have the same. */
function parseDefault(name: OptionName, readFile: ReadFile): unknown {
  if (!parsedDefaults.has(name)) {
    const { default: text, absent } = getOption(name)
    const given = { text: text ?? '', origin: 'default', source: 'default' } as const
    parsedDefaults.set(name, text === undefined ? absent : parseOption(name, given, readFile))
  }
  return parsedDefaults.get(name)
}

const parsedDefaults = new Map<OptionName, unknown>()

function parseOption(name: OptionName, option: Given, readFile: ReadFile): unknown {
  const { text, value: given = text, pairs, source } = option
  if (![given].flat().every(isWhole)) throw new InvalidValueError(HALF_CHARACTER)
  const definition = getOption(name)
  const { pairFlag } = definition
  const onlyPairs = pairs !== undefined && text.trim() === ''
  const value = onlyPairs ? new Map() : parseGiven(definition, given, { source, readFile })
  if (pairs === undefined || pairFlag === undefined) return value
  const more = pairFlag.parse(pairs) as ReadonlyMap<string, unknown>
  const join = (map: unknown) => new Map([...(map as ReadonlyMap<string, unknown>), ...more])
  return value instanceof Promise ? value.then(join) : join(value)
}

/** Maps are checked by their parsers, which can name the key. */
function isWhole(line: unknown): boolean {
  return typeof line !== 'string' || line.isWellFormed()
}
