import type { Problem } from '../errors.ts'
import { suggestName } from './parsers/nearest.ts'
import { environmentName, getOption, isOptionName, type OptionName, optionNames } from './table/table.ts'

/** One option as it was given somewhere, still as text. */
export interface Given {
  readonly text: string
  /** `KEY=VALUE` texts of a repeatable flag (`--variable`, `--input`); they win over the same keys in `text`. */
  readonly pairs?: readonly string[]
  readonly origin: 'flag' | 'input' | 'environment' | 'ci' | 'default'
  /** How the user knows it: `--timeout`, `input timeout`, `DOWNSTREAM_TIMEOUT`, `CI_SERVER_URL`. */
  readonly source: string
}

/** What one reader (flags, inputs, environment) found. */
export interface GivenOptions {
  readonly options: ReadonlyMap<OptionName, Given>
  readonly problems: readonly Problem[]
}

/** An environment as `process.env` has it. Only entries read the real one. */
export type Environment = Readonly<Record<string, string | undefined>>

/** `DOWNSTREAM_*` variables. An unknown one is a problem: it is most likely a typing error, and would be ignored in silence. */
export function readEnvironment(env: Environment): GivenOptions {
  const byVariable = new Map(optionNames.map((name) => [environmentName(name), name]))
  const options = new Map<OptionName, Given>()
  const problems: Problem[] = []
  for (const [variable, text] of Object.entries(env)) {
    if (!variable.startsWith('DOWNSTREAM_')) continue
    const name = byVariable.get(variable)
    if (name === undefined) {
      const suggestion = suggestName(variable, [...byVariable.keys()])
      problems.push({ option: variable, source: variable, message: `is not a variable of this program${suggestion}` })
    } else if (text !== undefined && text.trim() !== '') {
      options.set(name, { text, origin: 'environment', source: variable })
    }
  }
  return { options, problems }
}

/** Inputs of the GitHub action, which the runner passes as `INPUT_NAME` with spaces as underscores and hyphens kept. */
export function readActionInputs(env: Environment): GivenOptions {
  const options = new Map<OptionName, Given>()
  const problems: Problem[] = []
  for (const [variable, text] of Object.entries(env)) {
    if (!variable.startsWith('INPUT_') || text === undefined || text.trim() === '') continue
    const name = variable.slice('INPUT_'.length).toLowerCase()
    const source = `input ${name}`
    if (isOptionName(name)) options.set(name, { text, origin: 'input', source })
    else
      problems.push({
        option: name,
        source,
        message: `is not an input of this action${suggestName(name, optionNames)}`,
      })
  }
  return { options, problems }
}

/** What the CI system says by itself. */
export function readCiDefaults(env: Environment): GivenOptions {
  const options = new Map<OptionName, Given>()
  for (const name of optionNames) {
    const { ci } = getOption(name)
    const value = ci === undefined ? undefined : env[ci.variable]?.trim()
    if (ci === undefined || value === undefined || value === '') continue
    const text = ci.derive === undefined ? value : ci.derive(value)
    if (text !== undefined) options.set(name, { text, origin: 'ci', source: ci.variable })
  }
  return { options, problems: [] }
}
