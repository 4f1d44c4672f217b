import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { CreateOutcome, CreateRequest } from '../../src/sandbox/engine.ts'
import { createLocalEngine, type LocalEngine, type LocalEngineOptions } from '../../src/sandbox/local/engine.ts'
import type { SandboxJob, SandboxPipeline, SandboxProject, SandboxUser } from '../../src/sandbox/model.ts'
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts'

/** A sandbox on real time whose projects really run. */
export interface LocalScene extends AsyncDisposable {
  readonly sandbox: Sandbox
  readonly engine: LocalEngine
  /** `ann`, Maintainer of every project. */
  readonly user: SandboxUser
  /** For files; goes with the scene. */
  readonly folder: string
  /** Adds a project with these files, or with a copy of a folder and what `files` of the options add to it. */
  project(path: string, files: Files | string, options?: ProjectOptions): Promise<SandboxProject>
  create(project: SandboxProject, request?: Partial<CreateRequest>): Promise<CreateOutcome>
  /** Creates a pipeline and waits until it has ended or is blocked. */
  run(project: SandboxProject, request?: Partial<CreateRequest>): Promise<SandboxPipeline>
  /** The pipelines of a project, when they have ended. */
  pipelinesOf(project: SandboxProject): Promise<SandboxPipeline[]>
}

type ProjectOptions = Partial<Parameters<LocalEngine['importProject']>[0]> & {
  /** Tags of `main`. */
  readonly tags?: readonly string[]
  readonly files?: Files
}

/** Text, or a configuration as an object, by path. */
export type Files = Readonly<Record<string, string | object>>

export async function createLocalScene(options: Partial<LocalEngineOptions> = {}): Promise<LocalScene> {
  const folder = mkdtempSync(path.join(tmpdir(), 'local-scene-'))
  const { sandbox, engine } = await startSandbox(options)
  const { store } = sandbox
  const user = store.addUser({ username: 'ann', name: 'Ann' })
  const create: LocalScene['create'] = async (project, request = {}) =>
    engine.create({ ...(await toCreation(engine, project, user, request.ref)), ...request })
  return {
    ...{ sandbox, engine, user, folder, create },
    async project(projectPath, files, { tags = [], files: more = {}, ...given } = {}) {
      const source = path.join(folder, projectPath)
      if (typeof files === 'string') cpSync(files, source, { recursive: true })
      writeFiles(source, typeof files === 'string' ? more : files)
      const members = [[user.id, 'maintainer']] as const
      const project = await engine.importProject({ path: projectPath, folder: source, members, ...given })
      for (const tag of tags) execFileSync('git', ['tag', tag, 'main'], { cwd: project.gitDir })
      return project
    },
    async run(project, request) {
      const outcome = await create(project, request)
      if (outcome.kind !== 'created') throw new Error(`${outcome.kind}: ${outcome.messages.join(', ')}`)
      await engine.settled(outcome.pipeline)
      return outcome.pipeline
    },
    async pipelinesOf(project) {
      const pipelines = [...store.pipelines.values()].filter(({ projectId }) => projectId === project.id)
      for (const pipeline of pipelines) await engine.settled(pipeline)
      return pipelines
    },
    async [Symbol.asyncDispose]() {
      await sandbox.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function startSandbox(options: Partial<LocalEngineOptions>): Promise<{ sandbox: Sandbox; engine: LocalEngine }> {
  let engine: LocalEngine | undefined
  const sandbox = await createSandbox({
    engine: (store) => {
      engine = createLocalEngine({ store, hostEnv: process.env, ...options })
      return engine
    },
  })
  if (!engine) throw new Error('no engine')
  return { sandbox, engine }
}

async function toCreation(
  engine: LocalEngine,
  project: SandboxProject,
  user: SandboxUser,
  name = project.defaultBranch,
): Promise<CreateRequest> {
  const ref = (await engine.listRefs(project)).find((one) => one.name === name)
  return {
    project,
    ref: ref?.name ?? '',
    tag: ref?.kind === 'tag',
    sha: ref?.sha ?? '',
    source: 'trigger',
    userId: user.id,
    variables: [],
    inputs: {},
    upstream: null,
  }
}

function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
}

/** Status of each current job by name. */
export function statuses(pipeline: SandboxPipeline): Record<string, string> {
  return Object.fromEntries(pipeline.jobs.filter((job) => !job.retried).map(({ name, status }) => [name, status]))
}

export function jobNamed(pipeline: SandboxPipeline, name: string): SandboxJob {
  const job = pipeline.jobs.find((one) => one.name === name && !one.retried)
  if (!job) throw new Error(`no job ${name}`)
  return job
}

/** A job's trace without colours. */
export function traceOf(pipeline: SandboxPipeline, name: string): string {
  return stripVTControlCharacters(Buffer.from(jobNamed(pipeline, name).trace).toString())
}

export function variable(key: string, value: string, variableType: 'env_var' | 'file' = 'env_var') {
  return { key, value, variableType, raw: variableType === 'file' } as const
}
