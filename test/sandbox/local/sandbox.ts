import { mkdtempSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { systemClock } from '../../../src/clock.ts'
import type { CreateOutcome, CreateRequest } from '../../../src/sandbox/engine.ts'
import type { LocalEngineOptions } from '../../../src/sandbox/local/engine.ts'
import { createLocalEngine, type LocalEngine } from '../../../src/sandbox/local/engine.ts'
import type { SandboxJob, SandboxPipeline, SandboxProject, SandboxUser } from '../../../src/sandbox/model.ts'
import { createStore, type Store } from '../../../src/sandbox/store.ts'

/** Files of a project by path; `.gitlab-ci.yml` among them. */
export type Files = Readonly<Record<string, string>>

export interface Sandbox extends AsyncDisposable {
  readonly store: Store
  readonly engine: LocalEngine
  readonly user: SandboxUser
  readonly folder: string
  project(
    path: string,
    files: Files | string,
    options?: Parameters<LocalEngine['importProject']>[0] | object,
  ): Promise<SandboxProject>
  create(project: SandboxProject, request?: Partial<CreateRequest>): Promise<CreateOutcome>
  /** Creates a pipeline, waits until it has ended or is blocked. */
  run(project: SandboxProject, request?: Partial<CreateRequest>): Promise<SandboxPipeline>
}

export async function createSandbox(options: Partial<LocalEngineOptions> = {}): Promise<Sandbox> {
  const store = createStore({ clock: systemClock, version: 19 })
  const user = store.addUser({ username: 'ann', name: 'Ann' })
  const engine = createLocalEngine({ store, hostEnv: process.env, ...options })
  const folder = mkdtempSync(path.join(tmpdir(), 'sandbox-test-'))
  async function create(project: SandboxProject, request: Partial<CreateRequest> = {}): Promise<CreateOutcome> {
    const refs = await engine.listRefs(project)
    const ref = refs.find(({ name }) => name === (request.ref ?? project.defaultBranch))
    return engine.create({
      project,
      ref: ref?.name ?? '',
      tag: ref?.kind === 'tag',
      sha: ref?.sha ?? '',
      source: 'trigger',
      userId: user.id,
      variables: [],
      inputs: {},
      upstream: null,
      ...request,
    })
  }
  return {
    store,
    engine,
    user,
    folder,
    async project(projectPath, files, more = {}) {
      const source = typeof files === 'string' ? files : await writeFiles(path.join(folder, projectPath), files)
      return engine.importProject({ path: projectPath, folder: source, members: [[user.id, 'maintainer']], ...more })
    },
    create,
    async run(project, request) {
      const outcome = await create(project, request)
      if (outcome.kind !== 'created') throw new Error(`${outcome.kind}: ${outcome.messages.join(', ')}`)
      await engine.settled(outcome.pipeline)
      return outcome.pipeline
    },
    async [Symbol.asyncDispose]() {
      await engine.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function writeFiles(folder: string, files: Files): Promise<string> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content)
  }
  return folder
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
