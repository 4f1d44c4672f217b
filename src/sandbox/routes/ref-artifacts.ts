import { availableArtifacts } from '../archive.ts'
import type { SandboxJob, SandboxPipeline, SandboxProject } from '../model.ts'
import type { Store } from '../store.ts'

export interface RefQuery {
  readonly project: SandboxProject
  /** Short name of a branch or tag; a SHA finds nothing. */
  readonly ref: string
  readonly name: string
  /** Looks into older successful pipelines too. */
  readonly searchRecent: boolean
}

/** GitLab looks into so many pipelines at most. */
const RECENT_PIPELINES = 100

/** The job by that name in the latest successful pipeline of the ref; the pipeline itself comes before its children. */
export function findJobOfRef(store: Store, { project, ref, name, searchRecent }: RefQuery): SandboxJob | undefined {
  const pipelines = [...store.pipelines.values()]
    .filter(({ projectId, deleted, source }) => projectId === project.id && !deleted && source !== 'parent_pipeline')
    .filter((pipeline) => pipeline.ref === ref && pipeline.status === 'success')
    .sort((left, right) => right.id - left.id)
    .slice(0, searchRecent ? RECENT_PIPELINES : 1)
  for (const pipeline of pipelines) {
    const found = findInFamily(store, pipeline, name)
    if (found) return found
  }
  return undefined
}

function findInFamily(store: Store, pipeline: SandboxPipeline, name: string): SandboxJob | undefined {
  const own = pipeline.jobs.filter((job) => !job.retried)
  const found = own.find((job) => job.name === name && job.kind === 'build')
  if (found && (availableArtifacts(store, found) || found.status === 'success')) return found
  for (const { downstreamPipelineId } of own) {
    const child = downstreamPipelineId === null ? undefined : store.pipelines.get(downstreamPipelineId)
    const below = child?.source === 'parent_pipeline' ? findInFamily(store, child, name) : undefined
    if (below) return below
  }
  return undefined
}
