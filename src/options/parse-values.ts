import type { Problem } from '../errors.ts'
import { InvalidValueError, showValue } from './parsers/values.ts'
import type { ReadFile } from './parsers/variable-files.ts'
import type { Given } from './sources.ts'
import { getOption, type OptionName, type OptionValues, optionNames } from './table/table.ts'

/** Values of some options; what could not be parsed is missing and stands in `problems`. */
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
    if (option === undefined) continue
    try {
      values[name] = await parseOption(name, option, readFile)
    } catch (error) {
      if (!(error instanceof InvalidValueError)) throw error
      problems.push(...error.messages.map((message) => toProblem(name, option, message)))
    }
  }
  return { values: values as Partial<OptionValues>, problems }
}

/** A problem with one option, its value shown as far as it may be. */
export function toProblem(name: OptionName, { text, source }: Given, message: string): Problem {
  return {
    option: name,
    source,
    given: getOption(name).confidential === undefined ? showValue(text) : undefined,
    message,
  }
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

function defaultOf(name: OptionName): Given | undefined {
  const text = getOption(name).default
  return text === undefined ? undefined : { text, origin: 'default', source: 'default' }
}
