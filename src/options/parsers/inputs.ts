import { parseJson } from './json-map.ts'
import { HALF_CHARACTER, InvalidValueError } from './values.ts'
import { isBlank, listEntries, readMap, splitPair } from './variables.ts'

/** A typed value per input. */
export type InputMap = ReadonlyMap<string, unknown>

/** The `inputs` option: a YAML or JSON map or an object, types kept. */
export async function parseInputs(given: string | Readonly<Record<string, unknown>>): Promise<InputMap> {
  if (typeof given !== 'string') return collectInputs(listEntries(given))
  if (isBlank(given)) return new Map()
  const entries = await readMap(given, QUOTES)
  if (entries.length === 0) throw new InvalidValueError('holds no inputs; expected at least one, or to leave it out')
  return collectInputs(entries)
}

const QUOTES = 'a value with special characters is written in quotes, KEY: "fix: #12"'

/** GitLab takes no more: "There cannot be more than 20 inputs". */
const MOST_INPUTS = 20

/** Checked when maps and flags are put together. */
export function refuseMany(count: number): string | undefined {
  return count > MOST_INPUTS ? `${count} inputs are given; GitLab takes ${MOST_INPUTS} at most` : undefined
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
    else if (!key.isWellFormed()) messages.push(`the name of an input ${HALF_CHARACTER}`)
    else if (problem !== undefined) messages.push(`${key}: ${problem}`)
    else if (found.has(key)) messages.push(`${key}: appears twice; expected each input once`)
    found.set(key, value)
  }
  if (messages.length > 0) throw new InvalidValueError(...messages)
  return found
}

function findProblem(value: unknown): string | undefined {
  if (value === null) return 'is null; expected a text, number, boolean or list'
  // First, because the others would never end in a value that holds itself.
  if (!isJson(value)) return 'cannot be written as JSON; expected a text, number, boolean or list'
  if (!isWhole(value)) return HALF_CHARACTER
  return findUnsafeNumber(value) ? 'is a number that would change on its way; expected it in quotes' : undefined
}

/** What a program gives may hold itself, or be a function or a bigint. */
function isJson(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined
  } catch {
    return false
  }
}

/** Keys of nested maps too. */
function isWhole(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (value === null || typeof value !== 'object') return true
  return Object.entries(value).every(([key, inner]) => key.isWellFormed() && isWhole(inner))
}

/** JSON carries neither `.inf` nor whole numbers above 2^53 unchanged. */
function findUnsafeNumber(value: unknown): boolean {
  if (typeof value === 'number')
    return !Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))
  return value !== null && typeof value === 'object' && Object.values(value).some(findUnsafeNumber)
}
