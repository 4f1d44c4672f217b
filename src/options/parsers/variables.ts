import type { Problem } from '../../errors.ts'
import { cutText } from '../../text/cut.ts'
import { parseDotenv } from './dotenv.ts'
import { type MapEntry, parseJsonMap } from './json-map.ts'
import { parseLines } from './lists.ts'
import { HALF_CHARACTER, InvalidValueError } from './values.ts'

/** A text per key. A map, because a key may be called `__proto__`. */
export type TextMap = ReadonlyMap<string, string>

/**
 * The `variables` option: a YAML or JSON map, or `KEY=VALUE` lines, with the texts that the user wrote (`1.10` stays `1.10`). Lines are
 * read as a `.env` file is. An object is such a map.
 */
export async function parseVariables(given: string | Readonly<Record<string, unknown>>): Promise<TextMap> {
  if (typeof given !== 'string') return collectVariables(listEntries(given).map(checkScalar))
  if (isBlank(given)) return new Map()
  return isPairLines(given) ? collectVariables(parseDotenv(given)) : parseVariableMap(given)
}

/** The entries of what a program gave as a map, without keys that it has no value for. */
export function listEntries(map: Readonly<Record<string, unknown>>): readonly MapEntry[] {
  return Object.entries(map)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ({ key, value, text: isScalar(value) ? String(value) : undefined }))
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}

/** A YAML or JSON map. */
export async function parseVariableMap(text: string): Promise<TextMap> {
  return collectVariables((await readMap(text, QUOTES)).map(checkScalar))
}

const QUOTES =
  'a value with special characters is written in quotes, KEY: "fix: #12"; or take lines KEY="fix: #12", or variables-from'

/** `KEY=VALUE` texts, as repeated flags give them; what follows the `=` is the value, whatever it holds. */
export function parseVariablePairs(pairs: readonly string[]): TextMap {
  return collectVariables(pairs.map(checkPair))
}

/** A pipeline variable whose value is an environment variable. */
export interface VariableFrom {
  readonly key: string
  readonly name: string
  /** Left out when the environment variable is not set. */
  readonly optional: boolean
}

/** The `variables-from` option: `KEY=NAME`, or `NAME` for both, one per line; a `?` at the end lets the variable be unset. */
export function parseVariableNames(given: string | readonly string[]): readonly VariableFrom[] {
  const messages: string[] = []
  const found = parseLines(given).map((line, index) => {
    const [, key = '', name = '', mark] = /^(?:([^=]*)=)?(.*?)(\?)?$/.exec(line) ?? []
    const entry = { key: key.trim() || name.trim(), name: name.trim(), optional: mark !== undefined }
    // What is wrong may be a value that was meant for `variables`, even a secret one: it is not repeated.
    const refusal = refuseName(entry.key)
    if (refusal !== undefined) messages.push(`line ${index + 1}: the key ${refusal}`)
    else if (!/^\w+$/.test(entry.name))
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

/** The entries of a YAML or JSON map. `advice` ends the messages of the YAML parser. */
export async function readMap(text: string, advice: string): Promise<readonly MapEntry[]> {
  const entries = parseJsonMap(text)
  if (entries !== undefined) return entries
  // Loaded here, because few runs need a YAML parser and it takes longer to load than all options take to read.
  const { parseYamlMap } = await import('./yaml-map.ts')
  return parseYamlMap(text, advice)
}

interface Entry {
  readonly key: string
  readonly value: string
  readonly problem?: string
}

/** Divides at the first `=`; the rest is the value, whatever it holds. */
export function splitPair(pair: string): Entry {
  const equals = pair.indexOf('=')
  // Without a `=` the text may be a value, even a secret one, so it is not repeated.
  if (equals === -1) return { key: '', value: '', problem: 'has no =; expected KEY=VALUE' }
  return { key: pair.slice(0, equals).trim(), value: pair.slice(equals + 1) }
}

/** Whether there are only comments, if anything. */
export function isBlank(text: string): boolean {
  return /^(?:[ \t]*(?:#.*)?(?:\r?\n|$))*$/.test(text)
}

/** Whether the first line that says something is `KEY=VALUE` and not `KEY: value`. */
function isPairLines(text: string): boolean {
  const line = text.split(/\r?\n/).find((candidate) => !/^\s*(?:#|$)/.test(candidate)) ?? ''
  return /^[^:"'{=]*=/.test(line)
}

const variableName = /^[A-Za-z0-9_]{1,255}$/

/** Why GitLab takes no variable of this name. */
export function refuseName(name: string): string | undefined {
  if (!variableName.test(name))
    return 'is not a name for a variable; expected letters, digits and underscores, 255 at most'
  return name === 'TRIGGER_PAYLOAD' ? 'is a variable that GitLab sets itself; expected another name' : undefined
}

/** Names no key that is wrong: in a line that is the rest of a longer value, it is a piece of that value. */
function checkPair(pair: string, index: number): Entry {
  const entry = splitPair(pair)
  const problem = entry.problem ?? (variableName.test(entry.key) ? undefined : refuseName(entry.key))
  return problem === undefined ? entry : { ...entry, problem: `entry ${index + 1}: ${problem}` }
}

function checkScalar({ key, value, text, isComment }: MapEntry): Entry {
  if (text !== undefined) return { key, value: text }
  if (isComment) return { key, value: '', problem: `${key}: holds only a comment; ${QUOTES}` }
  if (typeof value !== 'object')
    return { key, value: '', problem: `${key}: is not a text; expected a text, a finite number, true or false` }
  const problem =
    value === null
      ? `${key}: is null; expected a text ("" for an empty one)`
      : `${key}: is a nested value; expected a text, because GitLab's variables are texts (a JSON text can hold more)`
  return { key, value: '', problem }
}

function collectVariables(entries: readonly Entry[]): TextMap {
  const found = new Map<string, string>()
  const messages: string[] = []
  if (entries.length === 0) messages.push('holds no variables; expected at least one, or to leave it out')
  for (const { key, value, problem } of entries) {
    const refusal = refuseName(key)
    if (problem !== undefined) messages.push(problem)
    else if (refusal !== undefined)
      messages.push(`${variableName.test(key) ? key : JSON.stringify(cutText(key, 80))}: ${refusal}`)
    else if (!value.isWellFormed()) messages.push(`${key}: ${HALF_CHARACTER}`)
    else if (found.has(key)) messages.push(`${key}: appears twice; expected each key once`)
    found.set(key, value)
  }
  if (messages.length > 0) throw new InvalidValueError(...messages)
  return found
}

/** GitLab replaces `$NAME` and `${NAME}` in the values of variables when a job uses them, and `$$` by one `$`: https://docs.gitlab.com/ci/variables/where_variables_can_be_used/#escape-the--character */
export function warnOfExpansion(variables: Readonly<Record<string, string>>): readonly string[] {
  const names = Object.entries(variables).flatMap(([key, value]) => (expanded.test(value) ? [key] : []))
  if (names.length === 0) return []
  return [
    `variables: GitLab replaces $NAME in a value by the variable NAME of the downstream pipeline, which concerns ${names.join(', ')}; write $$ where a $ is meant`,
  ]
}

const expanded = /(?<!\$)(?:\$\$)*\$(?:[A-Za-z_]|\{[A-Za-z_])/

/** Reads a file as UTF-8 text. */
export type ReadFile = (path: string) => Promise<string>

/** The `variables-file` option: one path per line; the variables of later files win. */
export async function readVariableFiles(given: string | readonly string[], readFile: ReadFile): Promise<TextMap> {
  const found = new Map<string, string>()
  const messages: string[] = []
  for (const path of parseLines(given)) {
    try {
      for (const [key, value] of await readVariableFile(path, readFile)) found.set(key, value)
    } catch (error) {
      if (!(error instanceof InvalidValueError)) throw error
      messages.push(...error.messages)
    }
  }
  if (messages.length > 0) throw new InvalidValueError(...messages)
  return found
}

async function readVariableFile(path: string, readFile: ReadFile): Promise<TextMap> {
  const ending = /\.(env|ya?ml|json)$/i.exec(path)?.[1]?.toLowerCase()
  if (ending === undefined)
    throw new InvalidValueError(`${path}: expected a file that ends in .env, .yml, .yaml or .json`)
  const content = await readContent(path, readFile)
  if (isBlank(content)) return new Map()
  if (ending === 'env') return readDotenvFile(content, path)
  try {
    return await parseVariableMap(content)
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error
    throw new InvalidValueError(...error.messages.map((message) => placeInFile(path, message)))
  }
}

/** Of equal keys the last one counts, as in every reader of such files. */
function readDotenvFile(content: string, path: string): TextMap {
  const found = new Map(parseDotenv(content, path).map(({ key, value }) => [key, value]))
  const messages = [...found.keys()].flatMap((key) => {
    const refusal = refuseName(key)
    return refusal === undefined ? [] : [`${cutText(key, 80)}: ${refusal}`]
  })
  if (messages.length > 0) throw new InvalidValueError(...messages.map((message) => `${path}: ${message}`))
  return found
}

/** @throws InvalidValueError that names the file, and why it cannot be read */
export async function readContent(path: string, readFile: ReadFile): Promise<string> {
  try {
    return await readFile(path)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    const reason = code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code ?? 'unknown reason'})`
    throw new InvalidValueError(`${path}: ${reason}`)
  }
}

/** `line 2, column 3: words` becomes the `file:2:3: words` that editors can open. */
function placeInFile(path: string, message: string): string {
  const place = /^line (\d+), column (\d+): (.*)$/s.exec(message)
  return place === null ? `${path}: ${message}` : `${path}:${place[1]}:${place[2]}: ${place[3]}`
}
