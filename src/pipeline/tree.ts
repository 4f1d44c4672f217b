import type { ProjectId } from '../gitlab/api.ts'
import { isFinished, isJobUnderWay } from '../gitlab/status.ts'
import type { Bridge, Job, Pipeline, PipelineBasic } from '../gitlab/types.ts'
import type { ResultJob } from '../report/result.ts'
import { toResultJob } from './result-job.ts'

/** A pipeline and those that its trigger jobs started, as last read. */
export interface PipelineNode<P extends PipelineBasic = PipelineBasic> {
  readonly projectId: ProjectId
  readonly pipelineId: number
  /** How people know it when it is not the root, e.g. `group/app #12`. */
  readonly label: string | undefined
  /** As last read. */
  pipeline: P
  /** Newest try of each job. */
  jobs: readonly Job[]
  /** Jobs that were retried since. */
  earlierTries: readonly Job[]
  bridges: readonly Bridge[]
  children: PipelineNode[]
  /** Why jobs cannot be read; set once. */
  unreadable: string | undefined
  /** Why trigger jobs cannot be read; set once. */
  bridgesUnreadable: string | undefined
  /** What was last seen of the pipeline when its jobs were read. */
  fingerprint: string | undefined
  jobsReadAtMs: number
}

/** The pipeline that a run or a watch is about. What is known of it is kept here, and read from here by all. */
export type RootNode = PipelineNode<Pipeline>

/** A node whose jobs have not been read yet. */
export function createNode<P extends PipelineBasic>(
  projectId: ProjectId,
  pipeline: P,
  label?: string,
): PipelineNode<P> {
  return {
    projectId,
    pipelineId: pipeline.id,
    label,
    pipeline,
    jobs: [],
    earlierTries: [],
    bridges: [],
    children: [],
    unreadable: undefined,
    bridgesUnreadable: undefined,
    fingerprint: undefined,
    jobsReadAtMs: Number.NEGATIVE_INFINITY,
  }
}

/** `group/app` from the URL of a pipeline; `undefined` when it does not lie on the instance. */
export function projectPathOf(pipelineUrl: string | null | undefined, baseUrl: string): string | undefined {
  if (!pipelineUrl?.startsWith(`${baseUrl}/`)) return undefined
  return pipelineUrl.slice(baseUrl.length + 1).split('/-/')[0]
}

/** The node and all below it, parents first. */
export function listNodes(root: PipelineNode): PipelineNode[] {
  return [root, ...root.children.flatMap(listNodes)]
}

/** Every job and trigger job of the tree, in GitLab's order of creation within a pipeline. */
export function listResultJobs(root: PipelineNode): ResultJob[] {
  return collectJobs(root, true)
}

/** One job of a pipeline that is known by itself. */
export function toSingleJob(projectId: ProjectId, pipeline: Pipeline, job: Job): ResultJob | undefined {
  return listResultJobs({ ...createNode(projectId, pipeline), jobs: [job] })[0]
}

function collectJobs(node: PipelineNode, counts: boolean): ResultJob[] {
  const { pipelineId, pipeline, label: pipelineLabel } = node
  const earlierTries = Map.groupBy(node.earlierTries, ({ name }) => name)
  // Commands know the project by its path; results give the number, as GitLab does.
  const projectId = pipeline.project_id ?? node.projectId
  const toResult = (job: Job, kind: ResultJob['kind']) =>
    toResultJob(job, {
      ...{ kind, pipelineId, projectId, pipelineLabel },
      earlierTries: earlierTries.get(job.name) ?? [],
      counts: counts && !(job.allow_failure ?? false),
    })
  const own = [
    ...node.jobs.map((job) => toResult(job, 'job')),
    ...node.bridges.map((bridge) => toResult(bridge, 'bridge')),
  ].sort((a, b) => firstId(a) - firstId(b))
  return [...own, ...node.children.flatMap((child) => collectJobs(child, counts && childCounts(node, child)))]
}

/** A job that is retried keeps its place among the others. */
function firstId({ id, previousTries }: ResultJob): number {
  return previousTries?.[0]?.id ?? id
}

/**
 * Whether the child's failure makes its parent fail. REST does not show the trigger job's strategy, but its effect: a trigger job
 * that does not wait is `success` whatever becomes of the child, and one that may fail does not count.
 */
export function childCounts(parent: PipelineNode, child: PipelineNode): boolean {
  const bridge = bridgeOf(parent, child)
  if (bridge === undefined) return false
  return !(bridge.allow_failure ?? false) && !(bridge.status === 'success' && child.pipeline.status !== 'success')
}

/** Pipelines below the root that failed, or still run, without counting: worth a warning. */
export function listUncountedTrouble(root: PipelineNode): PipelineNode[] {
  return root.children.flatMap((child) => [
    ...(!childCounts(root, child) && child.pipeline.status !== 'success' ? [child] : []),
    ...listUncountedTrouble(child),
  ])
}

/** Jobs that must be played before the pipeline goes on; `undefined` when it is not blocked. */
export function findBlockingJobs(root: PipelineNode): ResultJob[] | undefined {
  const blocked = listBlockedNodes(root)
  if (blocked.length === 0) return undefined
  const ids = new Set(blocked.map((node) => node.pipelineId))
  return listPlayableJobs(root).filter((job) => ids.has(job.pipelineId) && !job.allowFailure)
}

/** Manual jobs that are reached, optional ones too. */
export function listPlayableJobs(root: PipelineNode): ResultJob[] {
  // A trigger job that mirrors its pipeline is `manual` with it; what can be played is below.
  const mirrors = new Set(listNodes(root).flatMap(({ bridges }) => bridges.filter(hasDownstream).map(({ id }) => id)))
  return listResultJobs(root).filter((job) => job.status === 'manual' && !mirrors.has(job.id))
}

function hasDownstream({ downstream_pipeline }: Bridge): boolean {
  return downstream_pipeline != null
}

/** A pipeline is blocked when GitLab says so, or when all it still waits for is a blocked child. */
function listBlockedNodes(node: PipelineNode): PipelineNode[] {
  if (node.pipeline.status === 'manual') {
    return [node, ...node.children.filter(({ pipeline }) => pipeline.status === 'manual').flatMap(listBlockedNodes)]
  }
  if (isFinished(node.pipeline.status) || node.jobs.some((job) => isJobUnderWay(job.status))) return []
  const waitingFor = node.children.filter((child) => {
    const bridge = bridgeOf(node, child)
    return bridge !== undefined && isJobUnderWay(bridge.status)
  })
  const open = node.bridges.filter((bridge) => isJobUnderWay(bridge.status))
  if (open.length === 0 || open.length > waitingFor.length) return []
  const below = waitingFor.map(listBlockedNodes)
  return below.every((nodes) => nodes.length > 0) ? below.flat() : []
}

/** Delayed jobs that will start by themselves. */
export function listDelayedJobs(root: PipelineNode): ResultJob[] {
  return listResultJobs(root).filter((job) => job.status === 'scheduled')
}

function bridgeOf(parent: PipelineNode, child: PipelineNode): Bridge | undefined {
  return parent.bridges.find((bridge) => bridge.downstream_pipeline?.id === child.pipelineId)
}
