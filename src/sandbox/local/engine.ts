import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { quoteWord } from '../../shell.ts'
import type { Engine } from '../engine.ts'
import type { SandboxPipeline, SandboxProject, SandboxUser } from '../model.ts'
import type { NewProject, Store } from '../store.ts'
import { createConfigurationReader } from './config/configuration.ts'
import { type Context, gitDirOf } from './context.ts'
import { createGitHttpHandler, type GitHttpHandler } from './git/http.ts'
import { type Push, type PushResult, receivePush } from './git/push.ts'
import { createPushListener, type ReceivedPush } from './git/push-listener.ts'
import { createGit, importRepository, listRefs, readFileAt } from './git/repository.ts'
import { createGitLabCiLocal, findProgram } from './gitlab-ci-local.ts'
import { createPipeline, createPipelineActions, createRuns, settled } from './pipelines.ts'
import { stopJobs } from './run-control.ts'
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

export interface LocalEngineOptions {
  readonly store: Store
  /** The surroundings, e.g. `process.env`; jobs get only what they need of it, never its secrets. */
  readonly hostEnv: Readonly<Record<string, string | undefined>>
  /** More environment for all jobs, e.g. `AWS_ENDPOINT_URL`. */
  readonly env?: Readonly<Record<string, string>>
  /** Jobs at once, over all pipelines; 32 by default. */
  readonly concurrency?: number
  /** Programs of the caller that jobs find on their `PATH`: the command line by name. */
  readonly programs?: Readonly<Record<string, readonly string[]>>
  /** Main file of gitlab-ci-local, when it is not to be looked up. */
  readonly program?: string
  /** Called when a pipeline has been made, and after each change of its status. */
  readonly onPipeline?: (pipeline: SandboxPipeline) => void
}

export type ImportOptions = NewProject & {
  /** A git repository, cloned with its branches and tags, or a plain folder, which becomes one commit. */
  readonly folder: string
  readonly variables?: readonly ProjectVariable[]
}

/** Generous, since a job that waits for a downstream pipeline keeps its place: with few places such jobs would wait for ever. */
const DEFAULT_CONCURRENCY = 32

/** Throws a `UsageError` when gitlab-ci-local is not installed. */
export function createLocalEngine(options: LocalEngineOptions): LocalEngine {
  const context = createContext(options)
  const { store } = context
  const runs = createRuns(context, options.concurrency ?? DEFAULT_CONCURRENCY)
  if (options.onPipeline) runs.watchers.add(options.onPipeline)
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
    readConfiguration: (project, ref) => readConfigurationAt(context, project, ref),
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

/** What jobs may know of the surroundings. */
const PASSED_ON = ['PATH', 'LANG', 'LC_ALL', 'LC_CTYPE', 'TZ', 'TMPDIR', 'USER', 'LOGNAME', 'TERM']

function createContext({ store, hostEnv, env, program, programs = {} }: LocalEngineOptions): Context {
  const main = program ?? findProgram()
  const folder = mkdtempSync(path.join(tmpdir(), 'gitlab-sandbox-'))
  const allowed = PASSED_ON.flatMap((key) => (hostEnv[key] === undefined ? [] : [[key, hostEnv[key]]]))
  const base: Record<string, string> = { ...Object.fromEntries(allowed), ...env }
  const repositories = path.join(folder, 'repositories')
  const gitlabCiLocal = createGitLabCiLocal({
    folder,
    env: base,
    program: main,
    includes: { repositories, hostname: () => new URL(store.baseUrl).hostname },
  })
  const gitEnv = { PATH: base.PATH ?? '', HOME: path.join(folder, 'home') }
  const jobPath = [writePrograms(path.join(folder, 'programs'), programs), path.dirname(process.execPath), base.PATH]
  return {
    store,
    folder,
    repositories,
    git: createGit(gitEnv),
    gitEnv,
    gitlabCiLocal,
    configurations: createConfigurationReader({ gitlabCiLocal, folder: path.join(folder, 'configurations') }),
    jobPath: jobPath.join(path.delimiter),
    projectVariables: new Map(),
    checkouts: new Map(),
  }
}

function writePrograms(folder: string, programs: Readonly<Record<string, readonly string[]>>): string {
  mkdirSync(folder)
  for (const [name, words] of Object.entries(programs)) {
    writeFileSync(path.join(folder, name), `#!/bin/sh\nexec ${words.map(quoteWord).join(' ')} "$@"\n`, { mode: 0o755 })
  }
  return folder
}

/** Copies the folder into a bare repository and makes it a project of the store. */
async function importProject(context: Context, wanted: ImportOptions): Promise<SandboxProject> {
  const { folder, variables, ...given } = wanted
  const gitDir = path.join(context.repositories, `${given.path}.git`)
  await mkdir(path.dirname(gitDir), { recursive: true })
  const importing = { git: context.git, folder: path.resolve(folder), gitDir }
  const branch = await importRepository({ ...importing, defaultBranch: given.defaultBranch ?? 'main' })
  const refs = await listRefs(context.git, gitDir)
  const project = context.store.addProject({ ...given, gitDir, defaultBranch: given.defaultBranch ?? branch, refs })
  if (variables) context.projectVariables.set(project.id, variables)
  return project
}

async function readConfigurationAt(
  { git }: Context,
  project: SandboxProject,
  name: string,
): Promise<string | undefined> {
  const gitDir = gitDirOf(project)
  const ref = (await listRefs(git, gitDir)).find((one) => one.name === name)
  return ref && readFileAt(git, gitDir, ref.sha, '.gitlab-ci.yml')
}

/** Handles what git's hook reported; returns what `git push` prints. */
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

/** The user of a push by path, which needs no login. */
function firstMember(store: Store, project: SandboxProject): SandboxUser | null {
  const [userId] = project.members.keys()
  return userId === undefined ? null : (store.users.get(userId) ?? null)
}
