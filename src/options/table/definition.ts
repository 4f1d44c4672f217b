import { InvalidValueError } from '../parsers/values.ts'
import type { ReadFile } from '../parsers/variables.ts'

/**
 * Everything there is to know about one option; the source of inputs, flags, the field of `Options` with its type, `LibraryOptions`,
 * `--help`, completion, `action.yml` and README.
 */
export type OptionDefinition<T = unknown> = OptionFacts<T> & OptionParser<T>

interface OptionFacts<T> {
  /** One line without a full stop. */
  readonly description: string
  readonly group: OptionGroup
  /** The word for the value in help texts. Booleans have none. */
  readonly placeholder?: string
  /** Its letter on the command line: `-p`. */
  readonly short?: string
  /** In a few words, for the short help; without it the option is left out there when there is no room for all. */
  readonly brief?: string
  /** As a user would write it; read by `parse` like any other value. */
  readonly default?: string
  /** The value without a default, where it is not `undefined`. */
  readonly absent?: T
  /** Name of its field in `Options` where that is not the option's name in camel case: a number's has its unit. */
  readonly field?: string
  /** Shown in place of a default that depends on something. */
  readonly defaultText?: string
  /** What the CI system provides when the option is not given. */
  readonly ci?: CiDefault
  /** The only values, for help and completion. */
  readonly choices?: readonly string[]
  /** Holds several lines: a flag given several times adds lines. */
  readonly lines?: true
  /** A second, repeatable flag that takes one `KEY=VALUE`. */
  readonly pairFlag?: {
    readonly name: string
    readonly short?: string
    readonly description: string
    readonly parse: (pairs: readonly string[]) => T
  }
  /** Means nothing to a call that does not follow its pipeline: there it is refused. */
  readonly needsWait?: true
  /** Means nothing without one of these options: then it is refused. */
  readonly onlyWith?: readonly string[]
  /** `secret`: a token. `private`: may hold secrets. Neither is repeated in messages. */
  readonly confidential?: 'secret' | 'private'
  /** Is about the whole run, and so not a setting of one step of a chain. */
  readonly ofRun?: true
  /** Names something of this machine, or where tokens go: a chain puts no value of another pipeline into it. */
  readonly local?: true
  /** Its values keep their types in a chain file; those of the others are the texts that the user wrote (`1.10`). */
  readonly typed?: true
}

/** `takes`: what the option is to a program, which need not write it as a text. Without it there are only texts. */
type OptionParser<T> =
  | { readonly takes?: undefined; readonly parse: Parse<string, T> }
  | {
      [K in keyof GivenTypes]: { readonly takes: K; readonly parse: Parse<string | GivenTypes[K], T> }
    }[keyof GivenTypes]

interface GivenTypes {
  readonly boolean: boolean
  readonly number: number
  readonly lines: readonly string[]
  readonly map: Readonly<Record<string, unknown>>
}

/** Throws `InvalidValueError`. Never sees an empty text. */
type Parse<G, T> = (given: G, context: ParseContext) => T | Promise<T>

// An alias, because declarations write it out; the name of an interface would have to be exported.
type ParseContext = {
  /** Where the value came from, as the user knows it. */
  readonly source: string
  readonly readFile: ReadFile
}

/** Parses a text or what a program gave in its place, which may be anything. */
export function parseGiven(definition: OptionDefinition, given: unknown, context: ParseContext): unknown {
  if (typeof given === 'string') return definition.parse(given, context)
  switch (definition.takes) {
    case 'boolean':
      if (typeof given === 'boolean') return definition.parse(given, context)
      throw new InvalidValueError('expected true or false')
    case 'number':
      if (typeof given === 'number') return definition.parse(given, context)
      throw new InvalidValueError('expected a number or a text')
    case 'lines':
      if (isTextList(given)) return definition.parse(given, context)
      throw new InvalidValueError('expected a list of texts, or one text')
    case 'map':
      if (isMap(given)) return definition.parse(given, context)
      throw new InvalidValueError('expected an object with a value per key, or a text')
    case undefined:
      throw new InvalidValueError('expected a text')
  }
}

function isTextList(given: unknown): given is readonly string[] {
  return Array.isArray(given) && given.every((line) => typeof line === 'string')
}

/** Whether it is an object with values by their keys, which neither a list nor a `Map` is. */
export function isMap(given: unknown): given is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(given) === '[object Object]'
}

export const optionGroups = ['Pipeline', 'Waiting', 'Logs and artifacts', 'Reports', 'Connection'] as const
type OptionGroup = (typeof optionGroups)[number]

interface CiDefault {
  /** Environment variable of a GitLab job. */
  readonly variable: string
  /** Described where it is not simply the variable's value. */
  readonly text?: string
  /** The option's text from the variable's; `undefined` when it says nothing usable. */
  readonly derive?: (value: string) => string | undefined
}
