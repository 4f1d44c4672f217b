import type { GitLabClient, ProjectId } from '../gitlab/api.ts'
import { readOrRefusal } from '../gitlab/errors.ts'
import { isFinished } from '../gitlab/status.ts'
import type { Bridge, PipelineBasic } from '../gitlab/types.ts'
import { divideTries } from './result-job.ts'
import { createNode, listNodes, type PipelineNode, projectPathOf } from './tree.ts'

export interface RefreshContext {
  readonly client: GitLabClient
  readonly signal: AbortSignal
  readonly follow: boolean
  readonly nowMs: number
  /** Job lists older than this are read again though nothing seems to have changed. */
  readonly staleAfterMs: number
}

/**
 * Reads again what may have changed: the job lists of pipelines whose status or date changed or whose list is old, and through
 * trigger jobs the pipelines below. Pipelines that ended and were read since are left alone. Resolves with whether any list was read.
 */
export async function refreshTree(root: PipelineNode, context: RefreshContext): Promise<boolean> {
  return refreshNode(root, root, context)
}

/**
 * Reads the root's jobs when their list is old, and resolves with the pipeline's status, which each job carries: one request in
 * place of two. `undefined` when the list was not read, or does not show it.
 */
export async function peekStatus(
  root: PipelineNode,
  { client, signal, nowMs, staleAfterMs }: RefreshContext,
): Promise<string | undefined> {
  const due = root.fingerprint !== undefined && nowMs - root.jobsReadAtMs >= staleAfterMs
  if (!due || root.unreadable !== undefined) return undefined
  await readTries(root, { client, signal })
  root.jobsReadAtMs = nowMs
  return root.jobs[0]?.pipeline?.status
}

async function refreshNode(root: PipelineNode, node: PipelineNode, context: RefreshContext): Promise<boolean> {
  const own = needsRead(node, context) && (await readJobs(root, node, context))
  const watched = !own && hasActiveChildren(node) && (await readBridges(root, node, context))
  let below = false
  for (const child of node.children) below = (await refreshNode(root, child, context)) || below
  return own || watched || below
}

function needsRead(node: PipelineNode, { nowMs, staleAfterMs }: RefreshContext): boolean {
  if (node.unreadable !== undefined) return false
  if (node.fingerprint !== fingerprint(node.pipeline)) return true
  return !isFinished(node.pipeline.status) && nowMs - node.jobsReadAtMs >= staleAfterMs
}

function hasActiveChildren(node: PipelineNode): boolean {
  return node.children.some((child) => !isFinished(child.pipeline.status) || hasActiveChildren(child))
}

async function readJobs(root: PipelineNode, node: PipelineNode, context: RefreshContext): Promise<boolean> {
  const { client, signal, nowMs } = context
  const seen = fingerprint(node.pipeline)
  return readUnlessRefused(node, 'unreadable', async () => {
    await readTries(node, { client, signal })
    // Trigger jobs are all there from the beginning: a pipeline without any stays without.
    const mayHaveBridges = node.fingerprint === undefined || node.bridges.length > 0
    if (context.follow && mayHaveBridges) await readBridges(root, node, context)
    node.fingerprint = seen
    node.jobsReadAtMs = nowMs
  })
}

/** One list holds the newest tries of jobs and the earlier ones. */
async function readTries(
  node: PipelineNode,
  { client, signal }: Pick<RefreshContext, 'client' | 'signal'>,
): Promise<void> {
  const call = { signal, retries: 0 }
  const listed = await client.listJobs(node.projectId, node.pipelineId, { includeRetried: true }, call)
  Object.assign(node, divideTries(listed))
}

/** One request shows the status of every pipeline this one started. */
async function readBridges(
  root: PipelineNode,
  node: PipelineNode,
  { client, signal }: RefreshContext,
): Promise<boolean> {
  if (node.bridgesUnreadable !== undefined) return false
  return readUnlessRefused(node, 'bridgesUnreadable', async () => {
    node.bridges = await client.listBridges(node.projectId, node.pipelineId, { signal, retries: 0 })
    for (const bridge of node.bridges) adoptChild(root, node, bridge, client.baseUrl)
    // A retried trigger job starts a new pipeline; the former one is not a child any more.
    const current = new Set(node.bridges.map((bridge) => bridge.downstream_pipeline?.id))
    node.children = node.children.filter((child) => current.has(child.pipelineId))
  })
}

/**
 * Runs the read; a refusal marks the list as unreadable instead of ending the watch (status-only from then on). One refusal can be a
 * server's hiccup, so a second one has to confirm it. Resolves with whether the list was read.
 */
async function readUnlessRefused(
  node: PipelineNode,
  mark: 'unreadable' | 'bridgesUnreadable',
  read: () => Promise<void>,
): Promise<boolean> {
  if ((await readOrRefusal(read)) === undefined) return true
  const refusal = await readOrRefusal(read)
  node[mark] = refusal?.words
  return refusal === undefined
}

function adoptChild(root: PipelineNode, parent: PipelineNode, bridge: Bridge, baseUrl: string): void {
  const downstream = bridge.downstream_pipeline
  if (!downstream) return
  const known = parent.children.find((child) => child.pipelineId === downstream.id)
  if (known) {
    known.pipeline = downstream
    return
  }
  // Pipelines can trigger each other in a circle; each is followed once.
  if (listNodes(root).some((node) => node.pipelineId === downstream.id)) return
  const projectId = downstream.project_id ?? parent.projectId
  parent.children.push(createNode(projectId, downstream, childLabel(parent, bridge, downstream, projectId, baseUrl)))
}

function childLabel(
  parent: PipelineNode,
  bridge: Bridge,
  downstream: PipelineBasic,
  projectId: ProjectId,
  baseUrl: string,
): string {
  const sameProject = projectId === parent.pipeline.project_id || projectId === parent.projectId
  return `${sameProject ? bridge.name : projectName(downstream.web_url, projectId, baseUrl)} #${downstream.id}`
}

function projectName(webUrl: string | null | undefined, projectId: ProjectId, baseUrl: string): string {
  return projectPathOf(webUrl, baseUrl) || `project ${projectId}`
}

function fingerprint({ status, updated_at }: PipelineBasic): string {
  return `${status} ${updated_at ?? ''}`
}
