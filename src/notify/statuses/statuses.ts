import type { Clock } from '../../clock.ts'
import type { Pipeline } from '../../gitlab/types.ts'
import type { Host } from '../../host/host.ts'
import type { ResultJob, RunResult } from '../../report/result.ts'
import type { Observer } from '../observer.ts'
import { planStatuses, type StatusPlace } from './job-status.ts'
import { createPace } from './limits.ts'
import { createOutbox, type Ledger, type Outbox, type SendStatus } from './outbox.ts'

export interface StatusesSettings {
  /** Where the commit is. */
  readonly site: 'GitHub' | 'GitLab'
  readonly subjects: Subjects
  readonly contextOf: StatusPlace['contextOf']
  readonly send: SendStatus
  readonly ledger: Ledger | undefined
  readonly host: Pick<Host, 'redact' | 'warn'>
  readonly clock: Clock
  /** Aborts when the run is interrupted. */
  readonly signal: AbortSignal
  readonly deadlineAtMs: number
}

/** What has a status: each job, or the pipeline in the form of one. */
export interface Subjects {
  /** While the pipeline is followed. */
  ofWatch(jobs: readonly ResultJob[], pipeline: Pipeline | undefined): readonly ResultJob[]
  /** When the run is over. None: those of the watch are the last ones. */
  ofResult(result: RunResult): readonly ResultJob[]
}

/** So many are open on the server at most: all of them can be settled at once when the run ends early. */
export const MOST_OPEN = 20
/** After a run that was cut short; the same that canceling its pipeline takes, and beside it. */
const SHORT_END_MS = 5_000
/** After a pipeline that came to its end, if the timeout leaves it. */
const LONG_END_MS = 60_000

/** Commit statuses, written while the pipeline runs, and none open when the run is over. */
export function createStatuses(settings: StatusesSettings): Observer {
  const { clock, signal, subjects } = settings
  const place: StatusPlace = { contextOf: settings.contextOf, redact: settings.host.redact }
  let isTold = false
  const outbox = createOutbox({
    ...{ ...settings, pace: createPace(clock, MOST_OPEN), mostOpen: MOST_OPEN },
    onRefused(words) {
      if (isTold) return
      isTold = true
      settings.host.warn(`commit statuses are not written: ${words}`)
    },
  })
  let pipeline: Pipeline | undefined
  let jobs: readonly ResultJob[] = []
  let shown: readonly ResultJob[] = []
  let settling: Promise<void> | undefined

  function settle(end: Pick<RunResult, 'result' | 'exitCode'>, withinMs: number): Promise<void> {
    signal.removeEventListener('abort', onInterrupt)
    return outbox.settle(planStatuses(shown, place, end), withinMs)
  }
  // At once, for little time is left, and canceling takes its own.
  const onInterrupt = () => {
    settling ??= settle({ result: 'interrupted', exitCode: 130 }, SHORT_END_MS)
  }
  signal.addEventListener('abort', onInterrupt, { once: true })

  return {
    see(event) {
      if (event.kind === 'status') pipeline = event.pipeline
      else if (event.kind === 'jobs') jobs = event.jobs
      else return
      if (settling !== undefined) return
      shown = subjects.ofWatch(jobs, pipeline)
      outbox.put(planStatuses(shown, place))
    },
    async end(result) {
      const last = result === undefined ? [] : subjects.ofResult(result)
      if (last.length > 0) shown = last
      const isWhole = result !== undefined && WHOLE.has(result.result)
      const leftMs = Math.max(SHORT_END_MS, settings.deadlineAtMs - clock.monotonicMs())
      settling ??= settle(
        result ?? { result: 'failed', exitCode: 1 },
        isWhole ? Math.min(LONG_END_MS, leftMs) : SHORT_END_MS,
      )
      await settling
      const rest = describeRest(outbox, { isTold, site: settings.site })
      if (rest !== undefined) settings.host.warn(rest)
    },
  }
}

/** The pipeline has come to its end. */
const WHOLE: ReadonlySet<RunResult['result']> = new Set(['success', 'failed', 'canceled', 'skipped', 'manual'])

/** What was not written, if it was not said before that none is. */
function describeRest(
  { missing, refusal }: Outbox,
  { isTold, site }: { readonly isTold: boolean; readonly site: StatusesSettings['site'] },
): string | undefined {
  const { count, open } = missing()
  if (count === 0 || (isTold && open === 0)) return undefined
  const what = count === 1 ? '1 commit status was not written' : `${count} commit statuses were not written`
  const stays = open === 0 ? '' : `, and ${open} of them may stay pending`
  return `${what}${stays}: ${refusal() ?? `there was no time left within the limits of ${site}`}`
}
