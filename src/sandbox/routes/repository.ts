import { requireProject } from '../access/project.ts'
import type { Call, Route } from '../call.ts'
import { type Answer, json } from '../http/answer.ts'
import { paged } from '../http/page.ts'
import { orNotFound } from '../http/validation.ts'
import type { SandboxProject } from '../model.ts'

type Ref = SandboxProject['refs'][number]

/** Refs only: enough to tell whether one exists and where it points. */
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
  { method: 'GET', path: '/projects/:id/repository/commits/*sha', access: 'optional', handle: commit },
]

async function list(call: Call, kind: Ref['kind']): Promise<Answer> {
  const project = requireProject(call)
  const refs = (await refsOf(call, project)).filter((ref) => ref.kind === kind)
  return paged(call, refs, { present: (ref) => present(project, ref) })
}

async function get(call: Call, kind: Ref['kind']): Promise<Answer> {
  const project = requireProject(call)
  const refs = await refsOf(call, project)
  const found = refs.find((ref) => ref.kind === kind && ref.name === call.values.name)
  return json(200, present(project, orNotFound(found, kind === 'branch' ? 'Branch' : 'Tag')))
}

/** By SHA, its first characters, or a ref's name. */
async function commit(call: Call): Promise<Answer> {
  const project = requireProject(call)
  const wanted = call.values.sha ?? ''
  const refs = await refsOf(call, project)
  const pipelines = [...call.store.pipelines.values()].filter(({ projectId }) => projectId === project.id)
  const bySha = /^[0-9a-f]{7,40}$/.test(wanted)
    ? [...refs, ...pipelines].find(({ sha }) => sha.startsWith(wanted))
    : undefined
  const found = refs.find(({ name }) => name === wanted) ?? bySha
  return json(200, presentCommit(orNotFound(found, 'Commit').sha))
}

async function refsOf(call: Call, project: SandboxProject): Promise<readonly Ref[]> {
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
