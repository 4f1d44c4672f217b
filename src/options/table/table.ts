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

/** What all options have after parsing, by their names. */
export type OptionValues = { readonly [N in OptionName]: OptionValue<N> }

/** The same by the names of fields, for some options. */
export type OptionFields<N extends OptionName> = { readonly [Name in N as FieldName<Name>]: OptionValue<Name> }

/** The type of {@link camelCase}. */
export type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name

type FieldName<N extends OptionName> = OptionTable[N] extends { readonly field: infer Field extends string }
  ? Field
  : CamelCase<N>

/** What its parser gives: always where there is a default or a value in its place. */
type OptionValue<N extends OptionName> = OptionTable[N] extends
  | { readonly default: string }
  | { readonly absent: unknown }
  ? Parsed<N>
  : Parsed<N> | undefined

type Parsed<N extends OptionName> = Awaited<ReturnType<OptionTable[N]['parse']>>

/** What a program may give as an option: one of its words, a value of its type, or a text for its parser. */
export type GivenValue<N extends OptionName> = OptionTable[N] extends { readonly choices: readonly (infer Choice)[] }
  ? Choice | (OptionTable[N] extends { readonly takes: 'lines' } ? readonly Choice[] : never)
  : OptionTable[N] extends { readonly takes: 'boolean' }
    ? boolean
    : Parameters<OptionTable[N]['parse']>[0]

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

/** The name of an option's field in `Options`. */
export function fieldName(name: OptionName): string {
  return getOption(name).field ?? camelCase(name)
}

/** `gitlab-url` as a name in code: `gitlabUrl`. */
export function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

/** `gitlab-url` as an environment variable: `DOWNSTREAM_GITLAB_URL`. */
export function environmentName(name: OptionName): string {
  return `DOWNSTREAM_${name.toUpperCase().replaceAll('-', '_')}`
}
