import { type Problem, UsageError } from '../errors.ts'
import { InvalidValueError, showValue } from './parsers/values.ts'
import type { Given } from './sources.ts'
import { getOption, type OptionName } from './table/table.ts'

/** Wraps problems into the error to throw: one line when there is one, a list when there are more. */
export function usageError(problems: readonly Problem[]): UsageError {
  const lines = problems.map(formatProblem)
  if (lines.length === 1) return new UsageError(lines[0] ?? '', { problems })
  return new UsageError(`${lines.length} problems:`, { problems, details: lines })
}

/** `--timeout "abc": expected …`, named as the user gave it. */
function formatProblem({ option, source, given, message }: Problem): string {
  return `${source ?? option}${given === undefined || given === '' ? '' : ` ${JSON.stringify(given)}`}: ${message}`
}

/** What a parser has thrown against the value of an option; anything but an `InvalidValueError` is thrown on. */
export function toProblems(error: unknown, name: OptionName, given: Given): readonly Problem[] {
  if (!(error instanceof InvalidValueError)) throw error
  return error.messages.map((message) => toProblem(name, given, message))
}

/** A problem with one option, its value shown as far as it may be. */
export function toProblem(name: OptionName, { text, source }: Given, message: string): Problem {
  const given = getOption(name).confidential === undefined ? showValue(text) : undefined
  return { option: name, source, given, message }
}
