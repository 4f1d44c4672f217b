import * as z from 'zod/mini'
import { chainSchema } from '../src/chain/file/schema.ts'
import { getOption, isOptionName } from '../src/options/table/table.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

/**
 * The JSON Schema of chain files, for editors. It is made from what the program itself checks them by, with the descriptions of the
 * option table. Draft 7, because editors know that one best.
 */
export function formatChainSchema(): string {
  const schema = z.toJSONSchema(chainSchema, { target: 'draft-7', io: 'input' })
  const pipelines = schema.properties?.pipelines as JsonSchema
  const described = {
    ...schema,
    title: 'Chain file of gitlab-downstream',
    properties: {
      ...describe(schema, CHAIN_TEXTS),
      defaults: { ...describeSettings(schema.properties?.defaults), description: CHAIN_TEXTS.defaults },
      pipelines: {
        ...pipelines,
        description: CHAIN_TEXTS.pipelines,
        minProperties: 1,
        additionalProperties: describeSettings(pipelines.additionalProperties),
      },
    },
  }
  return `${JSON.stringify(described, undefined, 1)}\n`
}

const CHAIN_TEXTS: Readonly<Record<string, string>> = {
  concurrency: 'How many steps run side by side at most (default: 8)',
  'on-failure': 'What becomes of the other steps when one fails: stop (default) or continue',
  timeout: 'Longest time for the whole chain, such as 2h; the timeout of each step counts too',
  defaults: 'Settings of every step that does not give them itself',
  pipelines: 'The steps, each by its name',
}

const STEP_TEXTS: Readonly<Record<string, string>> = {
  needs: 'Steps that have to end first; the name of a step with a matrix means every one of its variants',
  matrix: 'One step for each row, named after the values of the row: app (eu, blue)',
  when: 'When the step runs, by how its needs ended: on-success (default), on-failure or always',
  'allow-failure': 'Whether the step counts as passed for what needs it, however it ends (default: false)',
}

function describeSettings(settings: unknown): JsonSchema {
  const schema = settings as JsonSchema
  const options = Object.keys(schema.properties ?? {}).flatMap((name) =>
    isOptionName(name) ? [[name, getOption(name).description] as const] : [],
  )
  return { ...schema, properties: describe(schema, { ...Object.fromEntries(options), ...STEP_TEXTS }) }
}

function describe(
  { properties = {} }: JsonSchema,
  texts: Readonly<Record<string, string>>,
): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      const description = texts[name]
      if (description === undefined) throw new Error(`${name} has no description for the schema of chain files`)
      return [name, { ...(property as JsonSchema), description }]
    }),
  )
}
