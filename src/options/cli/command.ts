import type { Requirement } from '../requirements.ts'
import type { OptionName } from '../table/table.ts'

/** A flag of one command, or of all of them, that is not an option. */
export interface FlagDefinition {
  /** One line without a full stop. */
  readonly description: string
  /** The word for the value in help texts. Switches have none. */
  readonly placeholder?: string
  readonly short?: string
  readonly repeatable?: true
  /** Only the negative form exists: `--no-color`. */
  readonly negative?: true
  readonly choices?: readonly string[]
}

export type FlagDefinitions = Readonly<Record<string, FlagDefinition>>

export interface PositionalDefinition {
  /** As in `[PIPELINE]`. */
  readonly name: string
  /** Of what it names, as in "expected …": without an article, one line without a full stop. */
  readonly description: string
  readonly required?: true
  /** The option that this argument is another way to write. */
  readonly option?: OptionName
  readonly choices?: readonly string[]
}

/** What help says of an option where it means something else in one command than in the others. */
export interface OptionText {
  readonly description: string
  /** In the place of its default. */
  readonly default?: string
}

/** A command as help, completion and the reader of its arguments see it. */
export interface CommandDefinition {
  /** One or two words: `trigger`, `tokens list`. */
  readonly name: string
  /** One line without a full stop. */
  readonly summary: string
  readonly positionals?: readonly PositionalDefinition[]
  readonly flags?: FlagDefinitions
  /** The options it takes; all of them when absent. Others are refused, never ignored. */
  readonly options?: readonly OptionName[]
  /** Sends reads only, so that a dry run is what it does anyway. */
  readonly changesNothing?: true
  /** Is about the settings of other commands: takes every option from the environment, to check it. */
  readonly checksSettings?: true
  /** Is about jobs too: takes the URL of one in the place of a pipeline, and as `--job`. */
  readonly takesJob?: true
  readonly optionTexts?: Readonly<Partial<Record<OptionName, OptionText>>>
  /** Checked by `resolveOptions`. */
  readonly requires?: readonly Requirement[]
  readonly examples?: readonly { readonly text: string; readonly command: string }[]
}

/** The flags every command has. */
export const globalFlags = {
  json: { description: 'Prints one JSON document on stdout; progress goes to stderr' },
  quiet: { description: 'Prints only the result and errors', short: 'q' },
  verbose: { description: 'Prints every request and decision' },
  color: { description: 'Prints without colors (also NO_COLOR)', negative: true },
  help: { description: 'Prints the help, -h the short one', short: 'h' },
  version: { description: 'Prints the version' },
} as const satisfies FlagDefinitions

/** `color` is false only after `--no-color`. */
export type GlobalFlag = keyof typeof globalFlags
