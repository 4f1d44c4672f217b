import { mkdtempSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SandboxProject } from '../model.ts'
import type { NewProject, Store } from '../store.ts'
import { createConfigurationReader } from './configuration.ts'
import type { Context } from './context.ts'
import { createGit } from './git.ts'
import { createGitLabCiLocal, findProgram } from './gitlab-ci-local.ts'
import { importRepository, listRefs } from './repository.ts'
import type { ProjectVariable } from './variables.ts'

export interface LocalEngineOptions {
  readonly store: Store
  /** The surroundings, e.g. `process.env`; jobs get only what they need of it, never its secrets. */
  readonly hostEnv: Readonly<Record<string, string | undefined>>
  /** More environment for all jobs, e.g. `AWS_ENDPOINT_URL`. */
  readonly env?: Readonly<Record<string, string>>
  /** Jobs at once, over all pipelines; 32 by default. */
  readonly concurrency?: number
  /** Main file of gitlab-ci-local, when it is not to be looked up. */
  readonly program?: string
}

export type ImportOptions = NewProject & {
  /** A git repository, cloned with its branches and tags, or a plain folder, which becomes one commit. */
  readonly folder: string
  readonly variables?: readonly ProjectVariable[]
}

/** What jobs may know of the surroundings. */
const PASSED_ON = ['PATH', 'LANG', 'LC_ALL', 'LC_CTYPE', 'TZ', 'TMPDIR', 'USER', 'LOGNAME', 'TERM']

/** Throws a `UsageError` when gitlab-ci-local is not installed. */
export function createContext({ store, hostEnv, env, program }: LocalEngineOptions): Context {
  const main = program ?? findProgram()
  const folder = mkdtempSync(path.join(tmpdir(), 'gitlab-sandbox-'))
  const allowed = PASSED_ON.flatMap((key) => (hostEnv[key] === undefined ? [] : [[key, hostEnv[key]]]))
  const base: Record<string, string> = { ...Object.fromEntries(allowed), ...env }
  const gitlabCiLocal = createGitLabCiLocal({ folder, env: base, program: main })
  const gitEnv = { PATH: base.PATH ?? '', HOME: path.join(folder, 'home') }
  return {
    store,
    folder,
    git: createGit(gitEnv),
    gitEnv,
    gitlabCiLocal,
    configurations: createConfigurationReader({ gitlabCiLocal, folder: path.join(folder, 'configurations') }),
    jobPath: `${path.dirname(process.execPath)}${path.delimiter}${base.PATH ?? ''}`,
    projectVariables: new Map(),
    checkouts: new Map(),
  }
}

/** Copies the folder into a bare repository and makes it a project of the store. */
export async function importProject(context: Context, wanted: ImportOptions): Promise<SandboxProject> {
  const { folder, variables, ...given } = wanted
  const gitDir = path.join(context.folder, 'repositories', `${given.path}.git`)
  await mkdir(path.dirname(gitDir), { recursive: true })
  const importing = { git: context.git, folder: path.resolve(folder), gitDir }
  const branch = await importRepository({ ...importing, defaultBranch: given.defaultBranch ?? 'main' })
  const refs = await listRefs(context.git, gitDir)
  const project = context.store.addProject({ ...given, gitDir, defaultBranch: given.defaultBranch ?? branch, refs })
  if (variables) context.projectVariables.set(project.id, variables)
  return project
}
