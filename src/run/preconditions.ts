import { RefusedError, UsageError } from '../errors.ts'
import type { GitLabClient } from '../gitlab/api.ts'
import type { OptionName, Options } from '../options/options.ts'
import type { Rights } from '../pipeline/rights.ts'
import { readsTraces } from './abilities.ts'

/**
 * Finds out before anything is started whether what comes back can be written at all.
 *
 * @throws UsageError
 */
export async function checkDestinations({ artifacts, artifactsPath, reportFiles }: Options): Promise<void> {
  if (reportFiles.length > 0) {
    const { checkReportFiles } = await import('../report/write-report.ts')
    await checkReportFiles(reportFiles)
  }
  if (artifacts.kind !== 'none') {
    const { checkArtifactsFolder } = await import('../pipeline/artifacts/folders.ts')
    checkArtifactsFolder(artifactsPath)
  }
}

/**
 * Variables for jobs that nothing plays would be ignored.
 *
 * @throws UsageError
 */
export function refuseUnplayed({ play, onManual, explicit }: Options): void {
  if (!explicit.has('job-variables') || play.length > 0 || onManual === 'play') return
  throw new UsageError('`job-variables`: no job is played', {
    problems: [{ option: 'job-variables', message: 'is for jobs that are played, and none is' }],
    hints: ['name the jobs in `play`, or give `on-manual: play`; `variables` are for the whole pipeline'],
  })
}

/** Whether something was asked for that cannot be had without the list of jobs. */
export function needsJobs({ artifacts, outputsFrom, logs, play, explicit }: Options): boolean {
  return (
    play.length > 0 || artifacts.kind !== 'none' || outputsFrom.length > 0 || (logs === 'all' && explicit.has('logs'))
  )
}

type Credentials = Pick<GitLabClient, 'readsAs' | 'canAct'>

/**
 * Refuses what was asked for explicitly and is already known to be impossible with these credentials, before anything is started.
 * Defaults that cannot be met are not refused; they are left out where they would happen.
 *
 * @throws RefusedError naming each demand and its remedy.
 */
export function refuseImpossible(options: Options, rights: Rights, client: Credentials): void {
  const demands = findImpossible(options, rights, client)
  const [first] = demands
  if (first === undefined) return
  const asked = demands.map((demand) => `\`${demand.asked}\``).join(', ')
  throw new RefusedError(`${asked} cannot be done with these credentials (${describe(client)}); nothing was started`, {
    hints: [...new Set(remedies(demands, rights, client))],
    details: rights.refusal ? [`GitLab says: ${rights.refusal.words}`, ...rights.refusal.details] : [],
    cause: rights.refusal,
  })
}

interface Demand {
  /** As the user asked for it, e.g. `wait`. */
  readonly asked: string
  readonly remedy: string
}

function findImpossible(options: Options, rights: Rights, client: Credentials): Demand[] {
  const explicit = (name: OptionName) => options.explicit.has(name)
  const readsJobs = rights.pipelines && rights.jobs !== false
  const noLogs = `job logs are never readable with a job token or without one: ${READ}`
  const { onRunning } = options
  const rows: readonly (readonly [asked: string, isAsked: boolean, isPossible: boolean, remedy: string])[] = [
    ['wait', options.wait, rights.pipelines, waitRemedy(client)],
    [`on-running: ${onRunning}`, onRunning !== 'start', rights.pipelines, waitRemedy(client)],
    ['on-running: cancel', onRunning === 'cancel', client.canAct, ACT],
    ['logs: all', options.logs === 'all' && explicit('logs'), readsTraces(client) && readsJobs, noLogs],
    ['artifacts', options.artifacts.kind !== 'none', readsJobs, READ],
    ['outputs-from', options.outputsFrom.length > 0, readsJobs, READ],
    ['retry-failed', options.retryFailed > 0, client.canAct, ACT],
    ['play', options.play.length > 0, client.canAct && readsJobs, ACT],
    ['on-manual: play', options.onManual === 'play', client.canAct, ACT],
    ['on-timeout: cancel', options.onTimeout === 'cancel' && explicit('on-timeout'), client.canAct, ACT],
    ['on-interrupt: cancel', options.onInterrupt === 'cancel' && explicit('on-interrupt'), client.canAct, ACT],
  ]
  return rows.flatMap(([asked, isAsked, isPossible, remedy]) => (isAsked && !isPossible ? [{ asked, remedy }] : []))
}

const READ = 'give an `api-token` with scope `read_api` (project, group or personal access token; Reporter is enough)'
const ACT = 'give an `api-token` with scope `api` (Developer)'

function waitRemedy({ readsAs }: Credentials): string {
  if (readsAs !== 'job-token') return `a trigger token can start a pipeline but reads nothing: ${READ}`
  return `a job token reads pipelines on GitLab 18.2 and newer, and only in projects that have this one on their job-token allowlist: ${READ}`
}

function describe({ readsAs }: Credentials): string {
  if (readsAs === 'access-token') return 'api-token'
  return readsAs === 'job-token' ? 'job token only' : 'no api-token'
}

/** A user whose access token was refused gets GitLab's hints, not the advice to give a token. */
function remedies(demands: readonly Demand[], { refusal }: Rights, { readsAs }: Credentials): readonly string[] {
  if (readsAs === 'access-token' && refusal !== undefined) return refusal.hints
  return demands.map(({ remedy }) => remedy)
}
