import { randomUUID } from 'node:crypto'
import type { CreateOutcome, CreateRequest } from '../../engine.ts'
import type { SandboxHook, SandboxPipeline, SandboxProject, SandboxUser } from '../../model.ts'
import { type Context, gitDirOf } from '../context.ts'
import { createPushPayload, eventOf, isDeletion, type RefChange, wantsEvent } from './push-payload.ts'
import { listRefs, readCommit } from './repository.ts'

/** What a push set in motion. */
export interface PushResult {
  readonly pipelines: readonly SandboxPipeline[]
  readonly deliveries: readonly Delivery[]
}

/** One webhook that was called. */
export interface Delivery {
  readonly hook: SandboxHook
  /** HTTP status of the answer; `null` when there was none. */
  readonly status: number | null
}

export interface Push {
  readonly project: SandboxProject
  readonly user: SandboxUser | null
  readonly changes: readonly RefChange[]
}

/**
 * Does what GitLab does after a push: the project's refs are read again, each changed branch or tag gets a pipeline if its
 * configuration wants one, and the project's webhooks are called.
 */
export async function receivePush(
  context: Context,
  push: Push,
  create: (request: CreateRequest) => Promise<CreateOutcome>,
): Promise<PushResult> {
  const { project } = push
  project.refs.splice(0, project.refs.length, ...(await listRefs(context.git, gitDirOf(project))))
  const pipelines: SandboxPipeline[] = []
  const deliveries: Delivery[] = []
  for (const change of push.changes) {
    const outcome = await startPipeline(context, push, change, create)
    if (outcome && outcome.kind !== 'rejected') pipelines.push(outcome.pipeline)
    deliveries.push(...(await callHooks(context, push, change)))
  }
  return { pipelines, deliveries }
}

async function startPipeline(
  { git }: Context,
  { project, user }: Push,
  change: RefChange,
  create: (request: CreateRequest) => Promise<CreateOutcome>,
): Promise<CreateOutcome | undefined> {
  const match = /^refs\/(heads|tags)\/(.+)$/.exec(change.ref)
  if (!match?.[2] || isDeletion(change) || !project.pipelinesEnabled) return undefined
  const { sha, message } = await readCommit(git, gitDirOf(project), change.after)
  if (/\[(skip ci|ci skip)\]/i.test(message)) return undefined
  return create({
    project,
    ref: match[2],
    tag: match[1] === 'tags',
    sha,
    ...(match[1] === 'heads' && !/^0+$/.test(change.before) && { beforeSha: change.before }),
    source: 'push',
    userId: user?.id ?? null,
    variables: [],
    inputs: {},
    upstream: null,
  })
}

async function callHooks({ store, git }: Context, { project, user }: Push, change: RefChange): Promise<Delivery[]> {
  const event = eventOf(change)
  const hooks = project.hooks.filter((hook) => wantsEvent(hook, event))
  if (hooks.length === 0) return []
  const withGit = { ...project, gitDir: gitDirOf(project) }
  const body = JSON.stringify(await createPushPayload({ store, git, project: withGit, user, change }))
  return Promise.all(hooks.map(async (hook) => ({ hook, status: await call(hook, event, body, store.baseUrl) })))
}

const ANSWER_TIMEOUT_MS = 10_000

async function call(hook: SandboxHook, event: string, body: string, instance: string): Promise<number | null> {
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'GitLab/sandbox',
    'x-gitlab-event': event,
    'x-gitlab-instance': instance,
    'x-gitlab-event-uuid': randomUUID(),
    'x-gitlab-webhook-uuid': randomUUID(),
  }
  try {
    const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS)
    const answer = await fetch(hook.url, { method: 'POST', headers, body, signal, redirect: 'manual' })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return null
  }
}
