import { listResultJobs, listUncountedTrouble } from '../pipeline/tree.ts'
import type { WatchOutcome } from '../pipeline/watch-events.ts'
import { formatDuration } from '../report/duration.ts'
import { blockingJobs, failedJobs, fullJobName } from '../report/failed-jobs.ts'
import type { ResultJob, RunResult } from '../report/result.ts'
import { statusLook } from '../report/status-words.ts'
import { fetchResults } from './fetch-results.ts'
import { addLogTails } from './log-tails.ts'
import type { RunContext } from './run-context.ts'
import { createResult, type Ending } from './run-result.ts'

type Ended = Extract<WatchOutcome, { kind: 'ended' }>

/** What is made of a pipeline that came to its end: failed jobs' log tails, artifacts, outputs, the verdict in one line. */
export async function finishRun(outcome: Ended, context: RunContext): Promise<RunResult> {
  const { pipeline, tree, tries } = outcome
  const jobs = await addLogTails(listResultJobs(tree), context)
  const result = {
    ...createResult(describeEnd(outcome, jobs), pipeline, context.client),
    jobs,
    tries,
    warnings: warnUncounted(outcome),
  }
  return fetchResults(result, tree, context)
}

function describeEnd({ result, passed, pipeline, tries }: Ended, jobs: readonly ResultJob[]): Ending {
  const exitCode = passed ? 0 : 1
  const name = `Pipeline #${pipeline.id}`
  const took = pipeline.duration ? ` after ${formatDuration(pipeline.duration)}` : ''
  const tried = tries > 1 ? ` at try ${tries}` : ''
  const accepted = passed && result !== 'success' ? ', which `pass-on` takes as success' : ''
  const hints = passed ? [] : [`see ${pipeline.web_url}`]
  switch (result) {
    case 'success':
      return { result, exitCode, message: `${name} ${statusLook('success').words}${tried}${took}` }
    case 'failed':
      return {
        result,
        exitCode,
        message: `${name} failed${tried}${took}${nameSome(
          ': ',
          failedJobs({ jobs }).filter(({ counts }) => counts),
        )}`,
        hints,
      }
    case 'canceled':
      return { result, exitCode, message: `${name} was canceled${took}${accepted}`, hints }
    case 'skipped':
      return { result, exitCode, message: `${name} was skipped: none of its jobs ran${accepted}`, hints }
    case 'manual': {
      const message = `${name} is blocked until somebody plays ${nameSome('', blockingJobs({ jobs })) || 'a manual job'}${accepted}`
      const links = blockingJobs({ jobs }).flatMap(({ url }) => (url === undefined ? [] : [url]))
      const choices =
        '`on-manual: wait` waits for somebody, `on-manual: play` plays them, `pass-on: manual` takes this as success'
      return { result, exitCode, message, hints: passed ? [] : [...hints, choices], details: links }
    }
  }
}

const NAMED = 5

function nameSome(before: string, jobs: readonly ResultJob[]): string {
  if (jobs.length === 0) return ''
  const more = jobs.length > NAMED ? ` and ${jobs.length - NAMED} more` : ''
  return `${before}${jobs.slice(0, NAMED).map(fullJobName).join(', ')}${more}`
}

function warnUncounted({ tree }: Ended): string[] {
  return listUncountedTrouble(tree).map(({ label, pipeline }) => {
    const { status, web_url } = pipeline
    return `Downstream pipeline ${label} is ${status}; its trigger job does not wait for it or may fail, so it does not count: ${web_url ?? ''}`
  })
}
