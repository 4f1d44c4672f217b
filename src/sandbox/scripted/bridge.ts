import type { CreateRequest } from '../engine.ts'
import type { SandboxJob, SandboxPipeline, SandboxProject } from '../model.ts'
import { attemptOf, pipelineOf, type Runs } from './runs.ts'
import type { BridgeScript } from './script.ts'

type Opened =
  | { readonly kind: 'opened'; readonly pipeline: SandboxPipeline | null }
  | { readonly kind: 'failed'; readonly failureReason: string }

/** Starts or links the pipeline of a trigger job. */
export function openDownstream(runs: Runs, job: SandboxJob): Opened {
  const bridge = attemptOf(runs, job).script.bridge ?? {}
  const upstream = pipelineOf(runs, job)
  if (bridge.links) return { kind: 'opened', pipeline: bridge.links(upstream) }
  const request = downstreamRequest(runs, job, upstream, bridge)
  if (!request) return { kind: 'failed', failureReason: 'downstream_bridge_project_not_found' }
  const outcome = runs.create(request, bridge.script)
  return outcome.kind === 'created'
    ? { kind: 'opened', pipeline: outcome.pipeline }
    : { kind: 'failed', failureReason: 'downstream_pipeline_creation_failed' }
}

/** What a trigger job that waits makes of its pipeline's status: `mirror` shows all of them, `depend` only the ends. */
export function inheritedStatus({ strategy }: SandboxJob, downstream: string): string {
  if (strategy === 'mirror') return downstream === 'created' ? 'running' : downstream
  if (downstream === 'skipped') return 'failed'
  return ['success', 'failed', 'canceled', 'canceling'].includes(downstream) ? downstream : 'running'
}

function downstreamRequest(
  { store }: Runs,
  job: SandboxJob,
  upstream: SandboxPipeline,
  { project: path, ref: wantedRef }: BridgeScript,
): CreateRequest | undefined {
  const project = findProject([...store.projects.values()], path, upstream.projectId)
  if (!project) return undefined
  const child = path === undefined
  const name = wantedRef ?? (child ? upstream.ref : project.defaultBranch)
  const ref = project.refs.find((candidate) => candidate.name === name)
  return {
    project,
    ref: name,
    tag: child ? upstream.tag : ref?.kind === 'tag',
    sha: child ? upstream.sha : (ref?.sha ?? '0'.repeat(40)),
    source: child ? 'parent_pipeline' : 'pipeline',
    userId: upstream.userId,
    variables: [],
    inputs: {},
    upstream: { pipelineId: upstream.id, jobId: job.id, kind: 'bridge' },
  }
}

function findProject(projects: readonly SandboxProject[], path: string | undefined, ownId: number) {
  return projects.find(
    (project) => !project.deleted && (path === undefined ? project.id === ownId : project.path === path),
  )
}
