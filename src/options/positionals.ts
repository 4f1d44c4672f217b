import type { Problem } from '../errors.ts'
import type { PositionalDefinition } from './command-definition.ts'
import type { Given } from './given.ts'
import { showValue } from './shown-value.ts'
import type { OptionName } from './table.ts'

interface Found {
  readonly options: Map<OptionName, Given>
  readonly problems: Problem[]
  readonly positionals: readonly string[]
}

/** Checks positional arguments, and takes those that are another way to write an option. */
export function readPositionals(found: Found, definitions: readonly PositionalDefinition[]): void {
  for (const [index, definition] of definitions.entries()) {
    readPositional(found, definition, found.positionals[index] ?? '')
  }
  for (const extra of found.positionals.slice(definitions.length)) {
    found.problems.push({ option: 'arguments', given: showValue(extra), message: 'is one argument too many' })
  }
}

function readPositional({ options, problems }: Found, definition: PositionalDefinition, text: string): void {
  const { name, option, required, choices } = definition
  if (text === '') {
    if (required) problems.push({ option: name, message: 'is required' })
    return
  }
  if (choices !== undefined && !choices.includes(text)) {
    problems.push({ option: name, given: showValue(text), message: `expected ${choices.join(', ')}` })
    return
  }
  if (option === undefined) return
  const before = options.get(option)
  if (before !== undefined && before.text !== text) {
    problems.push({ option, source: before.source, message: `is given twice, also as argument ${name}` })
  }
  options.set(option, { text, origin: 'flag', source: `argument ${name}` })
}
