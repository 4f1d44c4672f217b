import type { Problem } from '../errors.ts'
import { suggestName } from './parsers/nearest.ts'
import type { TextMap } from './parsers/variables.ts'
import { type Given, toProblem } from './sources.ts'
import type { OptionName, OptionValues } from './table/table.ts'

/**
 * Values as GitLab's jobs get them when it has replaced `$NAME` and `$$`: the same as they are here. Every `$` is doubled, as runners take
 * `$1` and `$*` for names too.
 *
 * Source: https://docs.gitlab.com/ci/variables/where_variables_can_be_used/#escape-the--character
 */
export function keepDollars(variables: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, value.replaceAll('$', '$$$$')]))
}

/** The variables of all options that give some; of equal keys the later one counts. */
export function gatherVariables(values: Partial<OptionValues>, byName: TextMap): ReadonlyMap<string, string> {
  return new Map([...(values['variables-file'] ?? []), ...(values.variables ?? []), ...byName])
}

/** Names in `variables-as-file` that no variable has. */
export function checkFileVariables(
  { 'variables-as-file': names = [] }: Partial<OptionValues>,
  variables: ReadonlyMap<string, string>,
  given: ReadonlyMap<OptionName, Given>,
): readonly Problem[] {
  const source = given.get('variables-as-file')
  if (source === undefined) return []
  return names
    .filter((name) => !variables.has(name))
    .map((name) =>
      toProblem(
        'variables-as-file',
        source,
        `${JSON.stringify(name.slice(0, 80))} is not the name of a variable that is given${suggestName(name, [...variables.keys()])}`,
      ),
    )
}
