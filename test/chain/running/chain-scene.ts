import { type ChainRequest, runChain } from '../../../src/chain/running/run.ts'
import type { ChainPlan, PlannedStep, RawValue, StepSettings } from '../../../src/chain/types.ts'
import type { Clock } from '../../../src/clock.ts'
import { createHost } from '../../../src/host/create.ts'
import type { OptionName } from '../../../src/options/options.ts'
import type { RunResult } from '../../../src/report/result.ts'
import { openRun } from '../../../src/run/open.ts'
import type { SandboxPipeline } from '../../../src/sandbox/model.ts'
import type { PipelineScript } from '../../../src/sandbox/scripted/script.ts'
import { recordedStream } from '../../host/recorded-stream.ts'
import { createScene, type Scene } from '../../support/scene.ts'

/** A step and how its pipelines go; its project is `chain/BASE`. */
export interface StepShape extends Partial<Pick<PlannedStep, 'needs' | 'when' | 'allowFailure' | 'base' | 'matrix'>> {
  /** One after the other; the last one holds for all that follow. */
  readonly script?: PipelineScript | readonly PipelineScript[]
  readonly settings?: Readonly<Partial<Record<OptionName, RawValue>>>
}

type Rules = Partial<Pick<ChainPlan, 'concurrency' | 'onFailure' | 'timeoutSeconds' | 'hash' | 'inputNames'>>

export interface ChainRun {
  readonly result: RunResult
  readonly output: string
  readonly tookMs: number
}

export interface ChainScene extends AsyncDisposable {
  readonly scene: Scene
  readonly plan: ChainPlan
  /** Variables that the steps take their tokens from. */
  readonly env: Record<string, string | undefined>
  run(
    request?: Partial<ChainRequest>,
    more?: { readonly signal?: AbortSignal; readonly clock?: Clock },
  ): Promise<ChainRun>
  /** Pipelines that were started for a step, oldest first. */
  pipelines(step: string): readonly SandboxPipeline[]
}

export const JOB: PipelineScript = { jobs: [{ name: 'job', durationMs: 10_000 }] }
export const FAILING: PipelineScript = { jobs: [{ name: 'job', durationMs: 10_000, status: 'failed' }] }
export const ENDLESS: PipelineScript = { jobs: [{ name: 'job', durationMs: Number.POSITIVE_INFINITY }] }

/** A chain whose steps have a project each in one sandbox. */
export async function openChain(
  shapes: Readonly<Record<string, StepShape>>,
  rules: Rules = {},
  given?: Scene,
): Promise<ChainScene> {
  const scene = given ?? (await createScene())
  const { store } = scene.sandbox
  const env: Record<string, string | undefined> = { API: scene.apiToken }
  const folder = given === undefined ? 'chain' : `chain${store.projects.size}`
  const pathOf = (step: string) => `${folder}/${(shapes[step]?.base ?? step).replace(/\W+/g, '-')}`
  for (const [name, { script = JOB }] of Object.entries(shapes)) {
    const path = pathOf(name)
    const known = [...store.projects.values()].find((project) => project.path === path)
    const project = known ?? store.addProject({ path, members: [[scene.user.id, 'maintainer']] })
    scene.sandbox.script(project, script)
    env[tokenName(name)] = store.addTriggerToken(project, { ownerId: scene.user.id }).token
  }
  const plan: ChainPlan = {
    ...{ file: 'downstream.yml', hash: 'a'.repeat(64), concurrency: 8, onFailure: 'stop', timeoutSeconds: undefined },
    ...{ inputNames: [], envNames: [] },
    steps: Object.entries(shapes).map(([name, shape]) => toStep(name, shape, pathOf(name))),
    ...rules,
  }
  return {
    ...{ scene, plan, env },
    run: (request, more) =>
      runPlan({ plan, env, selection: { only: [], from: [] }, state: NO_STATE, ...request }, scene, more),
    pipelines: (step) =>
      [...store.pipelines.values()].filter(
        ({ projectId, variables }) =>
          store.projects.get(projectId)?.path === pathOf(step) &&
          variables.some(({ key, value }) => key === 'STEP' && value === step),
      ),
    [Symbol.asyncDispose]: () => scene[Symbol.asyncDispose](),
  }
}

const NO_STATE = { path: undefined, resume: false, force: false }

function tokenName(step: string): string {
  return `T_${step.replace(/\W+/g, '_')}`
}

function toStep(name: string, shape: StepShape, project: string): PlannedStep {
  const position = { line: 1, column: 1 }
  const variables = { STEP: name, ...(shape.settings?.variables as object) }
  const settings = { project, ref: 'main', token: `\${{ env.${tokenName(name)} }}`, ...shape.settings, variables }
  return {
    ...{ name, base: name, matrix: {}, needs: [], when: 'on-success', allowFailure: false },
    ...shape,
    settings: Object.fromEntries(
      Object.entries(settings).map(([option, value]) => [option, { value, position, from: 'step' }]),
    ) as StepSettings,
    position,
  }
}

async function runPlan(
  request: ChainRequest,
  scene: Scene,
  {
    signal = new AbortController().signal,
    clock = scene.clock,
  }: { readonly signal?: AbortSignal; readonly clock?: Clock } = {},
): Promise<ChainRun> {
  const stream = recordedStream()
  const env = { DOWNSTREAM_GITLAB_URL: scene.sandbox.url, DOWNSTREAM_API_TOKEN: scene.apiToken, ...request.env }
  const host = await createHost({ kind: 'terminal', env: {}, stdout: stream, stderr: stream, color: false })
  const context = await openRun({ face: 'cli', env, host, signal, clock })
  const startedMs = scene.clock.monotonicMs()
  const result = await runChain({ ...request, env }, { ...context, random: () => 0.5 })
  return { result, output: stream.text(), tookMs: scene.clock.monotonicMs() - startedMs }
}

/** `lib:success app:skipped`, in the order of the file. */
export function summary({ result }: ChainRun): string {
  return (result.steps ?? []).map((step) => `${step.name}:${step.result.result}`).join(' ')
}
