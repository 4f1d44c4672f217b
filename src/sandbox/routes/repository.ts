import { callingUser, canRunOnRef, requireProject, requireReadableBuilds, requireRole } from '../access/project.ts'
import { jobUrl } from '../entities/job.ts'
import { presentPipelineBasic } from '../entities/pipeline.ts'
import { type Answer, forbidden, invalidParams, json, refused } from '../http/answer.ts'
import { paged } from '../http/page.ts'
import { optionalChoice, optionalFlag, optionalInteger, optionalText, orNotFound } from '../http/validation.ts'
import { isFinal, type SandboxCommitStatus, type SandboxPipeline, type SandboxProject } from '../model.ts'
import type { Route, RouteCall } from '../route.ts'

type Ref = SandboxProject['refs'][number]

/** Refs, whether one exists and where it points, and the statuses of commits. */
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
  { method: 'POST', path: '/projects/:id/statuses/:sha', access: 'required', handle: setStatus },
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

/** Of all jobs on the commit, and of those from outside; what was retried only when asked for. */
function statuses(call: RouteCall): Answer {
  const project = requireReadableBuilds(call)
  const all = optionalFlag(call.params, 'all')
  const name = optionalText(call.params, 'name')
  const rows = pipelinesOn(call, project)
    .flatMap((pipeline) => [
      ...pipeline.jobs.map((job) => ({ ...job, pipeline, description: null, targetUrl: jobUrl(call.store, job) })),
      ...(pipeline.commitStatuses ?? []).map((status) => ({ ...status, pipeline, allowFailure: false })),
    ])
    .filter((row) => (all || !row.retried) && (name === undefined || row.name === name))
    .sort((left, right) => left.id - right.id)
  return paged(call, rows, { present: presentStatus })
}

function pipelinesOn({ store, values }: RouteCall, project: SandboxProject): SandboxPipeline[] {
  return [...store.pipelines.values()].filter(
    ({ projectId, sha, deleted }) => projectId === project.id && sha === values.sha && !deleted,
  )
}

function presentStatus(row: Omit<SandboxCommitStatus, 'status' | 'userId'> & StatusPlace): object {
  const { pipeline } = row
  return {
    id: row.id,
    sha: pipeline.sha,
    ref: pipeline.ref,
    status: row.status,
    name: row.name,
    target_url: row.targetUrl,
    description: row.description,
    created_at: row.createdAt,
    started_at: row.startedAt,
    finished_at: row.finishedAt,
    allow_failure: row.allowFailure,
    pipeline_id: pipeline.id,
  }
}

interface StatusPlace {
  readonly pipeline: SandboxPipeline
  readonly status: string
  readonly allowFailure: boolean
}

/** Of one pipeline; changes the one of this name and user that is not final, and else makes a new one. */
async function setStatus(call: RouteCall): Promise<Answer> {
  const state = optionalChoice(call.params, 'state', ['pending', 'running', 'success', 'failed', 'canceled'])
  if (state === undefined) throw invalidParams(['state is missing'])
  const pipelineId = optionalInteger(call.params, 'pipeline_id', { min: 0, max: Number.MAX_SAFE_INTEGER })
  const project = requireRole(call, 'developer')
  const refs = await refsOf(call, project)
  const pipelines = pipelinesOn(call, project)
  orNotFound(
    [...refs, ...pipelines].find(({ sha }) => sha === call.values.sha),
    'Commit',
  )
  const wanted = pipelines.filter(({ id }) => pipelineId === undefined || id === pipelineId)
  // GitLab makes a pipeline of the source `external` when there is none at all; the sandbox has no use for one.
  const pipeline = orNotFound(wanted.at(-1), 'Pipeline for pipeline_id, sha and ref')
  const user = callingUser(call.caller)
  if (!canRunOnRef(project, user, pipeline.ref)) throw forbidden()
  return json(201, presentStatus({ ...write(call, pipeline, state), pipeline, allowFailure: false }))
}

function write(call: RouteCall, pipeline: SandboxPipeline, state: SandboxCommitStatus['status']): SandboxCommitStatus {
  const { params, store } = call
  const [name = 'default', userId] = [optionalText(params, 'name'), callingUser(call.caller)?.id ?? 0]
  const [description = null, targetUrl = null] = [
    optionalText(params, 'description'),
    optionalText(params, 'target_url'),
  ]
  checkTexts({ description, target_url: targetUrl })
  const of = (pipeline.commitStatuses ?? []).filter((one) => one.name === name)
  const open = of.find((one) => one.userId === userId && !isFinal(one.status))
  checkTransition(open?.status, state)
  const now = store.now()
  const fresh = { id: store.nextId('job'), name, userId, createdAt: now, startedAt: null, retried: false }
  const status = Object.assign(open ?? fresh, {
    ...{
      status: state,
      description: description ?? open?.description ?? null,
      targetUrl: targetUrl ?? open?.targetUrl ?? null,
    },
    startedAt: open?.startedAt ?? (state === 'pending' ? null : now),
    finishedAt: isFinal(state) ? now : null,
  })
  if (open === undefined) {
    for (const other of of) other.retried = true
    pipeline.commitStatuses = [...(pipeline.commitStatuses ?? []), status]
  }
  return status
}

function checkTexts({ description, target_url }: Readonly<Record<'description' | 'target_url', string | null>>): void {
  const tooLong = Object.entries({ description, target_url }).filter(([, text]) => (text?.length ?? 0) > 255)
  if (tooLong.length > 0)
    throw refused(400, Object.fromEntries(tooLong.map(([key]) => [key, ['is too long (maximum is 255 characters)']])))
  if (target_url !== null && !/^https?:$/.test(URL.parse(target_url)?.protocol ?? ''))
    throw refused(400, { target_url: ['is blocked: Only allowed schemes are http, https'] })
}

/** A status does not become what it is, and a running one is not pending again: https://gitlab.com/gitlab-org/gitlab-foss/-/issues/25807 */
function checkTransition(from: string | undefined, to: string): void {
  const event = to === 'pending' ? 'enqueue' : 'run'
  if (from === undefined || (from !== to && to !== 'pending') || isFinal(to)) return
  throw refused(
    400,
    `Cannot transition status via :${event} from :${from} (Reason(s): Status cannot transition via "${event}")`,
  )
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
