import type { Clock } from '../../clock.ts'
import { messageOf, UnreachableError } from '../../errors.ts'
import type { GitLabClient } from '../../gitlab/api.ts'
import { createGitLabClient } from '../../gitlab/client.ts'
import { readSavedToken, type SavedCall, type SavedRun, type SavedToken } from '../../host/github-files.ts'
import type { Host } from '../../host/host.ts'
import type { Environment } from '../../options/sources.ts'
import { refreshTree } from '../../pipeline/refresh-tree.ts'
import { createNode, type PipelineNode } from '../../pipeline/tree.ts'
import { quoteWord } from '../../shell.ts'
import { VERSION } from '../../version.ts'
import { cancelOrLeave } from './leave.ts'

/** What a post step works with. */
export interface PostContext {
  readonly host: Host
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly proxyVariables: Environment
}

/**
 * Ends the run of a main step that was killed before it could do so itself: cancels its pipeline, or leaves it. Works from what was
 * saved alone, says what became of the pipeline, and never throws: the result of the step is there already, and a failure would hide it.
 */
export async function endSavedRun(saved: SavedRun, context: PostContext): Promise<void> {
  const { host } = context
  if (saved.policy === 'leave') return host.info(describeLeft(saved))
  try {
    await cancelSavedRun(saved, context)
  } catch (error) {
    host.warn(`Could not cancel ${nameRun(saved)}: ${messageOf(error)}`)
  }
}

function describeLeft(saved: SavedRun): string {
  const { pipeline } = saved
  return pipeline === undefined ? describeUnknown(saved) : `Pipeline #${pipeline.id} goes on: ${pipeline.url}`
}

function describeUnknown({ gitlabUrl, project, call }: SavedRun): string {
  const target = ['--gitlab-url', gitlabUrl, '--project', String(project), '--ref', call?.ref ?? ''].map(quoteWord)
  return `The main step ended during the trigger call, and no pipeline of that call is known. Look with: gitlab-downstream status latest ${target.join(' ')}`
}

function nameRun({ pipeline, call, project }: SavedRun): string {
  if (pipeline !== undefined) return `pipeline #${pipeline.id}, which may go on: ${pipeline.url}`
  return `what the trigger call may have started in project ${project} on ${call?.ref}`
}

/** The main step is over, and a runner gives the steps after it some minutes. */
const CANCEL_WITHIN_MS = 30_000

async function cancelSavedRun(saved: SavedRun, { host, clock, signal, proxyVariables }: PostContext): Promise<void> {
  const token = readSavedToken(saved)
  if (token !== undefined) host.mask(token.apiToken)
  const client = connect(saved, token, { clock, proxyVariables })
  const tools = { client, host, clock, signal }
  const pipeline = saved.pipeline ?? (await findPipeline(saved, tools))
  if (pipeline === undefined) return
  const readTree = () => readSavedTree(pipeline.id, saved, tools)
  const { line, report } = await cancelOrLeave(
    { ...pipeline, policy: 'cancel', withinMs: CANCEL_WITHIN_MS, readTree },
    tools,
  )
  if (report?.kind === 'canceled' || report?.kind === 'ended-before') host.info(line)
  else host.warn(line)
}

function connect(
  { gitlabUrl, requestTimeoutSeconds, retries }: SavedRun,
  token: SavedToken | undefined,
  { clock, proxyVariables }: Pick<PostContext, 'clock' | 'proxyVariables'>,
): GitLabClient {
  return createGitLabClient(
    {
      ...{ baseUrl: gitlabUrl, apiVersion: 'v4', requestTimeoutSeconds, retries, proxyVariables },
      ...{ token: undefined, jobToken: undefined, apiToken: token?.apiToken, caCertificates: token?.caCertificates },
      userAgent: `gitlab-downstream/${VERSION}`,
    },
    { clock },
  )
}

interface Tools {
  readonly client: GitLabClient
  readonly host: Host
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** The pipeline of a call that the main step did not live to see answered; only one that is certainly ours. */
async function findPipeline(saved: SavedRun, { client, host, clock, signal }: Tools): Promise<SavedRun['pipeline']> {
  const { call, project } = saved
  if (call?.newestPipelineId === undefined || client.readsAs === 'anonymous') {
    host.warn(describeUnknown(saved))
    return undefined
  }
  const { findLostPipeline, openCandidates } = await import('../../pipeline/reconcile.ts')
  using deadline = clock.deadline(lookForMs(call, clock), () => new UnreachableError('the time for looking is over'))
  const tools = { client, clock, signal: AbortSignal.any([signal, deadline.signal]) }
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
function lookForMs({ atWallMs }: SavedCall, { wallMs }: Clock): number {
  return Math.max(10_000, 70_000 - Math.max(0, wallMs() - atWallMs))
}

async function readSavedTree(
  pipelineId: number,
  { project, follow }: SavedRun,
  { client, clock, signal }: Tools,
): Promise<PipelineNode> {
  const root = createNode(project, await client.getPipeline(project, pipelineId, { signal }))
  // What cannot be read below is no reason to leave the pipeline itself.
  const nowMs = clock.monotonicMs()
  await refreshTree(root, { client, signal, follow, nowMs, staleAfterMs: 0 }).catch(() => {})
  return root
}
