import { requireProject, requireReadableBuilds } from '../access/project.ts'
import { jobUrl } from '../entities/job.ts'
import { presentPipelineBasic } from '../entities/pipeline.ts'
import { type Answer, json } from '../http/answer.ts'
import { paged } from '../http/page.ts'
import { orNotFound } from '../http/validation.ts'
import type { SandboxProject } from '../model.ts'
import type { Route, RouteCall } from '../route.ts'

type Ref = SandboxProject['refs'][number]

/** Refs only: whether one exists and where it points. */
export const repositoryRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/projects/:id/repository/branches',
    access: 'optional',
    handle: (call) => list(call, 'branch'),
  },
  {
    method: 'GET',
    path: '/projects/:id/repository/branches/*name',
    access: 'optional',
    handle: (call) => get(call, 'branch'),
  },
  { method: 'GET', path: '/projects/:id/repository/tags', access: 'optional', handle: (call) => list(call, 'tag') },
  {
    method: 'GET',
    path: '/projects/:id/repository/tags/*name',
    access: 'optional',
    handle: (call) => get(call, 'tag'),
  },
  { method: 'GET', path: '/projects/:id/repository/commits/:sha/statuses', access: 'optional', handle: statuses },
  { method: 'GET', path: '/projects/:id/repository/commits/*sha', access: 'optional', handle: commit },
]

async function list(call: RouteCall, kind: Ref['kind']): Promise<Answer> {
  const project = requireProject(call)
  const refs = (await refsOf(call, project)).filter((ref) => ref.kind === kind)
  return paged(call, refs, { present: (ref) => present(project, ref) })
}

async function get(call: RouteCall, kind: Ref['kind']): Promise<Answer> {
  const project = requireProject(call)
  const refs = await refsOf(call, project)
  const found = refs.find((ref) => ref.kind === kind && ref.name === call.values.name)
  return json(200, present(project, orNotFound(found, kind === 'branch' ? 'Branch' : 'Tag')))
}

/** By SHA, its first characters, or a ref's name. */
async function commit(call: RouteCall): Promise<Answer> {
  const project = requireProject(call)
  const wanted = call.values.sha ?? ''
  const refs = await refsOf(call, project)
  const pipelines = [...call.store.pipelines.values()].filter(({ projectId }) => projectId === project.id)
  const bySha = /^[0-9a-f]{7,40}$/.test(wanted)
    ? [...refs, ...pipelines].find(({ sha }) => sha.startsWith(wanted))
    : undefined
  const { sha } = orNotFound(refs.find(({ name }) => name === wanted) ?? bySha, 'Commit')
  const last = pipelines.filter((pipeline) => pipeline.sha === sha && !pipeline.deleted).at(-1)
  return json(200, {
    ...presentCommit(sha),
    status: last?.status ?? null,
    project_id: project.id,
    last_pipeline: last ? presentPipelineBasic(call.store, last) : null,
  })
}

/** Of all jobs on the commit; the sandbox knows no statuses from outside. */
function statuses(call: RouteCall): Answer {
  const project = requireReadableBuilds(call)
  const rows = [...call.store.jobs.values()].flatMap((job) => {
    const pipeline = call.store.pipelines.get(job.pipelineId)
    const ours = pipeline?.projectId === project.id && pipeline.sha === call.values.sha && !pipeline.deleted
    return ours && !job.retried ? [{ job, pipeline }] : []
  })
  return paged(call, rows, {
    present: ({ job, pipeline }) => ({
      id: job.id,
      sha: pipeline.sha,
      ref: pipeline.ref,
      status: job.status,
      name: job.name,
      target_url: jobUrl(call.store, job),
      description: null,
      created_at: job.createdAt,
      started_at: job.startedAt,
      finished_at: job.finishedAt,
      allow_failure: job.allowFailure,
      pipeline_id: pipeline.id,
    }),
  })
}

async function refsOf(call: RouteCall, project: SandboxProject): Promise<readonly Ref[]> {
  return (await call.engineOf(project).listRefs?.(project)) ?? project.refs
}

function present(project: SandboxProject, { name, kind, sha }: Ref): object {
  const shared = { name, commit: presentCommit(sha), protected: project.protectedRefs.has(name) }
  return kind === 'branch'
    ? { ...shared, default: name === project.defaultBranch, merged: false }
    : { ...shared, target: sha, message: '', release: null }
}

function presentCommit(sha: string): object {
  return { id: sha, short_id: sha.slice(0, 8), title: 'Sandbox commit', parent_ids: [] }
}
