import type { ReadFile } from '../parsers/variables.ts'

/**
 * Everything there is to know about one option; the source of inputs, flags, the field of `Options` with its type, `--help`,
 * completion, `action.yml` and README.
 */
export interface OptionDefinition<T = unknown> {
  /** One line without a full stop. */
  readonly description: string
  readonly group: OptionGroup
  /** The word for the value in help texts. Booleans have none. */
  readonly placeholder?: string
  /** Throws `InvalidValueError`. Never sees an empty text. `source`: where the text came from, as the user knows it. */
  readonly parse: (text: string, context: { readonly source: string; readonly readFile: ReadFile }) => T | Promise<T>
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
    readonly description: string
    readonly parse: (pairs: readonly string[]) => T
  }
  /** `secret`: a token. `private`: may hold secrets. Neither is repeated in messages. */
  readonly confidential?: 'secret' | 'private'
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
