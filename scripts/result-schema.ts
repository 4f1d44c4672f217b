import type { ResultDocument } from '../src/report/outputs.ts'
import { outputDescriptions } from '../src/report/outputs.ts'
import { resultWords } from '../src/report/words.ts'

export type Schema = Readonly<Record<string, unknown>>
type JobDocument = ResultDocument['jobs'][number]
type TryDocument = JobDocument['previous-tries'][number]

/**
 * The JSON Schema of the result document, as `--json`, the output `json` and `report-file: x.json` have it. Names and order come from the
 * table of outputs, and the compiler holds each type below against the type of the value.
 */
export function formatResultSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Result document of gitlab-downstream',
    ...objectOf(document),
    definitions: { job: objectOf(job), try: objectOf(tries) },
  }
  return `${JSON.stringify(schema, undefined, 1)}\n`
}

/** Made by the functions below alone, for values of one type. */
interface Typed<T> {
  readonly schema: Schema
  readonly of?: (value: T) => void
}

export type TypesOf<T> = { readonly [Name in keyof T]: Typed<T[Name]> }

export const text: Typed<string> = { schema: { type: 'string' } }
export const number: Typed<number> = { schema: { type: 'number' } }
const flag: Typed<boolean> = { schema: { type: 'boolean' } }
const texts: Typed<readonly string[]> = { schema: { type: 'array', items: text.schema } }
const textsByName: Typed<Readonly<Record<string, string>>> = {
  schema: { type: 'object', additionalProperties: text.schema },
}
/** A time of GitLab; ISO 8601. */
const time = text

export function orNull<T>({ schema }: Typed<T>): Typed<T | null> {
  return { schema: { anyOf: [schema, { type: 'null' }] } }
}

export function described<T>({ schema }: Typed<T>, description: string): Typed<T> {
  return { schema: { ...schema, description } }
}

export function oneOf<const T extends string | number>(...values: readonly T[]): Typed<T> {
  return { schema: { enum: values } }
}

const seconds = described(orNull(number), 'Seconds')
const percent = described(orNull(number), 'Percent')

const tries: TypesOf<TryDocument> = {
  id: number,
  status: text,
  'failure-reason': orNull(text),
  'created-at': orNull(time),
  'started-at': orNull(time),
  'finished-at': orNull(time),
  'queued-duration': seconds,
  duration: seconds,
  runner: orNull(text),
  url: orNull(text),
}

const job: TypesOf<JobDocument> = {
  ...tries,
  name: text,
  stage: text,
  kind: oneOf('job', 'bridge'),
  counts: described(flag, 'Whether a failure of this job makes the result a failure'),
  'allow-failure': flag,
  coverage: percent,
  user: orNull(text),
  'pipeline-id': number,
  'project-id': { schema: { type: ['number', 'string'] } },
  'pipeline-label': described(orNull(text), 'Where the job lives when it is not in the pipeline itself'),
  'downstream-pipeline-id': described(orNull(number), 'The pipeline that this trigger job started'),
  'artifacts-folder': orNull(text),
  'previous-tries': { schema: { type: 'array', items: { $ref: '#/definitions/try' } } },
}

const document: TypesOf<ResultDocument> = {
  result: oneOf(...resultWords),
  status: orNull(text),
  'pipeline-id': orNull(number),
  'pipeline-iid': orNull(number),
  'pipeline-url': orNull(text),
  'project-id': orNull(number),
  ref: orNull(text),
  sha: orNull(text),
  duration: orNull(number),
  jobs: { schema: { type: 'array', items: { $ref: '#/definitions/job' } } },
  'failed-jobs': texts,
  'artifacts-path': orNull(text),
  outputs: textsByName,
  pipelines: orNull<Readonly<Record<string, unknown>>>({
    schema: { type: 'object', additionalProperties: { $ref: '#' } },
  }),
  'created-at': orNull(time),
  'started-at': orNull(time),
  'finished-at': orNull(time),
  'queued-duration': seconds,
  coverage: percent,
  source: orNull(text),
  user: described(orNull(text), 'Login of the user GitLab started the pipeline for'),
  upstream: described(orNull(textsByName), 'What this run was called from, as far as it is known'),
  'project-path': orNull(text),
  message: described(text, 'What happened, in one line'),
  'exit-code': oneOf(0, 1, 2, 3, 4, 5, 6, 130, 143),
  tries: described(number, 'How often the pipeline ran'),
  warnings: texts,
  hints: described(texts, 'Next steps'),
  details: texts,
}

/** Every key is there; what is not known is `null`. A later version may add keys. */
export function objectOf(types: Readonly<Record<string, Typed<never>>>): Schema {
  const properties = Object.entries(types).map(([name, { schema }]) => {
    const description = types === document ? outputDescriptions.get(name) : undefined
    return [name, description === undefined ? schema : { description, ...schema }]
  })
  return { type: 'object', required: Object.keys(types), properties: Object.fromEntries(properties) }
}
