import type { Problem } from '../errors.ts'
import type { PositionalDefinition } from './command-definition.ts'
import type { Given } from './given.ts'
import { showValue } from './shown-value.ts'
import type { OptionName } from './table.ts'

/** Checks positional arguments, and takes those that are another way to write an option. */
export function readPositionals(
  found: { options: Map<OptionName, Given>; problems: Problem[]; readonly positionals: readonly string[] },
  definitions: readonly PositionalDefinition[],
): void {
  for (const [index, { name, option, required, choices }] of definitions.entries()) {
    const text = found.positionals[index]
    if (text === undefined || text === '') {
      if (required) found.problems.push({ option: name, message: 'is required' })
    } else if (choices !== undefined && !choices.includes(text)) {
      found.problems.push({ option: name, given: showValue(text), message: `expected ${choices.join(', ')}` })
    } else if (option !== undefined) {
      const before = found.options.get(option)
      if (before !== undefined && before.text !== text) {
        found.problems.push({ option, source: before.source, message: `is given twice, also as argument ${name}` })
      }
      found.options.set(option, { text, origin: 'flag', source: `argument ${name}` })
    }
  }
  for (const extra of found.positionals.slice(definitions.length)) {
    found.problems.push({ option: 'arguments', given: showValue(extra), message: 'is one argument too many' })
  }
}
