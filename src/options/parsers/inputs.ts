import { parseJson } from './json-map.ts'
import { InvalidValueError } from './values.ts'
import { readMap, splitPair } from './variables.ts'

/** A typed value per input. */
export type InputMap = ReadonlyMap<string, unknown>

/** The `inputs` option: a YAML or JSON map, types kept. */
export async function parseInputs(text: string): Promise<InputMap> {
  if (text.trim() === '') return new Map()
  return collectInputs(await readMap(text))
}

/**
 * `KEY=VALUE` texts of repeated flags. A value that is JSON and reads back as it was written has JSON's type (`3`, `true`,
 * `["a"]`); everything else is a text, also `1.10` and `007`. A text that looks like JSON is written in quotes: `KEY="3"`.
 */
export function parseInputPairs(pairs: readonly string[]): InputMap {
  return collectInputs(
    pairs.map((pair) => {
      const { key, value, problem } = splitPair(pair)
      if (problem !== undefined) throw new InvalidValueError(problem)
      return { key, value: readTyped(value) }
    }),
  )
}

function readTyped(text: string): unknown {
  const value = parseJson(text)
  if (value === undefined || value === null) return text
  return typeof value === 'number' && String(value) !== text ? text : value
}

function collectInputs(entries: readonly { key: string; value: unknown }[]): InputMap {
  const found = new Map<string, unknown>()
  const messages: string[] = []
  for (const { key, value } of entries) {
    const problem = findProblem(value)
    if (key.trim() === '') messages.push('has an input without a name')
    else if (problem !== undefined) messages.push(`${key}: ${problem}`)
    else if (found.has(key)) messages.push(`${key}: appears twice; expected each input once`)
    found.set(key, value)
  }
  if (messages.length > 0) throw new InvalidValueError(...messages)
  return found
}

function findProblem(value: unknown): string | undefined {
  if (value === null) return 'is null; expected a text, number, boolean or list'
  return findUnsafeNumber(value) ? 'is a number that would change on its way; expected it in quotes' : undefined
}

/** JSON carries neither `.inf` nor whole numbers above 2^53 unchanged. */
function findUnsafeNumber(value: unknown): boolean {
  if (typeof value === 'number')
    return !Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))
  return value !== null && typeof value === 'object' && Object.values(value).some(findUnsafeNumber)
}
