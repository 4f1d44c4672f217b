import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SandboxPipeline, SandboxProject, SandboxUser } from '../../../src/sandbox/model.ts'
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/sandbox.ts'
import type { JobScript, PipelineScript } from '../../../src/sandbox/scripted/script.ts'
import type { NewProject } from '../../../src/sandbox/store.ts'
import { type Finished, type Running, startBundle } from './program.ts'
import { type FinishedStep, type RunningStep, startMain } from './step.ts'

/** Options by name; `undefined` takes one back that the scene gives. */
export type GivenOptions = Readonly<Record<string, string | undefined>>

export interface RunSettings {
  readonly options?: GivenOptions
  readonly env?: Readonly<Record<string, string>>
}

/** A sandbox on real time with a downstream project, the tokens for it, and the shipped programs to use on it. */
export interface Scene extends AsyncDisposable {
  readonly sandbox: Sandbox
  /** Maintainer of both projects. */
  readonly user: SandboxUser
  /** `group/app`, downstream. */
  readonly app: SandboxProject
  /** `group/lib`, upstream: its jobs may reach `group/app`. */
  readonly lib: SandboxProject
  readonly triggerToken: string
  readonly apiToken: string
  /** With scope `read_api` only. */
  readonly readToken: string
  /** Of a running job of `group/lib`. */
  readonly jobToken: string
  /** For files; goes with the scene. */
  readonly folder: string
  /** How the next pipelines of `group/app` go. */
  script(...jobs: readonly JobScript[]): void
  play(script: PipelineScript): void
  /** Pipelines of `group/app`, oldest first. */
  pipelines(): SandboxPipeline[]
  /** Starts the CLI with instance, project, ref, both tokens and a short poll interval in the environment. */
  start(args: readonly string[], settings?: RunSettings): Running
  cli(args: readonly string[], settings?: RunSettings): Promise<Finished>
  /** Starts the action's main step with the same as inputs. */
  startAction(inputs?: GivenOptions, env?: Readonly<Record<string, string>>): RunningStep
  action(inputs?: GivenOptions, env?: Readonly<Record<string, string>>): Promise<FinishedStep>
  inputs(more?: GivenOptions): Record<string, string>
}

export async function openScene(options: SandboxOptions & { readonly app?: Partial<NewProject> } = {}): Promise<Scene> {
  const sandbox = await createSandbox(options)
  const { store } = sandbox
  const folder = mkdtempSync(join(tmpdir(), 'e2e-'))
  const user = store.addUser({ username: 'releaser' })
  const members = [[user.id, 'maintainer']] as const
  const lib = store.addProject({ path: 'group/lib', members })
  const app = store.addProject({ path: 'group/app', members, jobTokenAllowlist: [lib.id], ...options.app })
  const triggerToken = store.addTriggerToken(app, { ownerId: user.id }).token
  const apiToken = store.addAccessToken({ userId: user.id, scopes: ['api'] }).token
  const common = {
    'gitlab-url': sandbox.url,
    project: 'group/app',
    ref: 'main',
    token: triggerToken,
    'api-token': apiToken,
    'poll-interval': '1',
  }
  const given = (more: GivenOptions = {}) =>
    Object.fromEntries(Object.entries({ ...common, ...more }).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])))
  const start = (args: readonly string[], { options, env }: RunSettings = {}) =>
    startBundle('cli', { args, cwd: folder, env: { ...environment(given(options)), ...env } })
  let steps = 0
  const startAction = (inputs?: GivenOptions, env: Readonly<Record<string, string>> = {}) =>
    startMain({ inputs: given(inputs), env, folder: join(folder, `step-${++steps}`) })
  return {
    sandbox,
    user,
    app,
    lib,
    triggerToken,
    apiToken,
    readToken: store.addAccessToken({ userId: user.id, scopes: ['read_api'] }).token,
    jobToken: sandbox.runUpstreamJob(lib, user).token,
    folder,
    script: (...jobs) => sandbox.script(app, { jobs }),
    play: (script) => sandbox.script(app, script),
    pipelines: () => [...store.pipelines.values()].filter(({ projectId }) => projectId === app.id),
    start,
    cli: (args, settings) => start(args, settings).finished,
    startAction,
    action: (inputs, env) => startAction(inputs, env).finished,
    inputs: given,
    async [Symbol.asyncDispose]() {
      await sandbox.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Options as the CLI reads them from its environment. */
function environment(options: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [`DOWNSTREAM_${name.toUpperCase().replaceAll('-', '_')}`, value]),
  )
}

/** A job that takes a moment. */
export function job(name: string, more: Partial<JobScript> = {}): JobScript {
  return { name, durationMs: 200, ...more }
}

/** A job that runs until somebody ends it. */
export function endlessJob(name = 'endless'): JobScript {
  return { name, durationMs: Number.POSITIVE_INFINITY }
}
