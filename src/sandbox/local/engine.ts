import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CreateOutcome, Engine } from '../engine.ts'
import type { SandboxJob, SandboxPipeline, SandboxProject } from '../model.ts'
import { isCancelable, isFinal } from '../statuses.ts'
import type { NewProject, Store } from '../store.ts'
import { resolveBridge } from './bridge.ts'
import { createConfigurationReader } from './configuration.ts'
import { type Context, currentJobs, gitDirOf, type PipelineRun } from './context.ts'
import { type Creation, createPipelineRun } from './creation.ts'
import { createGit } from './git.ts'
import { createGitLabCiLocal } from './gitlab-ci-local.ts'
import { importRepository, listRefs } from './repository.ts'
import { createRunControl } from './run-control.ts'
import type { ProjectVariable } from './variables.ts'

/** Really runs each project's `.gitlab-ci.yml` with gitlab-ci-local, on this machine's shell. */
export interface LocalEngine extends Engine {
  /** A project of the store whose repository is a copy of a folder. */
  importProject(options: ImportOptions): Promise<SandboxProject>
  setVariables(project: SandboxProject, variables: readonly ProjectVariable[]): void
  listRefs(project: SandboxProject): Promise<SandboxProject['refs']>
  /** Resolves when a pipeline has ended or is blocked on a manual job. */
  settled(pipeline: SandboxPipeline): Promise<void>
}

export type ImportOptions = NewProject & {
  /** A git repository, cloned with its branches and tags, or a plain folder, which becomes one commit. */
  readonly folder: string
  readonly variables?: readonly ProjectVariable[]
}

export interface LocalEngineOptions {
  readonly store: Store
  /** The surroundings, e.g. `process.env`; jobs get only what they need of it, never its secrets. */
  readonly hostEnv: Readonly<Record<string, string | undefined>>
  /** More environment for all jobs, e.g. `AWS_ENDPOINT_URL`. */
  readonly env?: Readonly<Record<string, string>>
  /** Jobs at once, over all pipelines. */
  readonly concurrency?: number
  /** Main file of gitlab-ci-local, when it is not to be looked up. */
  readonly program?: string
}

/** What jobs may know of the surroundings. */
const PASSED_ON = ['PATH', 'LANG', 'LC_ALL', 'LC_CTYPE', 'TZ', 'TMPDIR', 'USER', 'LOGNAME', 'TERM']

/** Throws {@link MissingProgramError} when gitlab-ci-local is not installed. */
export async function createLocalEngine(options: LocalEngineOptions): Promise<LocalEngine> {
  const context = await createContext(options)
  const runs = new Map<number, PipelineRun>()
  const bridges = new Map<number, { readonly run: PipelineRun; readonly job: SandboxJob }>()
  const waiting = new Set<() => void>()
  const control = createRunControl({
    context,
    concurrency: options.concurrency ?? 3,
    startBridge: (run, job) => void startBridge(run, job),
    onChange,
  })

  function onChange({ pipeline }: PipelineRun): void {
    for (const check of waiting) check()
    const bridge = bridges.get(pipeline.id)
    if (bridge) mirror(bridge.run, bridge.job, pipeline)
  }

  function mirror(run: PipelineRun, job: SandboxJob, downstream: SandboxPipeline): void {
    if (isFinal(downstream.status)) {
      bridges.delete(downstream.id)
      if (job.status === 'canceled') return
      if (downstream.status === 'canceled') job.status = 'canceling'
      const passed = downstream.status === 'success'
      control.finish(run, job, passed ? { kind: 'success' } : failed('downstream_pipeline_failed'))
    } else if (job.strategy === 'mirror') {
      // A job that is `created` would be started once more.
      job.status = downstream.status === 'created' ? 'running' : downstream.status
      control.advance(run)
    }
  }

  async function startBridge(run: PipelineRun, job: SandboxJob): Promise<void> {
    const target = await resolveBridge(context, run, job)
    if (job.status !== 'pending') return
    job.status = 'running'
    job.startedAt = context.store.now()
    if (target.kind === 'failed') return control.finish(run, job, failed(target.reason))
    const outcome = await create(target.creation, (pipeline) => {
      job.downstreamPipelineId = pipeline.id
      if (job.strategy) bridges.set(pipeline.id, { run, job })
    })
    if (outcome.kind !== 'created') return control.finish(run, job, failed('downstream_pipeline_creation_failed'))
    if (!job.strategy) control.finish(run, job, { kind: 'success' })
    else control.advance(run)
  }

  async function create(creation: Creation, onSaved: (pipeline: SandboxPipeline) => void): Promise<CreateOutcome> {
    const created = await createPipelineRun(context, creation)
    if (created.kind === 'invalid') onSaved(created.pipeline)
    if (created.kind !== 'created') return created
    const { run } = created
    runs.set(run.pipeline.id, run)
    onSaved(run.pipeline)
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
      const child = context.store.pipelines.get(job.downstreamPipelineId ?? 0)
      if (isCancelable(job.status)) await control.cancel(run, job)
      if (child?.source === 'parent_pipeline') await cancelPipeline(child)
    }
  }

  return {
    importProject: (wanted) => importProject(context, wanted),
    setVariables: ({ id }, variables) => void context.projectVariables.set(id, variables),
    listRefs: (project) => listRefs(context.git, gitDirOf(project)),
    settled: ({ id }) => settled(context.store, id, waiting),
    create: (request) => create({ request }, () => {}),
    cancelPipeline,
    async cancelJob(job) {
      if (isCancelable(job.status)) await control.cancel(runOf(job), job)
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
      await rm(context.folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

function failed(reason: string) {
  return { kind: 'failed', reason, exitCode: null } as const
}

async function createContext({ store, hostEnv, env, program }: LocalEngineOptions): Promise<Context> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gitlab-sandbox-'))
  const allowed = PASSED_ON.flatMap((key) => (hostEnv[key] === undefined ? [] : [[key, hostEnv[key]]]))
  const base: Record<string, string> = { ...Object.fromEntries(allowed), ...env }
  const jobPath = `${path.dirname(process.execPath)}${path.delimiter}${base.PATH ?? ''}`
  const gitlabCiLocal = await createGitLabCiLocal({ folder, env: base, ...(program !== undefined && { program }) })
  return {
    store,
    folder,
    git: createGit({ PATH: base.PATH ?? '', HOME: path.join(folder, 'home') }),
    gitlabCiLocal,
    configurations: createConfigurationReader({ gitlabCiLocal, folder: path.join(folder, 'configurations') }),
    jobPath,
    projectVariables: new Map(),
    checkouts: new Map(),
  }
}

async function importProject(context: Context, wanted: ImportOptions): Promise<SandboxProject> {
  const { folder, variables, ...given } = wanted
  const repositories = path.join(context.folder, 'repositories')
  await mkdir(repositories, { recursive: true })
  const gitDir = path.join(repositories, `${given.path}.git`)
  const wantedBranch = given.defaultBranch ?? 'main'
  const defaultBranch = await importRepository({ git: context.git, folder, gitDir, defaultBranch: wantedBranch })
  const refs = await listRefs(context.git, gitDir)
  const project = context.store.addProject({
    ...given,
    gitDir,
    defaultBranch: given.defaultBranch ?? defaultBranch,
    refs,
  })
  if (variables) context.projectVariables.set(project.id, variables)
  return project
}

function settled(store: Store, pipelineId: number, waiting: Set<() => void>): Promise<void> {
  const status = () => store.pipelines.get(pipelineId)?.status ?? 'canceled'
  return new Promise((resolve) => {
    const check = () => {
      if (!isFinal(status()) && status() !== 'manual') return
      waiting.delete(check)
      resolve()
    }
    waiting.add(check)
    check()
  })
}
