import { connectionOptions } from './connection.ts'
import type { OptionDefinition } from './definition.ts'
import { pipelineOptions } from './pipeline.ts'
import { resultOptions } from './results.ts'
import { waitingOptions } from './waiting.ts'

/** Every option, once, in the order in which it is documented. */
const optionTable = {
  ...pipelineOptions,
  ...waitingOptions,
  ...resultOptions,
  ...connectionOptions,
}

type OptionTable = typeof optionTable

/** Option names as users write them; the keys of the option table. */
export type OptionName = keyof OptionTable

/** The parsed value of an option. */
type OptionValue<N extends OptionName> = Awaited<ReturnType<OptionTable[N]['parse']>>

/** What all options have after parsing: a value where there is a default, else maybe one. */
export type OptionValues = {
  readonly [N in OptionName]: OptionTable[N] extends { default: string } ? OptionValue<N> : OptionValue<N> | undefined
}

export const optionNames = Object.keys(optionTable) as readonly OptionName[]

/** The definition of one option, without the types of its value. */
export function getOption(name: OptionName): OptionDefinition {
  return optionTable[name]
}

export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(optionTable, name)
}

/** Whether it is a switch: `--wait`, `--no-wait`. */
export function isBoolean(name: OptionName): boolean {
  return getOption(name).placeholder === undefined
}

/** `gitlab-url` as an environment variable: `DOWNSTREAM_GITLAB_URL`. */
export function environmentName(name: OptionName): string {
  return `DOWNSTREAM_${name.toUpperCase().replaceAll('-', '_')}`
}
