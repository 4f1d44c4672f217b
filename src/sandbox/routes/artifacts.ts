import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'
import { requireJob, requireReadableBuilds, requireRole } from '../access/project.ts'
import { availableArtifacts, digestOf, listEntries, readEntry } from '../archive.ts'
import { downstreamOf, presentJob } from '../entities/job.ts'
import { type Answer, badRequest, empty, json, notFound, text } from '../http/answer.ts'
import { paged } from '../http/page.ts'
import { optionalFlag, optionalText, requiredTexts } from '../http/validation.ts'
import type { SandboxArtifacts, SandboxJob, SandboxPipeline, SandboxProject } from '../model.ts'
import type { Route, RouteCall } from '../route.ts'
import type { Store } from '../store.ts'

const readJobs = { since: 17, permission: 'read_jobs' } as const
const byRef = '/projects/:id/jobs/artifacts/*ref'
const byJob = '/projects/:id/jobs/:job_id/artifacts'

export const artifactRoutes: readonly Route[] = [
  { method: 'GET', path: `${byRef}/download`, access: 'optional', jobToken: readJobs, handle: downloadOfRef },
  { method: 'GET', path: `${byRef}/raw/*path`, access: 'optional', jobToken: readJobs, handle: rawOfRef },
  { method: 'GET', path: byJob, access: 'optional', jobToken: readJobs, handle: download },
  { method: 'DELETE', path: byJob, access: 'required', handle: remove },
  { method: 'POST', path: `${byJob}/keep`, access: 'required', handle: keep },
  { method: 'GET', path: `${byJob}/tree`, access: 'optional', versions: [19], jobToken: readJobs, handle: tree },
  { method: 'GET', path: `${byJob}/*path`, access: 'optional', jobToken: readJobs, handle: raw },
  { method: 'DELETE', path: '/projects/:id/artifacts', access: 'required', handle: removeAll },
]

function download(call: RouteCall): Promise<Answer> {
  return answerArchive(call, requireJob(call, requireReadableBuilds(call)))
}

function raw(call: RouteCall): Promise<Answer> {
  return answerEntry(call, requireJob(call, requireReadableBuilds(call)))
}

function downloadOfRef(call: RouteCall): Promise<Answer> {
  return answerArchive(call, jobOfRef(call))
}

function rawOfRef(call: RouteCall): Promise<Answer> {
  return answerEntry(call, jobOfRef(call))
}

function jobOfRef(call: RouteCall): SandboxJob {
  const { job } = requiredTexts(call.params, [{ name: 'job', blank: true }])
  const searchRecent = call.store.version >= 19 && optionalFlag(call.params, 'search_recent_successful_pipelines')
  const project = requireReadableBuilds(call)
  const found = findJobOfRef(call.store, { project, ref: call.values.ref ?? '', name: job, searchRecent })
  if (!found) throw notFound('Job')
  return found
}

/** The whole archive of a job that the caller may read. */
export async function answerArchive({ store, settings }: RouteCall, job: SandboxJob): Promise<Answer> {
  const artifacts = requireArtifacts(availableArtifacts(store, job))
  const { file, sizeBytes } = artifacts
  if (settings.objectStorage)
    return text(302, '', { location: settings.objectStorage.sign(file), 'cache-control': 'no-store' })
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="artifacts.zip"; filename*=UTF-8''artifacts.zip`,
      ...(store.version >= 19 && { etag: `"${await digestOf(artifacts)}"` }),
    },
    body: { kind: 'file', file, sizeBytes },
  }
}

/** One file of it: that of `*path`. */
export async function answerEntry({ store, values }: RouteCall, job: SandboxJob): Promise<Answer> {
  const path = values.path ?? ''
  if (path.startsWith('/') || path.split('/').some((segment) => segment === '..' || segment === '.')) throw badRequest()
  const artifacts = requireArtifacts(availableArtifacts(store, job))
  const content = await readEntry(artifacts, path).catch(() => undefined)
  if (!content) throw notFound()
  const etag = createHash('sha256')
    .update(`${await digestOf(artifacts)}:${path}`)
    .digest('hex')
  return text(200, content, {
    'content-type': CONTENT_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'content-disposition': `attachment; filename="${nameInHeader(basename(path))}"`,
    ...(store.version >= 19 && { etag: `"${etag}"` }),
  })
}

/** Of a single file, by the ending of its name. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
}

/** As bytes of UTF-8, with quotes escaped; a header holds no line breaks. */
function nameInHeader(name: string): string {
  const line = name.replaceAll(/[\\"]/g, '\\$&').replaceAll(/\p{Cc}/gu, ' ')
  return Buffer.from(line).toString('latin1')
}

async function tree(call: RouteCall): Promise<Answer> {
  const recursive = optionalFlag(call.params, 'recursive')
  const given = (optionalText(call.params, 'path') ?? '').replace(/\/+$/, '')
  const job = requireJob(call, requireReadableBuilds(call))
  const artifacts = availableArtifacts(call.store, job)
  if (!artifacts) throw notFound('Artifacts')
  const all = await listEntries(artifacts).catch(() => {
    throw notFound('Artifacts metadata')
  })
  const root = given === '' ? '' : `${given}/`
  if (root !== '' && !all.some(({ path }) => path === root)) throw notFound('Path')
  const below = all.filter(({ path }) => path.startsWith(root) && path !== root)
  const shown = below.filter(({ path }) => recursive || !path.slice(root.length).replace(/\/$/, '').includes('/'))
  return paged(call, shown, {
    present: ({ name, path, type, sizeBytes, mode }) => ({
      name,
      path,
      type,
      ...(type === 'file' && { size: sizeBytes, mode }),
    }),
  })
}

function keep(call: RouteCall): Answer {
  const job = requireJob(call, requireRole(call, 'developer'))
  requireArtifacts(availableArtifacts(call.store, job)).expireAt = null
  return json(200, presentJob(call.store, job))
}

function remove(call: RouteCall): Answer {
  const job = requireJob(call, requireRole(call, 'maintainer'))
  job.artifacts = null
  return empty(204)
}

function removeAll(call: RouteCall): Answer {
  const project = requireRole(call, 'maintainer')
  for (const job of call.store.jobs.values()) if (job.projectId === project.id) job.artifacts = null
  return json(202, { message: '202 Accepted' })
}

function requireArtifacts(artifacts: SandboxArtifacts | null): SandboxArtifacts {
  if (!artifacts) throw notFound()
  return artifacts
}

interface RefQuery {
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
function findJobOfRef(store: Store, { project, ref, name, searchRecent }: RefQuery): SandboxJob | undefined {
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
  for (const job of own) {
    const child = downstreamOf(store, job)
    const below = child?.source === 'parent_pipeline' ? findInFamily(store, child, name) : undefined
    if (below) return below
  }
  return undefined
}
