import type { EventTable } from '../src/notify/events.ts'
import {
  described,
  formatResultSchema,
  number,
  objectOf,
  oneOf,
  orNull,
  type Schema,
  type TypesOf,
  text,
} from './result-schema.ts'

type EventTypes = { readonly [Name in keyof EventTable]: TypesOf<EventTable[Name]> }

/** The JSON Schema of one line of `--events`. The compiler holds each type below against the type of the value. */
export function formatEventSchema(): string {
  const {
    $schema,
    title: _,
    definitions,
    ...result
  } = JSON.parse(formatResultSchema().replaceAll('"#"', '"#/definitions/result"'))
  const schema = {
    $schema,
    title: 'Event of gitlab-downstream',
    oneOf: Object.entries(events).map(([name, types]) => describeEvent(name, types)),
    definitions: { ...definitions, result },
  }
  return `${JSON.stringify(schema, undefined, 1)}\n`
}

function describeEvent(name: string, types: EventTypes[keyof EventTypes]): Schema {
  const common = { event: { schema: { const: name } }, at: described(text, 'When it was seen; ISO 8601') }
  return { description: DESCRIPTIONS[name as keyof EventTypes], ...objectOf({ ...common, ...types }) }
}

const job = { schema: { $ref: '#/definitions/job' } }
const jobs = { schema: { type: 'array', items: job.schema } }

const events: EventTypes = {
  status: { 'pipeline-id': number, 'pipeline-url': text, status: text, previous: orNull(text) },
  job: { job, previous: described(orNull(text), 'The status before') },
  step: { name: text, status: text, previous: orNull(text), url: orNull(text) },
  polled: {
    elapsed: described(number, 'Seconds'),
    percent: orNull(number),
    remaining: described(orNull(number), 'Seconds'),
  },
  blocked: { jobs },
  delayed: { jobs },
  played: { job },
  retrying: { attempt: number, of: number, jobs },
  'retry-refused': { message: text },
  unreadable: { what: oneOf('jobs', 'trigger jobs'), 'pipeline-label': orNull(text), words: text },
  trouble: { message: text },
  recovered: { failures: number },
  result: {
    result: { schema: { anyOf: [{ $ref: '#/definitions/result' }, { type: 'object', required: ['requests'] }] } },
  },
}

const DESCRIPTIONS: Readonly<Record<keyof EventTypes, string>> = {
  status: "The pipeline's status, first and whenever it changed",
  job: 'A job appeared or changed its status',
  step: 'A step of a chain changed its status',
  polled: 'The pipeline was looked at; what is left is known where earlier pipelines of the ref are readable',
  blocked: 'The pipeline waits for these manual jobs to be played',
  delayed: 'These jobs start by themselves later',
  played: 'A manual job was played',
  retrying: 'The failed jobs are run again; attempt counts from 1',
  'retry-refused': 'The failed jobs could not be run again',
  unreadable: 'Jobs or trigger jobs cannot be read, so only the status of the pipeline is followed',
  trouble: 'A poll failed; it is tried again until the timeout',
  recovered: 'GitLab answers again after so many failed polls',
  result: 'The last line: the result document, or the requests of a dry run',
}
