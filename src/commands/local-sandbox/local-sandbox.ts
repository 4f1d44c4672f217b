import { spawnSync } from 'node:child_process'
import { UsageError } from '../../errors.ts'
import { fileErrorWords, isFileError } from '../../files.ts'
import type { Environment } from '../../options/sources.ts'
import { createLocalEngine, type LocalEngine } from '../../sandbox/local/engine.ts'
import type { GitLabVersion, SandboxPipeline, SandboxProject, SandboxUser } from '../../sandbox/model.ts'
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts'
import type { Store } from '../../sandbox/store.ts'
import type { SandboxState } from './state-folder.ts'

export interface LocalSandboxSettings {
  readonly projects: readonly { readonly path: string; readonly folder: string }[]
  /** Without it the port of `state` where that is free, else a free one. */
  readonly port?: number | undefined
  /** Of an earlier start. Project ids and tokens stay the same. */
  readonly state?: SandboxState | undefined
  readonly version?: GitLabVersion | undefined
  /** Jobs get what they need of it, never its secrets. */
  readonly env: Environment
  /** Command line that starts this CLI; jobs have it as `gitlab-downstream` on their `PATH`. */
  readonly cli: readonly string[]
  /** Gets the cause of every answer 500, and its request. */
  readonly onError: (error: unknown, request: string) => void
  /** Called when a pipeline has been made, and after each change of its status. */
  readonly onPipeline?: ((pipeline: SandboxPipeline, store: Store) => void) | undefined
}

/** A GitLab on this machine with projects that really run, and the tokens to use it. */
export interface LocalSandbox extends AsyncDisposable {
  readonly sandbox: Sandbox
  readonly user: SandboxUser
  /** Of the user, with scope `api`. */
  readonly apiToken: string
  readonly projects: readonly { readonly project: SandboxProject; readonly triggerToken: string }[]
}

const CLI_NAME = 'gitlab-downstream'

/** @throws UsageError when a program that it needs is missing, a folder cannot be taken, or the port is in use */
export async function startLocalSandbox(settings: LocalSandboxSettings): Promise<LocalSandbox> {
  const { port, state, env } = settings
  requireGit(env)
  const served = await serve(settings, port ?? state?.port ?? 0).catch((error) => {
    if (port !== undefined || state === undefined || error.code !== 'EADDRINUSE') throw explainListen(error, port)
    return serve(settings, 0)
  })
  try {
    return await furnish(served, settings)
  } catch (error) {
    await served.sandbox.close()
    throw error
  }
}

interface Served {
  readonly sandbox: Sandbox
  readonly engine: LocalEngine
}

async function serve(settings: LocalSandboxSettings, port: number): Promise<Served> {
  const { version = 19, env, cli, onError, onPipeline } = settings
  let engine: LocalEngine | undefined
  try {
    const sandbox = await createSandbox({
      version,
      port,
      onError,
      engine(store) {
        engine = createLocalEngine({
          store,
          hostEnv: env,
          programs: { [CLI_NAME]: cli },
          onPipeline: (pipeline) => onPipeline?.(pipeline, store),
        })
        return engine
      },
    })
    if (!engine) throw new Error('the sandbox made no engine')
    return { sandbox, engine }
  } catch (error) {
    await engine?.close()
    throw error
  }
}

async function furnish(
  { sandbox, engine }: Served,
  { projects: wanted, state }: LocalSandboxSettings,
): Promise<LocalSandbox> {
  const { store } = sandbox
  const user = store.addUser({ username: 'developer', name: 'Sandbox Developer' })
  const scopes = ['api', 'read_api'] as const
  const apiToken = store.addAccessToken({ userId: user.id, scopes, ...(state && { token: state['api-token'] }) }).token
  const variables = [
    { key: 'GITLAB_DOWNSTREAM_CLI', value: CLI_NAME },
    // Waiting for another project's pipeline with all its logs takes more than a job token.
    { key: 'DOWNSTREAM_API_TOKEN', value: apiToken, masked: true },
  ]
  const known = new Map(Object.entries(state?.projects ?? {}))
  let lastId = Math.max(0, ...[...known.values()].map(({ id }) => id))
  const projects: LocalSandbox['projects'][number][] = []
  for (const { path, folder } of wanted) {
    const { id, ...kept } = known.get(path) ?? { id: ++lastId }
    const project = await engine.importProject({ id, path, folder, members: [[user.id, 'maintainer']], variables })
    const { token } = store.addTriggerToken(project, { ownerId: user.id, description: 'sandbox', ...kept })
    projects.push({ project, triggerToken: token })
  }
  for (const { project } of projects) for (const other of projects) project.jobTokenAllowlist.add(other.project.id)
  return { sandbox, user, apiToken, projects, [Symbol.asyncDispose]: sandbox.close }
}

function requireGit({ PATH }: Environment): void {
  const { error } = spawnSync('git', ['--version'], { env: { PATH }, stdio: 'ignore' })
  if (error === undefined) return
  throw new UsageError('git is not installed; the sandbox keeps its projects in git repositories', {
    hints: ['install it, e.g. apt-get install git, brew install git, or https://git-scm.com/downloads'],
    cause: error,
  })
}

function explainListen(error: NodeJS.ErrnoException, port: number | undefined): unknown {
  if (error.code !== 'EADDRINUSE' && !(error.code === 'EACCES' && error.syscall === 'listen'))
    return explainFolder(error)
  const why = error.code === 'EADDRINUSE' ? 'is in use' : 'may not be used by this user'
  return new UsageError(`--port ${port} ${why}`, {
    hints: ['leave --port out: then a free one is taken'],
    cause: error,
  })
}

/** Repositories and jobs have their place in a folder for temporary files. */
function explainFolder(error: unknown): unknown {
  if (!isFileError(error)) return error
  return new UsageError(
    `the sandbox cannot make its folder: ${fileErrorWords(error)} (${error.path ?? error.syscall})`,
    {
      hints: ['let TMPDIR name a folder that can be written to'],
      cause: error,
    },
  )
}
