import { UsageError } from '../../errors.ts'
import { readText } from '../../files.ts'
import { findNearestName } from '../../options/parsers/nearest.ts'
import { cutText } from '../../text/cut.ts'
import { type CommandOutcome, type LocalCommand, type LocalContext, showWords } from '../command.ts'
import { payloadVariables } from './payload-variables.ts'

/** `webhook payload`. Its text comes from the user that pushed: printed without control characters, which `--json` has as escapes. */
export const showPayload: LocalCommand = async (context) => {
  const { flags, host } = context
  const field = typeof flags.field === 'string' ? flags.field.trim() : undefined
  if (field !== undefined && flags.env === true) throw new UsageError('--field and --env: expected only one of them')
  const payload = await readPayload(context)
  if (flags.env === true) return asVariables(payload, (line) => host.warn(line))
  const value = field === undefined ? payload : readField(payload, field)
  const text = typeof value === 'string' ? value : JSON.stringify(value, undefined, 2)
  return { exitCode: 0, document: value, text }
}

function asVariables(payload: unknown, warn: (line: string) => void): CommandOutcome {
  const { lines, unsafe } = payloadVariables(payload)
  for (const { name, path } of unsafe) {
    warn(
      `${name} is left out: its value has characters that are not safe in a dotenv file; read it with --field ${path}`,
    )
  }
  const document = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
  return { exitCode: 0, document, text: lines.join('\n') }
}

const LONGEST_BYTES = 5 * 2 ** 20

/**
 * The payload of the pipeline: from the argument FILE, else from `TRIGGER_PAYLOAD`, a variable of type file whose value is the path.
 * @throws {UsageError}
 */
export async function readPayload({
  positionals,
  env,
  signal,
}: Pick<LocalContext, 'positionals' | 'env' | 'signal'>): Promise<unknown> {
  const given = positionals[0]?.trim()
  if (given) return parse(await readBounded(given, given, signal), given)
  const variable = env.TRIGGER_PAYLOAD?.trim()
  if (!variable) throw notTriggered()
  // Tools that imitate GitLab may give the content itself.
  if (variable.startsWith('{')) return parse(variable, 'TRIGGER_PAYLOAD')
  return parse(await readBounded(variable, `the file of TRIGGER_PAYLOAD, ${variable},`, signal), variable)
}

async function readBounded(path: string, name: string, signal: AbortSignal): Promise<string> {
  try {
    return await readText(path, { limitBytes: LONGEST_BYTES, signal })
  } catch (cause) {
    signal.throwIfAborted()
    const { code, message } = cause as NodeJS.ErrnoException
    if (code === 'EFBIG') throw new UsageError(`${name} is larger than ${LONGEST_BYTES / 2 ** 20} MiB`, { cause })
    throw new UsageError(`${name} cannot be read: ${code === 'ENOENT' ? 'there is no such file' : (code ?? message)}`, {
      cause,
    })
  }
}

function parse(text: string, name: string): unknown {
  if (isNestedDeeper(text, DEEPEST)) throw new UsageError(`${name} is nested more than ${DEEPEST} levels deep`)
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    const isEmpty = text.trim() === ''
    const where =
      cause instanceof Error ? (/position \d+(?: \(line \d+ column \d+\))?/.exec(cause.message)?.[0] ?? '') : ''
    throw new UsageError(`${name} ${isEmpty ? 'is empty' : `is not valid JSON${where && ` (at ${where})`}`}`, { cause })
  }
}

/** GitLab's own payloads are some levels deep; what is much deeper could not even be printed. */
const DEEPEST = 200

function isNestedDeeper(json: string, most: number): boolean {
  let depth = 0
  for (const [bracket] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') depth++
    else if (bracket === ']' || bracket === '}') depth--
    if (depth > most) return true
  }
  return false
}

function notTriggered(): UsageError {
  return new UsageError('there is no TRIGGER_PAYLOAD: this pipeline was not started by a trigger token or a webhook', {
    hints: [
      'GitLab sets it in pipelines with CI_PIPELINE_SOURCE=trigger, and in those that a job token started',
      'elsewhere, name the file: gitlab-downstream webhook payload FILE',
    ],
  })
}

/**
 * The value at a path such as `project.path_with_namespace`, `commits[0].id` or `commits.0.id`.
 * @throws {UsageError} that names what is there instead.
 */
export function readField(payload: unknown, path: string): unknown {
  const steps = path.replace(/\[(\d+)\]/g, '.$1').split('.')
  if (steps.some((step) => step === '')) {
    throw new UsageError(`--field ${JSON.stringify(path)}: expected names with dots between, such as commits[0].id`)
  }
  let value = payload
  for (const [index, step] of steps.entries()) {
    const before = steps.slice(0, index).join('.')
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) {
      throw missing({ path, step, before, value })
    }
    value = (value as Record<string, unknown>)[step]
  }
  return value
}

interface Missing {
  readonly path: string
  readonly step: string
  /** The path up to the value that lacks the step. */
  readonly before: string
  readonly value: unknown
}

function missing({ path, step, before, value }: Missing): UsageError {
  const place = before === '' ? 'the payload' : before
  if (typeof value !== 'object' || value === null) {
    return new UsageError(
      `--field ${path}: ${place} is ${value === null ? 'null' : `a ${typeof value}`} and has no fields`,
    )
  }
  if (Array.isArray(value)) {
    return new UsageError(`--field ${path}: ${place} is a list of ${value.length}; expected a number from 0`)
  }
  const names = Object.keys(value)
  const nearest = findNearestName(step, names)
  const question =
    nearest === undefined ? '' : `; did you mean ${showWords([before, nearest].filter(Boolean).join('.'))}?`
  return new UsageError(`--field ${path}: ${place} has no ${JSON.stringify(step)}${question}`, {
    details: names.length === 0 ? [] : [`it has ${listNames(names)}`],
  })
}

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, 30).map((name) => cutText(showWords(name), 60))
  return `${shown.join(', ')}${names.length > shown.length ? `, and ${names.length - shown.length} more` : ''}`
}
