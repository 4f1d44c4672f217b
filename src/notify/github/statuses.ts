import type { Clock } from '../../clock.ts'
import type { Host } from '../../host/host.ts'
import { projectPathOf } from '../../pipeline/tree.ts'
import type { ResultJob, RunResult } from '../../report/result.ts'
import { stepAsJob } from '../../report/words.ts'
import type { Observer } from '../observer.ts'
import { planStatuses, type StatusPlace } from './job-status.ts'
import { createPace } from './limits.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import type { Ledger } from './saved-statuses.ts'
import type { SendStatus } from './send-status.ts'

export interface StatusesSettings {
  readonly send: SendStatus
  readonly ledger: Ledger | undefined
  readonly host: Pick<Host, 'redact' | 'warn'>
  readonly clock: Clock
  /** Aborts when the run is interrupted. */
  readonly signal: AbortSignal
  readonly deadlineAtMs: number
  /** Of the instance of GitLab. */
  readonly baseUrl: string
  /** As it was given. */
  readonly project: number | string | undefined
}

/** So many are pending on GitHub at most: all of them can be settled at once when the run ends early. */
export const MOST_OPEN = 20
/** After a run that was cut short; the same that canceling its pipeline takes, and beside it. */
const SHORT_END_MS = 5_000
/** After a pipeline that came to its end, if the timeout leaves it. */
const LONG_END_MS = 60_000

/** One commit status per job, written while the pipeline runs, and none pending when the run is over. */
export function createStatuses(settings: StatusesSettings): Observer {
  const { clock, signal, baseUrl } = settings
  const place: StatusPlace = {
    project: String(settings.project ?? ''),
    projectOf: ({ url }) => projectPathOf(url, baseUrl),
    redact: settings.host.redact,
  }
  let isTold = false
  const outbox = createOutbox({
    ...{ ...settings, pace: createPace(clock, MOST_OPEN), mostOpen: MOST_OPEN },
    onRefused(words) {
      if (isTold) return
      isTold = true
      settings.host.warn(`commit statuses are not written: ${words}`)
    },
  })
  let jobs: readonly ResultJob[] = []
  let settling: Promise<void> | undefined

  function settle(end: Pick<RunResult, 'result' | 'exitCode'>, withinMs: number): Promise<void> {
    signal.removeEventListener('abort', onInterrupt)
    return outbox.settle(planStatuses(jobs, place, end), withinMs)
  }
  // At once, for little time is left, and canceling takes its own.
  const onInterrupt = () => {
    settling ??= settle({ result: 'interrupted', exitCode: 130 }, SHORT_END_MS)
  }
  signal.addEventListener('abort', onInterrupt, { once: true })

  return {
    see(event) {
      if (event.kind !== 'jobs' || settling !== undefined) return
      jobs = event.jobs
      outbox.put(planStatuses(jobs, place))
    },
    async end(result) {
      const last = result?.steps?.map(stepAsJob) ?? result?.jobs ?? []
      if (last.length > 0) jobs = last
      const isWhole = result !== undefined && WHOLE.has(result.result)
      const leftMs = Math.max(SHORT_END_MS, settings.deadlineAtMs - clock.monotonicMs())
      settling ??= settle(
        result ?? { result: 'failed', exitCode: 1 },
        isWhole ? Math.min(LONG_END_MS, leftMs) : SHORT_END_MS,
      )
      await settling
      const rest = describeRest(outbox, isTold)
      if (rest !== undefined) settings.host.warn(rest)
    },
  }
}

/** The pipeline has come to its end. */
const WHOLE: ReadonlySet<RunResult['result']> = new Set(['success', 'failed', 'canceled', 'skipped', 'manual'])

/** What was not written, if it was not said before that none is. */
function describeRest({ missing, refusal }: Outbox, isTold: boolean): string | undefined {
  const { count, open } = missing()
  if (count === 0 || (isTold && open === 0)) return undefined
  const what = count === 1 ? '1 commit status was not written' : `${count} commit statuses were not written`
  const stays = open === 0 ? '' : `, and ${open} of them may stay pending`
  return `${what}${stays}: ${refusal() ?? 'there was no time left within the limits of GitHub'}`
}
