import type { Problem } from '../errors.ts'
import type { ReadFile } from './parsers/variable-files.ts'
import { toProblems } from './problems.ts'
import type { Given } from './sources.ts'
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
    const option = given.get(name) ?? defaultOf(name)
    if (option === undefined) {
      values[name] = getOption(name).absent
      continue
    }
    try {
      values[name] = await parseOption(name, option, readFile)
    } catch (error) {
      problems.push(...toProblems(error, name, option))
    }
  }
  return { values: values as Partial<OptionValues>, problems }
}

function defaultOf(name: OptionName): Given | undefined {
  const text = getOption(name).default
  return text === undefined ? undefined : { text, origin: 'default', source: 'default' }
}

async function parseOption(name: OptionName, { text, pairs, source }: Given, readFile: ReadFile): Promise<unknown> {
  const { parse, pairFlag } = getOption(name)
  const value = text.trim() === '' && pairs !== undefined ? new Map() : await parse(text, { source, readFile })
  if (pairs === undefined || pairFlag === undefined) return value
  return new Map([
    ...(value as ReadonlyMap<string, unknown>),
    ...(pairFlag.parse(pairs) as ReadonlyMap<string, unknown>),
  ])
}
