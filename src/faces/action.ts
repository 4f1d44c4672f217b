import { readFileSync } from 'node:fs'
import { systemClock } from '../clock.ts'
import { DownstreamError, type ExitCode, messageOf, UnreachableError } from '../errors.ts'
import type { GitLabClient } from '../gitlab/api.ts'
import { createHost } from '../host/create.ts'
import {
  createHandover,
  type Handover,
  readSavedRun,
  readSavedToken,
  removeToken,
  type SavedCall,
  type SavedRun,
  type SavedToken,
} from '../host/github-files.ts'
import type { Host, OutputStream } from '../host/host.ts'
import type { Options } from '../options/options.ts'
import type { Environment } from '../options/sources.ts'
import type { PipelineNode } from '../pipeline/tree.ts'
import { resultOutputs } from '../report/outputs.ts'
import { openRun } from '../run/context.ts'
import { finishCommand } from '../run/deliver.ts'
import { resultOfError } from '../run/result.ts'
import { runMain } from '../run/run.ts'
import { quoteWord } from '../shell.ts'
import { VERSION } from '../version.ts'

/** What the action takes from its process. */
export interface ActionProcess {
  readonly env: Environment
  readonly stdout: OutputStream
  readonly stderr: OutputStream
  readonly signal: AbortSignal
}

/** The main step of the action: the same run as the CLI's `trigger`, with inputs in place of flags. */
export async function runAction(action: ActionProcess): Promise<ExitCode> {
  const { env, stdout, stderr, signal } = action
  const host = await createHost({ kind: 'github', env, stdout, stderr })
  try {
    const opened = await openRun({ face: 'action', env, requires: ['start'], host, signal })
    const handover = handOver(opened.options, { env, host })
    const context = { ...opened, handover }
    const { exitCode } = await finishCommand(context, () => runMain(context))
    handover.finish()
    return exitCode
  } catch (error) {
    return failStep(error, host)
  }
}

function handOver(options: Options, { env, host }: { readonly env: Environment; readonly host: Host }): Handover {
  const { gitlabUrl, requestTimeoutSeconds, retries, follow, apiToken, caFile } = options
  const readToken = (): SavedToken | undefined =>
    apiToken && {
      gitlabUrl,
      apiToken: apiToken.value,
      caCertificates: caFile === undefined ? undefined : readFileSync(caFile, 'utf8'),
    }
  return createHandover({ env, run: { gitlabUrl, requestTimeoutSeconds, retries, follow }, readToken }, host)
}

/**
 * `result` is set in every case, also when the options were wrong or the mistake is ours. After a mistake of ours the post step
 * still has to cancel what may run.
 */
function failStep(error: unknown, host: Host): ExitCode {
  host.fail(error)
  if (!(error instanceof DownstreamError)) {
    host.setOutput('result', 'failed')
    return 1
  }
  for (const [name, value] of resultOutputs(resultOfError(error))) host.setOutput(name, value)
  host.saveState('finished', 'true')
  return error.exitCode
}

/**
 * The post step: cancels the pipeline of a main step that was killed before it could do so itself. Does nothing when the main step
 * finished, in whatever way. It works from what the main step saved alone: what it could read again, such as inputs, may by now be
 * another step's.
 */
export async function runPost({ env, stdout, stderr, signal }: ActionProcess): Promise<void> {
  const saved = readSavedRun(env)
  if (saved === undefined) return
  try {
    if (saved.isFinished) return
    const host = await createHost({ kind: 'github', env, stdout, stderr })
    // The step's result stands already; a post step that fails would only hide it.
    await endRun(saved, { host, signal }).catch((error: unknown) => {
      host.warn(`Could not cancel ${nameRun(saved)}: ${messageOf(error)}`)
    })
  } finally {
    removeToken(saved)
  }
}

interface PostContext {
  readonly host: Host
  readonly signal: AbortSignal
}

function nameRun({ pipeline, call, project }: SavedRun): string {
  if (pipeline !== undefined) return `pipeline #${pipeline.id}, which may go on: ${pipeline.url}`
  return `what the trigger call may have started in project ${project} on ${call?.ref}`
}

async function endRun(saved: SavedRun, { host, signal }: PostContext): Promise<void> {
  if (saved.policy === 'leave') return host.info(describeLeft(saved))
  const token = readSavedToken(saved)
  if (token !== undefined) host.mask(token.apiToken)
  const client = await connect(saved, token)
  const pipeline = saved.pipeline ?? (await findPipeline(saved, { client, host, signal }))
  if (pipeline === undefined) return
  const { cancelOrLeave } = await import('../run/leave.ts')
  const { line, report } = await cancelOrLeave(
    {
      ...pipeline,
      policy: saved.policy,
      withinMs: CANCEL_WITHIN_MS,
      readTree: () => readSavedTree(pipeline.id, saved, { client, signal }),
    },
    { client, clock: systemClock },
  )
  if (report?.kind === 'canceled' || report?.kind === 'ended-before') host.info(line)
  else host.warn(line)
}

/** The main step is over, and a runner gives the steps after it some minutes. */
const CANCEL_WITHIN_MS = 30_000

function describeLeft(saved: SavedRun): string {
  const { pipeline } = saved
  return pipeline === undefined ? describeUnknown(saved) : `Pipeline #${pipeline.id} goes on: ${pipeline.url}`
}

async function connect(
  { gitlabUrl, requestTimeoutSeconds, retries }: SavedRun,
  token: SavedToken | undefined,
): Promise<GitLabClient> {
  const { createGitLabClient } = await import('../gitlab/client.ts')
  return createGitLabClient(
    {
      ...{ baseUrl: gitlabUrl, apiVersion: 'v4', requestTimeoutSeconds, retries },
      ...{ token: undefined, jobToken: undefined, apiToken: token?.apiToken, caCertificates: token?.caCertificates },
      userAgent: `gitlab-downstream/${VERSION}`,
    },
    { clock: systemClock },
  )
}

/** The pipeline of a call that the main step did not live to see answered; only one that is certainly ours. */
async function findPipeline(
  saved: SavedRun,
  { client, host, signal }: PostContext & { readonly client: GitLabClient },
): Promise<SavedRun['pipeline']> {
  const { call, project } = saved
  if (call?.newestPipelineId === undefined || client.readsAs === 'anonymous') {
    host.warn(describeUnknown(saved))
    return undefined
  }
  const { findLostPipeline, openCandidates } = await import('../pipeline/reconcile.ts')
  using deadline = systemClock.deadline(lookForMs(call), () => new UnreachableError('the time for looking is over'))
  const tools = { client, clock: systemClock, signal: AbortSignal.any([signal, deadline.signal]) }
  const seen = new Map()
  const lost = { ...call, project, newestPipelineId: call.newestPipelineId }
  const finding = await findLostPipeline(lost, seen, tools).catch((error: unknown) => {
    if (error !== deadline.signal.reason) throw error
    return undefined
  })
  if (finding?.kind === 'found') {
    host.info(`Found the pipeline that the main step had started: #${finding.pipeline.id}`)
    return { id: finding.pipeline.id, url: finding.pipeline.web_url }
  }
  const candidates = openCandidates(seen)
  for (const { pipeline } of candidates) {
    host.warn(
      `Not canceled: nothing proves that this step started pipeline #${pipeline.id}. Look at it with: gitlab-downstream status ${pipeline.web_url}`,
    )
  }
  if (candidates.length === 0) host.warn(describeUnknown(saved))
  return undefined
}

/** What a call makes is there a minute after it, or never comes; a little time is for reading. */
function lookForMs({ atWallMs }: SavedCall): number {
  return Math.max(10_000, 70_000 - Math.max(0, systemClock.wallMs() - atWallMs))
}

function describeUnknown({ gitlabUrl, project, call }: SavedRun): string {
  const target = ['--gitlab-url', gitlabUrl, '--project', String(project), '--ref', call?.ref ?? ''].map(quoteWord)
  return `The main step ended during the trigger call, and no pipeline of that call is known. Look with: gitlab-downstream status latest ${target.join(' ')}`
}

async function readSavedTree(
  pipelineId: number,
  { project, follow }: SavedRun,
  { client, signal }: { readonly client: GitLabClient; readonly signal: AbortSignal },
): Promise<PipelineNode> {
  const [{ createNode }, { refreshTree }] = await Promise.all([
    import('../pipeline/tree.ts'),
    import('../pipeline/refresh-tree.ts'),
  ])
  const root = createNode(project, await client.getPipeline(project, pipelineId, { signal }))
  // What cannot be read below is no reason to leave the pipeline itself.
  const nowMs = systemClock.monotonicMs()
  await refreshTree(root, { client, signal, follow, nowMs, staleAfterMs: 0 }).catch(() => {})
  return root
}
