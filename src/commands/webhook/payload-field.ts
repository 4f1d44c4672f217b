import { UsageError } from '../../errors.ts'
import { findNearestName } from '../../options/nearest.ts'
import { showWords } from '../shown-text.ts'

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
  const shown = names.slice(0, 30).map((name) => showWords(name).slice(0, 60))
  return `${shown.join(', ')}${names.length > shown.length ? `, and ${names.length - shown.length} more` : ''}`
}
