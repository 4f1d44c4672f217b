import type { Problem } from '../../errors.ts'
import { parseLines } from './lists.ts'
import { InvalidValueError } from './values.ts'
import { notAName, type TextMap, variableName } from './variables.ts'

/** A pipeline variable whose value is an environment variable. */
export interface VariableFrom {
  readonly key: string
  readonly name: string
  /** Left out when the environment variable is not set. */
  readonly optional: boolean
}

/** The `variables-from` option: `KEY=NAME`, or `NAME` for both, one per line; a `?` at the end lets the variable be unset. */
export function parseVariableNames(text: string): readonly VariableFrom[] {
  const messages: string[] = []
  const found = parseLines(text).map((line, index) => {
    const [, key = '', name = '', mark] = /^(?:([^=]*)=)?(.*?)(\?)?$/.exec(line) ?? []
    const entry = { key: key.trim() || name.trim(), name: name.trim(), optional: mark !== undefined }
    // What is wrong may be a value that was meant for `variables`, even a secret one: it is not repeated.
    if (!variableName.test(entry.key)) messages.push(`line ${index + 1}: the key ${notAName}`)
    else if (!variableName.test(entry.name))
      messages.push(`${entry.key}: expected the name of an environment variable after the =, not a value`)
    return entry
  })
  const keys = found.map(({ key }) => key)
  const twice = new Set(keys.filter((key, index) => variableName.test(key) && keys.indexOf(key) !== index))
  messages.push(...[...twice].map((key) => `${key}: appears twice; expected each key once`))
  if (messages.length > 0) throw new InvalidValueError(...messages)
  return found
}

/** Takes the values from the environment, as they are. */
export function readVariablesByName(
  wanted: readonly VariableFrom[],
  { env, source }: { readonly env: Readonly<Record<string, string | undefined>>; readonly source: string | undefined },
): { readonly variables: TextMap; readonly problems: readonly Problem[] } {
  const missing = wanted.filter(({ name, optional }) => env[name] === undefined && !optional)
  return {
    variables: new Map(wanted.flatMap(({ key, name }) => (env[name] === undefined ? [] : [[key, env[name]] as const]))),
    problems: missing.map(({ name }) => ({
      option: 'variables-from',
      source,
      message: `${name}: is not set in the environment; expected one that is set, or ${name}? to leave it out when it is not`,
    })),
  }
}
