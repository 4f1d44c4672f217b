import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseAllDocuments } from 'yaml'

export const root = path.resolve(import.meta.dirname, '../../..')

export interface Input {
  readonly type?: string
  readonly description?: string
  readonly default?: unknown
  readonly options?: readonly unknown[]
  readonly regex?: string
}

/** A component of templates/. */
export interface Template {
  readonly name: string
  /** The comment at the top, for the person who opens the file. */
  readonly comment: string
  /** The document with `spec:`. */
  readonly header: unknown
  readonly inputs: Readonly<Record<string, Input>>
  /** What follows the header, as text and parsed before any input is put in. */
  readonly body: string
  readonly jobs: Readonly<Record<string, Job>>
}

export interface Job {
  readonly script?: readonly string[]
  readonly variables?: Readonly<Record<string, string>>
}

export const templates: readonly Template[] = readdirSync(path.join(root, 'templates'))
  .filter((file) => file.endsWith('.yml'))
  .map((file) => path.basename(file, '.yml'))
  .sort()
  .map(readTemplate)

export function readTemplate(name: string): Template {
  const text = readFileSync(path.join(root, 'templates', `${name}.yml`), 'utf8')
  const [header, body] = parseAllDocuments(text)
  if (!header || !body) throw new Error(`${name} has no header`)
  const { spec } = header.toJS()
  const comment = text.slice(0, text.indexOf('\nspec:')).replace(/^# ?/gm, '')
  return {
    name,
    comment,
    header: header.toJS(),
    inputs: spec.inputs,
    body: text.split('\n---\n')[1] ?? '',
    jobs: body.toJS(),
  }
}

/** Inputs that a template cannot do without, with values to use in tests. */
export function requiredInputs({ inputs }: Template): Record<string, unknown> {
  const required = Object.entries(inputs).filter(([, input]) => input.default === undefined)
  return Object.fromEntries(required.map(([name]) => [name, name === 'project' ? 'group/b' : 'build']))
}
