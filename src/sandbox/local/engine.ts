import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { CreateOutcome, Engine } from '../engine.ts'
import type { SandboxJob, SandboxPipeline, SandboxProject, SandboxUser } from '../model.ts'
import { isCancelable, isFinal } from '../statuses.ts'
import type { Store } from '../store.ts'
import { createBridges } from './bridges.ts'
import { currentJobs, gitDirOf, type PipelineRun } from './context.ts'
import { type Creation, createPipelineRun } from './creation.ts'
import { createGitHttpHandler, type GitHttpHandler } from './git-http.ts'
import { type Push, type PushResult, receivePush } from './push.ts'
import { createPushListener, type ReceivedPush } from './push-listener.ts'
import { listRefs } from './repository.ts'
import { createRunControl, type RunControl } from './run-control.ts'
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
  const runs = new Map<number, PipelineRun>()
  const watchers = new Set<() => void>()
  const bridges = createBridges({ context, control: () => control, create })
  const control: RunControl = createRunControl({
    context,
    concurrency: options.concurrency ?? DEFAULT_CONCURRENCY,
    startBridge: (run, job) => void bridges.start(run, job),
    onChange({ pipeline }) {
      for (const check of watchers) check()
      bridges.onChange(pipeline)
    },
  })
  const receive = (push: Push) => receivePush(context, push, (request) => create({ request }))
  const listener = createPushListener(path.join(context.folder, 'push.sock'), (push) => report(store, push, receive))

  async function create(creation: Creation, onSaved?: (pipeline: SandboxPipeline) => void): Promise<CreateOutcome> {
    const created = await createPipelineRun(context, creation)
    if (created.kind === 'invalid') onSaved?.(created.pipeline)
    if (created.kind !== 'created') return created
    const { run } = created
    runs.set(run.pipeline.id, run)
    onSaved?.(run.pipeline)
    control.advance(run)
    return { kind: 'created', pipeline: run.pipeline }
  }

  function runOf({ pipelineId }: Pick<SandboxJob, 'pipelineId'>): PipelineRun {
    const run = runs.get(pipelineId)
    if (!run) throw new Error(`pipeline ${pipelineId} was never run here`)
    return run
  }

  async function cancelPipeline(pipeline: SandboxPipeline): Promise<void> {
    const run = runs.get(pipeline.id)
    if (!run) return
    for (const job of currentJobs(pipeline)) {
      const child = store.pipelines.get(job.downstreamPipelineId ?? 0)
      if (isCancelable(job.status)) control.cancel(run, job)
      // Child pipelines are canceled with their parent, multi-project ones are not.
      if (child?.source === 'parent_pipeline') await cancelPipeline(child)
    }
  }

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
    settled: (pipeline) => settled(pipeline, watchers),
    create: (request) => create({ request }),
    cancelPipeline,
    async cancelJob(job) {
      if (isCancelable(job.status)) control.cancel(runOf(job), job)
    },
    async retryPipeline(pipeline) {
      const run = runs.get(pipeline.id)
      if (!run) return
      const lost = currentJobs(pipeline).filter(({ status }) => status === 'failed' || status === 'canceled')
      for (const job of lost) control.again(run, job)
      control.advance(run)
    },
    async retryJob(job) {
      const run = runOf(job)
      const next = control.again(run, job)
      control.advance(run)
      return next
    },
    async playJob(job, variables) {
      const run = runOf(job)
      run.playVariables.set(job.id, variables)
      control.play(run, job)
    },
    async close() {
      await control.close()
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

function settled(pipeline: SandboxPipeline, watchers: Set<() => void>): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (!isFinal(pipeline.status) && pipeline.status !== 'manual') return
      watchers.delete(check)
      resolve()
    }
    watchers.add(check)
    check()
  })
}
