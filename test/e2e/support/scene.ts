import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SandboxPipeline } from '../../../src/sandbox/model.ts'
import type { JobScript, PipelineScript } from '../../../src/sandbox/scripted/script.ts'
import { type Cast, openCast, type SceneOptions } from '../../support/scene.ts'
import { type Finished, type Running, startBundle } from './program.ts'
import { type FinishedStep, type RunningStep, startMain } from './step.ts'

/** Options by name; `undefined` takes one back that the scene gives. */
export type GivenOptions = Readonly<Record<string, string | undefined>>

export interface RunSettings {
  readonly options?: GivenOptions
  readonly env?: Readonly<Record<string, string>>
}

/** A scene on real time, and the shipped programs to use on it. */
export interface Scene extends Cast {
  /** For files; goes with the scene. */
  readonly folder: string
  /** How the next pipelines of `group/app` go. */
  script(...jobs: readonly JobScript[]): void
  play(script: PipelineScript): void
  /** Pipelines of `group/app`, oldest first. */
  pipelines(): SandboxPipeline[]
  /** All that a run of the CLI finds in its environment. */
  environment(settings?: RunSettings): Record<string, string>
  /** Starts the CLI with instance, project, ref, both tokens and a short poll interval in the environment. */
  start(args: readonly string[], settings?: RunSettings): Running
  cli(args: readonly string[], settings?: RunSettings): Promise<Finished>
  /** Starts the action's main step with the same as inputs. */
  startAction(inputs?: GivenOptions, env?: Readonly<Record<string, string>>): RunningStep
  action(inputs?: GivenOptions, env?: Readonly<Record<string, string>>): Promise<FinishedStep>
  inputs(more?: GivenOptions): Record<string, string>
}

export async function openScene(settings: SceneOptions = {}): Promise<Scene> {
  // Reads every token: all of them exist from the start, and the upstream job runs.
  const cast = { ...(await openCast(settings)) }
  const { sandbox, project, triggerToken, apiToken } = cast
  const folder = mkdtempSync(join(tmpdir(), 'e2e-'))
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
  const environment = ({ options, env }: RunSettings = {}) => ({ ...toEnvironment(given(options)), ...env })
  const start = (args: readonly string[], settings?: RunSettings) =>
    startBundle('cli', { args, cwd: folder, env: environment(settings) })
  let steps = 0
  const startAction = (inputs?: GivenOptions, env: Readonly<Record<string, string>> = {}) =>
    startMain({ inputs: given({ ...pollFor(inputs), ...inputs }), env, folder: join(folder, `step-${++steps}`) })
  return {
    ...cast,
    folder,
    script: (...jobs) => sandbox.script(project, { jobs }),
    play: (script) => sandbox.script(project, script),
    pipelines: () => [...sandbox.store.pipelines.values()].filter(({ projectId }) => projectId === project.id),
    environment,
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

/** An input without a use is refused; a variable that sets a limit may be there for all. */
function pollFor(inputs: GivenOptions = {}): GivenOptions {
  return inputs.wait === 'true' || inputs['pipeline-id'] !== undefined ? {} : { 'poll-interval': undefined }
}

/** Options as the CLI reads them from its environment. */
function toEnvironment(options: Readonly<Record<string, string>>): Record<string, string> {
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
