import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CreateRequest } from '../../../src/sandbox/engine.ts'
import { createLocalEngine, type LocalEngine } from '../../../src/sandbox/local/engine.ts'
import type { ProjectVariable } from '../../../src/sandbox/local/variables.ts'
import type { SandboxPipeline, SandboxProject, SandboxUser } from '../../../src/sandbox/model.ts'
import { createSandbox, type Sandbox } from '../../../src/sandbox/sandbox.ts'
import { variable } from '../../sandbox/local/sandbox.ts'
import { root } from './template-files.ts'

/** The shipped command line, as a job starts it from a path in a repository. */
export const cli = `node ${path.join(root, 'dist/gitlab-downstream.mjs')}`

/** A sandbox whose projects carry the templates and really run. */
export interface Scene extends AsyncDisposable {
  readonly sandbox: Sandbox
  readonly user: SandboxUser
  readonly folder: string
  /** A project with these files and the templates, or a copy of a folder. */
  project(name: string, files: Files | string, options?: ProjectOptions): Promise<SandboxProject>
  /** Runs a pipeline of `main` or a tag to its end. */
  run(project: SandboxProject, request?: RunRequest): Promise<SandboxPipeline>
  /** The pipelines of a project, when they have ended. */
  pipelinesOf(project: SandboxProject): Promise<SandboxPipeline[]>
}

interface ProjectOptions {
  readonly tags?: readonly string[]
  readonly variables?: readonly ProjectVariable[]
  readonly jobTokenAllowlist?: readonly number[]
  /** Files to add to a copied folder. */
  readonly files?: Files
}

interface RunRequest {
  readonly ref?: string
  readonly source?: string
  readonly variables?: Readonly<Record<string, string>>
}

/** Text, or a configuration as an object, by path. */
type Files = Readonly<Record<string, string | object>>

export async function createScene(): Promise<Scene> {
  const main = path.join(root, 'dist/gitlab-downstream.mjs')
  if (!existsSync(main)) throw new Error(`${main} is missing: npm run build`)
  const folder = mkdtempSync(path.join(tmpdir(), 'template-run-'))
  const { sandbox, engine } = await startSandbox()
  const { store } = sandbox
  const user = store.addUser({ username: 'ann' })
  return {
    sandbox,
    user,
    folder,
    project(name, files, { tags = [], files: more = {}, ...options } = {}) {
      const source = path.join(folder, name)
      if (typeof files === 'string') cpSync(files, source, { recursive: true })
      else cpSync(path.join(root, 'templates'), path.join(source, 'templates'), { recursive: true })
      writeFiles(source, typeof files === 'string' ? more : files)
      return importTagged(engine, { path: name, folder: source, members: [[user.id, 'maintainer']], ...options }, tags)
    },
    async run(project, request = {}) {
      const outcome = await engine.create(await toCreation(engine, { project, userId: user.id, request }))
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

async function startSandbox(): Promise<{ sandbox: Sandbox; engine: LocalEngine }> {
  let engine: LocalEngine | undefined
  const sandbox = await createSandbox({
    engine: (store) => {
      // A job that waits for another pipeline keeps its place, as it keeps its runner.
      engine = createLocalEngine({ store, hostEnv: process.env, concurrency: 16 })
      return engine
    },
  })
  if (!engine) throw new Error('no engine')
  return { sandbox, engine }
}

async function toCreation(
  engine: LocalEngine,
  { project, userId, request }: { project: SandboxProject; userId: number; request: RunRequest },
): Promise<CreateRequest> {
  const { ref = 'main', source = 'push', variables = {} } = request
  const found = (await engine.listRefs(project)).find(({ name }) => name === ref)
  if (!found) throw new Error(`no ref ${ref}`)
  const { sha, kind } = found
  const list = Object.entries(variables).map(([key, value]) => variable(key, value))
  return { project, ref, tag: kind === 'tag', sha, source, userId, variables: list, inputs: {}, upstream: null }
}

function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
}

async function importTagged(
  engine: LocalEngine,
  wanted: Parameters<LocalEngine['importProject']>[0],
  tags: readonly string[],
): Promise<SandboxProject> {
  const project = await engine.importProject(wanted)
  for (const tag of tags) execFileSync('git', ['tag', tag, 'main'], { cwd: project.gitDir })
  return project
}
