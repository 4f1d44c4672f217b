import { describeDefault } from '../src/options/cli/help.ts'
import { camelCase, getOption, type OptionName, optionNames } from '../src/options/table/table.ts'

/**
 * The options as the library takes them, each with its text: src/faces/library-options.ts. Written out, since the declarations of the
 * package would hold the whole table otherwise. A test holds the types against the table's own.
 */
export function formatLibraryOptions(): string {
  return [
    '// Generated from the option table (src/options/table) by `npm run generate`.',
    '',
    '/**',
    ' * Options by their names (see README), also in camelCase: `apiToken` is `api-token`. Values are what they mean: booleans, numbers (durations',
    ' * in seconds, sizes in bytes), objects for `variables` and `inputs`, lists for options of several lines; or the texts that the CLI takes.',
    ' */',
    'export interface LibraryOptions {',
    ...optionNames.flatMap(formatOption),
    '}',
    '',
  ].join('\n')
}

function formatOption(name: OptionName): readonly string[] {
  const camel = camelCase(name)
  const own = [`  /** ${describe(name)} */`, `  readonly ${camel}?: ${typeOf(name)} | undefined`]
  return camel === name ? own : [...own, `  readonly '${name}'?: LibraryOptions['${camel}']`]
}

function describe(name: OptionName): string {
  const fallback = describeDefault(name)
  const { description } = getOption(name)
  const text = fallback === undefined || fallback === 'required' ? description : `${description} (default: ${fallback})`
  return text.replaceAll('*/', '*\\/')
}

function typeOf(name: OptionName): string {
  const { takes, choices, lines } = getOption(name)
  if (choices !== undefined) {
    const words = choices.map((choice) => `'${choice}'`).join(' | ')
    return lines ? `${words} | readonly (${words})[]` : words
  }
  switch (takes) {
    case 'boolean':
      return 'boolean'
    case 'number':
      return 'string | number'
    case 'lines':
      return 'string | readonly string[]'
    case 'map':
      return 'string | Readonly<Record<string, unknown>>'
    case undefined:
      return 'string'
  }
}
