import { DownstreamError, InterruptedError } from '../../errors.ts'
import { ArtifactError, type ArtifactFolder, listArtifactJobs } from '../../pipeline/artifacts/artifact.ts'
import { readLogTails } from '../../pipeline/logs/log-tail.ts'
import { listNodes, listResultJobs, listUncountedTrouble, type PipelineNode } from '../../pipeline/tree.ts'
import type { WatchOutcome } from '../../pipeline/watch/types.ts'
import type { ResultJob, RunResult } from '../../report/result.ts'
import { blockingJobs, failedJobs, failureWords, formatDuration, fullJobName, statusLabel } from '../../report/words.ts'
import { jobsUnreadable, readsTraces } from '../abilities.ts'
import { endByDeadline, type RunContext, remainingMs } from '../context.ts'
import { createResult, type Ending, withTrouble, withWarnings } from '../result.ts'

type Ended = Extract<WatchOutcome, { kind: 'ended' }>

/** What is made of a pipeline that came to its end: failed jobs' log tails, artifacts, outputs, the verdict in one line. */
export async function finishRun(outcome: Ended, context: RunContext): Promise<RunResult> {
  const { pipeline, tree, tries } = outcome
  const jobs = await addLogTails(tree, context)
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
      return { result, exitCode, message: `${name} ${statusLabel('success').words}${tried}${took}` }
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
      const message = `${name} is blocked until a manual job is played${nameSome(': ', blockingJobs({ jobs }))}${accepted}`
      const links = blockingJobs({ jobs }).flatMap(({ url }) => (url === undefined ? [] : [url]))
      const choices =
        '`play` plays the jobs that it names, `on-manual: play` the only one that blocks, `on-manual: wait` waits until a person plays them, `pass-on: manual` takes this as success'
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

/** For all tails together, if the timeout leaves it: they are asked for by default, so they must not hold a run up. */
const TAILS_WITHIN_MS = 20_000
/** A pipeline with hundreds of failed jobs has one cause; the first tails tell it. */
const MOST_TAILS = 20

/** Reads the ends of failed jobs' logs, prints them, and puts them into the jobs for summaries and reports. */
async function addLogTails(tree: PipelineNode, context: RunContext): Promise<readonly ResultJob[]> {
  const { options, client, clock, host, random, signal } = context
  const jobs = listResultJobs(tree)
  const erased = new Set(listNodes(tree).flatMap((node) => node.jobs.flatMap((job) => (job.erased_at ? job.id : []))))
  const failed = failedJobs({ jobs }).filter(({ kind }) => kind === 'job')
  if (options.logs === 'none' || failed.length === 0) return jobs
  if (!readsTraces(client)) {
    host.info('Logs of failed jobs are left out: reading them needs an `api-token` with scope `read_api`')
    return jobs
  }
  const wanted = failed.slice(0, MOST_TAILS)
  if (wanted.length < failed.length) host.info(`Showing the logs of ${MOST_TAILS} of ${failed.length} failed jobs`)
  const tails = await readLogTails({
    source: client,
    secrets: host.secrets,
    clock,
    jobs: wanted,
    lineCount: options.logLines,
    // What was asked for comes after them, and needs some of what is left.
    withinMs: Math.min(TAILS_WITHIN_MS, remainingMs(context) / 2),
    signal,
    random,
  })
  return jobs.map((job) => {
    const tail = tails.get(job.id)
    if (tail === undefined) return job
    if (tail.kind === 'unreadable') {
      // With live logs this has been said already.
      if (options.logs === 'failed') host.warn(`The log of ${fullJobName(job)} cannot be read: ${tail.reason}`)
      return job
    }
    if (options.logs === 'failed') showTail(job, { ...tail, isErased: erased.has(job.id) }, context)
    return { ...job, logTail: tail.lines, linesBeforeTail: tail.omittedLines }
  })
}

function showTail(
  job: ResultJob,
  tail: { readonly lines: readonly string[]; readonly omittedLines: number; readonly isErased: boolean },
  { host }: RunContext,
): void {
  const why = failureWords(job)
  using _section = host.section(`${fullJobName(job)} failed${why ? ` (${why})` : ''}${job.url ? `: ${job.url}` : ''}`)
  if (tail.omittedLines > 0) host.info(`… ${tail.omittedLines} lines before`)
  if (tail.lines.length === 0) host.info(tail.isErased ? '(the log was erased)' : '(its log is empty)')
  else host.logLines({ key: String(job.id), text: undefined }, tail.lines)
}

/** Brings back what the pipelines made, also when they failed: artifacts, and values out of them. */
async function fetchResults(result: RunResult, tree: PipelineNode, context: RunContext): Promise<RunResult> {
  const { artifacts, outputsFrom } = context.options
  let fetched = result
  if (artifacts.kind !== 'none')
    fetched = await fetchMore('all artifacts', fetched, { tree, context, add: addArtifacts })
  if (outputsFrom.length === 0) return fetched
  return await fetchMore('the files of outputs-from', fetched, { tree, context, add: addOutputs })
}

interface More {
  readonly tree: PipelineNode
  readonly context: RunContext
  readonly add: (result: RunResult, tree: PipelineNode, context: RunContext) => Promise<RunResult>
}

/** @param what as the subject of a sentence */
async function fetchMore(what: string, result: RunResult, { tree, context, add }: More): Promise<RunResult> {
  const message = `the timeout of ${formatDuration(context.options.timeoutSeconds)} was over before ${what} had come`
  const late = () => new ArtifactError('late', message, { hints: ['raise `timeout`, which is for the whole run'] })
  try {
    return await endByDeadline(context, late, (bounded) => add(result, tree, bounded))
  } catch (error) {
    if (!(error instanceof DownstreamError) || error instanceof InterruptedError) throw error
    const kept = error instanceof ArtifactError ? withFolders(result, error.fetched, context) : result
    return withTrouble(kept, error)
  }
}

async function addArtifacts(result: RunResult, tree: PipelineNode, context: RunContext): Promise<RunResult> {
  const { options, host } = context
  refuseUnreadable(tree)
  const { downloadArtifacts } = await import('./artifacts.ts')
  const { folders, warnings } = await downloadArtifacts(listArtifactJobs(tree), options.artifacts, context)
  if (folders.length === 0) host.info('No job of the selection left artifacts')
  return withWarnings(withFolders(result, folders, context), [...warnings, ...warnUnreadable(tree)])
}

/** Jobs that cannot be listed must not look like jobs without artifacts. */
function refuseUnreadable({ pipelineId, unreadable }: PipelineNode): void {
  if (unreadable !== undefined) throw jobsUnreadable({ id: pipelineId }, unreadable)
}

function warnUnreadable(tree: PipelineNode): string[] {
  return listNodes(tree).flatMap(({ label, unreadable }) =>
    unreadable === undefined
      ? []
      : [`Artifacts of ${label} are left out: its jobs cannot be read (GitLab says: ${unreadable})`],
  )
}

function withFolders(result: RunResult, folders: readonly ArtifactFolder[], { options }: RunContext): RunResult {
  if (folders.length === 0) return result
  const byJob = new Map(folders.map(({ jobId, folder }) => [jobId, folder]))
  return {
    ...result,
    artifactsPath: options.artifactsPath,
    jobs: result.jobs.map((job) => ({ ...job, artifactsFolder: byJob.get(job.id) ?? job.artifactsFolder })),
  }
}

async function addOutputs(result: RunResult, tree: PipelineNode, context: RunContext): Promise<RunResult> {
  const { options, client, clock, signal } = context
  refuseUnreadable(tree)
  const { readOutputs } = await import('../../pipeline/artifacts/outputs.ts')
  const jobs = listArtifactJobs(tree)
  return { ...result, outputs: await readOutputs({ client, jobs, sources: options.outputsFrom, clock, signal }) }
}
