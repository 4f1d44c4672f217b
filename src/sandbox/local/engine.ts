import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Engine } from '../engine.ts'
import type { SandboxPipeline, SandboxProject, SandboxUser } from '../model.ts'
import type { Store } from '../store.ts'
import { gitDirOf } from './context.ts'
import { createGitHttpHandler, type GitHttpHandler } from './git-http.ts'
import { createPipelineActions } from './pipeline-actions.ts'
import { type Push, type PushResult, receivePush } from './push.ts'
import { createPushListener, type ReceivedPush } from './push-listener.ts'
import { listRefs } from './repository.ts'
import { stopJobs } from './run-control.ts'
import { createPipeline, createRuns, settled } from './runs.ts'
import { createContext, type ImportOptions, importProject, type LocalEngineOptions } from './setup.ts'
import type { ProjectVariable } from './variables.ts'

/** Really runs each project's `.gitlab-ci.yml` with gitlab-ci-local, on this machine's shell. */
export interface LocalEngine extends Engine {
  /** A project of the store whose repository is a copy of a folder. */
  importProject(options: ImportOptions): Promise<SandboxProject>
  setVariables(project: SandboxProject, variables: readonly ProjectVariable[]): void
  listRefs(project: SandboxProject): Promise<SandboxProject['refs']>
  /** What GitLab does after a push; called by itself for every `git push` into an imported project. */
  receivePush(push: Push): Promise<PushResult>
  /** git over HTTP: answers paths such as `/group/project.git/info/refs`, false for all others. */
  readonly serveGit: GitHttpHandler
  /** Resolves when a pipeline has ended or is blocked on a manual job. */
  settled(pipeline: SandboxPipeline): Promise<void>
}

/** Generous, since a job that waits for a downstream pipeline keeps its place: with few places such jobs would wait for ever. */
const DEFAULT_CONCURRENCY = 32

/** Throws a `UsageError` when gitlab-ci-local is not installed. */
export function createLocalEngine(options: LocalEngineOptions): LocalEngine {
  const context = createContext(options)
  const { store } = context
  const runs = createRuns(context, options.concurrency ?? DEFAULT_CONCURRENCY)
  const receive = (push: Push) => receivePush(context, push, (request) => createPipeline(runs, { request }))
  const listener = createPushListener(path.join(context.folder, 'push.sock'), (push) => report(store, push, receive))

  return {
    async importProject(wanted) {
      const project = await importProject(context, wanted)
      await listener.install(gitDirOf(project), project.id)
      return project
    },
    setVariables: ({ id }, variables) => void context.projectVariables.set(id, variables),
    listRefs: (project) => listRefs(context.git, gitDirOf(project)),
    receivePush: receive,
    serveGit: createGitHttpHandler(store, context.gitEnv),
    settled: (pipeline) => settled(runs, pipeline),
    ...createPipelineActions(runs),
    async close() {
      await stopJobs(runs.control)
      await listener.close()
      await rm(context.folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** Handles what git's hook reported; gives what `git push` prints. */
async function report(
  store: Store,
  { projectId, userId, changes }: ReceivedPush,
  receive: (push: Push) => Promise<PushResult>,
): Promise<string> {
  const project = store.projects.get(projectId)
  if (!project) return ''
  const user = userId === null ? firstMember(store, project) : (store.users.get(userId) ?? null)
  const { pipelines } = await receive({ project, user, changes })
  return pipelines.map(({ id }) => `View pipeline:\n  ${store.baseUrl}/${project.path}/-/pipelines/${id}\n`).join('')
}

/** Who is behind a push by path, where nobody logs in. */
function firstMember(store: Store, project: SandboxProject): SandboxUser | null {
  const [userId] = project.members.keys()
  return userId === undefined ? null : (store.users.get(userId) ?? null)
}
