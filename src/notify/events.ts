import type { Clock } from '../clock.ts'
import type { WatchEvent } from '../pipeline/watch/types.ts'
import { jobDocument, type ResultDocument } from '../report/outputs.ts'
import type { ResultJob } from '../report/result.ts'
import type { Observer } from './observer.ts'

type JobDocument = ResultDocument['jobs'][number]

/** What each event of `--events` says; `dist/events.schema.json` is made by these types (scripts/event-schema.ts). */
export interface EventTable {
  /** The pipeline's status, first and whenever it changed. */
  readonly status: {
    readonly 'pipeline-id': number
    readonly 'pipeline-url': string
    readonly status: string
    readonly previous: string | null
  }
  readonly job: { readonly job: JobDocument; readonly previous: string | null }
  readonly step: {
    readonly name: string
    readonly status: string
    readonly previous: string | null
    readonly url: string | null
  }
  /** In seconds. */
  readonly polled: { readonly elapsed: number; readonly percent: number | null; readonly remaining: number | null }
  readonly blocked: { readonly jobs: readonly JobDocument[] }
  readonly delayed: { readonly jobs: readonly JobDocument[] }
  readonly played: { readonly job: JobDocument }
  readonly retrying: { readonly attempt: number; readonly of: number; readonly jobs: readonly JobDocument[] }
  readonly 'retry-refused': { readonly message: string }
  readonly unreadable: {
    readonly what: 'jobs' | 'trigger jobs'
    readonly 'pipeline-label': string | null
    readonly words: string
  }
  readonly trouble: { readonly message: string }
  readonly recovered: { readonly failures: number }
  /** The last line: the document of `--json`. */
  readonly result: { readonly result: unknown }
}

type Described = { [Name in keyof EventTable]: { readonly event: Name } & EventTable[Name] }[keyof EventTable]

/** One line of `--events`; `at` is a time, ISO 8601. */
type EventDocument = Described & { readonly at: string }

/** Tells a program what is seen, one document per event. The command adds the result. */
export function createEvents(emit: (document: EventDocument) => void, clock: Pick<Clock, 'wallMs'>): Observer {
  const steps = new Map<string, string>()
  return {
    see(event) {
      for (const document of describeEvent(event, steps)) emit(withTime(document, clock))
    },
    end: async () => {},
  }
}

/** The last line. */
export function resultEvent(document: unknown, clock: Pick<Clock, 'wallMs'>): EventDocument {
  return withTime({ event: 'result', result: document }, clock)
}

function withTime(document: Described, clock: Pick<Clock, 'wallMs'>): EventDocument {
  return { at: new Date(clock.wallMs()).toISOString(), ...document }
}

function describeEvent(event: WatchEvent, steps: Map<string, string>): readonly Described[] {
  switch (event.kind) {
    case 'status': {
      const { id, web_url, status } = event.pipeline
      const previous = event.previous ?? null
      return [{ event: 'status', 'pipeline-id': id, 'pipeline-url': web_url, status, previous }]
    }
    case 'job':
      return [{ event: 'job', job: jobDocument(event.job), previous: event.previous ?? null }]
    case 'jobs':
      return listSteps(event.jobs, steps)
    case 'polled': {
      const { elapsedMs, estimate } = event
      const remaining = estimate === undefined ? null : seconds(estimate.remainingMs)
      return [{ event: 'polled', elapsed: seconds(elapsedMs), percent: estimate?.percent ?? null, remaining }]
    }
    case 'blocked':
    case 'delayed':
      return [{ event: event.kind, jobs: event.jobs.map(jobDocument) }]
    case 'played':
      return [{ event: 'played', job: jobDocument(event.job) }]
    case 'retrying':
      return [{ event: 'retrying', attempt: event.attempt, of: event.of, jobs: event.jobs.map(jobDocument) }]
    case 'retry-refused':
    case 'trouble':
      return [{ event: event.kind, message: event.error.message }]
    case 'unreadable':
      return [{ event: 'unreadable', what: event.what, 'pipeline-label': event.label ?? null, words: event.words }]
    case 'recovered':
      return [{ event: 'recovered', failures: event.failures }]
  }
}

/** The list of jobs says no more than the events of each; that of a chain's steps is all that is told of them. */
function listSteps(jobs: readonly ResultJob[], known: Map<string, string>): readonly Described[] {
  return jobs.flatMap(({ pipelineId, name, status, url }): Described[] => {
    const previous = known.get(name) ?? null
    if (pipelineId !== 0 || previous === status) return []
    known.set(name, status)
    return [{ event: 'step', name, status, previous, url: url ?? null }]
  })
}

function seconds(durationMs: number): number {
  return Math.round(durationMs / 1000)
}
