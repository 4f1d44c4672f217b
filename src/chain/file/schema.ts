import * as z from 'zod/mini'
import { listWords } from '../../options/parsers/scalars.ts'
import type { OptionDefinition } from '../../options/table/definition.ts'
import { getOption, type OptionName, optionNames } from '../../options/table/table.ts'

/** Options that a step of a chain takes: a new one belongs to them unless the table says that it is about the whole run. */
export const stepOptions: readonly OptionName[] = optionNames.filter((name) => getOption(name).ofRun === undefined)

/** What a step has beside options. */
export const stepKeys = ['needs', 'matrix', 'when', 'allow-failure'] as const

/** When a step runs, by how its needs ended. */
export const stepConditions = ['on-success', 'on-failure', 'always'] as const

// What a message says where a value has the wrong shape; what the parser of an option says comes before it.
const SETTINGS = 'expected a map of settings'
const NAMES = 'expected the name of a step, or a list of names'
const ROWS = 'expected a list of maps, such as [{ REGION: eu }, { REGION: us }]'
const ROW = 'expected a map with a text for each name, such as { REGION: eu }'
const STEP_NAME = 'is not a name for a step; expected letters, digits, - and _ (100 at most)'
const ROW_NAME = 'is not a name in a matrix; expected letters, digits, - and _'
const CONCURRENCY = 'expected a whole number from 1 to 1000'
/** A token is only ever named, by one expression alone: what is in the file is in the history of its repository too. */
const SECRET = 'is written in the file; expected the name of a variable that has it, such as ${{ env.B_TOKEN }}'

const text = z.string('expected a text')
const expression = z.string().check(z.regex(/\$\{\{/, 'expected an expression'))
const scalar = z.union([z.string(), z.number(), z.boolean()], 'expected a text')
const json: z.ZodMiniType = z.union(
  [
    scalar,
    z.array(z.lazy(() => json)),
    z.record(
      z.string(),
      z.lazy(() => json),
    ),
  ],
  'expected a text, number, boolean, list or map',
)

const settings = Object.fromEntries(stepOptions.map((name) => [name, z.optional(describeOption(getOption(name)))]))

const step = {
  ...settings,
  needs: z.optional(z.union([text, z.array(text, NAMES)], NAMES)),
  matrix: z.optional(
    z.array(z.record(z.string().check(z.regex(/^[\w-]+$/, ROW_NAME)), scalar, ROW), ROWS).check(z.minLength(1, ROWS)),
  ),
  when: z.optional(oneOf(stepConditions)),
  'allow-failure': z.optional(z.boolean('expected true or false')),
}

/** The shape of a chain file; the source of its JSON Schema too. What the parsers of options say of values is not in it. */
export const chainSchema = z.strictObject(
  {
    concurrency: z.optional(z.int(CONCURRENCY).check(z.minimum(1, CONCURRENCY), z.maximum(1000, CONCURRENCY))),
    'on-failure': z.optional(oneOf(['stop', 'continue'])),
    timeout: z.optional(z.union([z.int(), z.string()], 'expected a duration, such as 90m or 2h')),
    defaults: z.optional(z.strictObject(settings, SETTINGS)),
    pipelines: z.record(
      z.string().check(z.regex(/^\w[\w-]{0,99}$/, STEP_NAME)),
      z.strictObject(step, SETTINGS),
      'expected a map with a step for each name',
    ),
  },
  'expected a map with pipelines in it, at least',
)

function oneOf<const T extends readonly string[]>(words: T) {
  return z.enum(words, `expected ${listWords(words)}`)
}

function describeOption({ takes, choices, confidential, typed }: OptionDefinition): z.ZodMiniType {
  if (confidential === 'secret') return z.string(SECRET).check(z.regex(/^\$\{\{ *env\.[A-Za-z_]\w* *\}\}$/, SECRET))
  const word = choices === undefined ? scalar : z.union([z.enum(choices), expression], `expected ${listWords(choices)}`)
  switch (takes) {
    case 'boolean':
      return z.union([z.boolean(), expression], 'expected true or false')
    case 'number':
      return z.union([z.number(), z.string()], 'expected a number or a text')
    case 'lines':
      return z.union([word, z.array(word)], 'expected a text, or a list of texts')
    case 'map':
      return z.record(z.string(), typed ? json : scalar, 'expected a map with a value for each name')
    case undefined:
      return word
  }
}
