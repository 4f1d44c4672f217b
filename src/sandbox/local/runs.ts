import type { CreateOutcome } from '../engine.ts'
import type { SandboxPipeline } from '../model.ts'
import { isFinal } from '../statuses.ts'
import { createBridges } from './bridges.ts'
import type { Context, PipelineRun } from './context.ts'
import { type Creation, createPipelineRun } from './creation.ts'
import { advance, createRunControl, type RunControl } from './run-control.ts'

/** The pipelines of an engine. */
export interface Runs {
  readonly context: Context
  readonly control: RunControl
  /** By pipeline id. */
  readonly byId: Map<number, PipelineRun>
  /** Called after each change of a pipeline's status. */
  readonly watchers: Set<() => void>
}

export function createRuns(context: Context, concurrency: number): Runs {
  const byId = new Map<number, PipelineRun>()
  const watchers = new Set<() => void>()
  const control = createRunControl({
    context,
    concurrency,
    startBridge: (run, job) => void bridges.start(run, job),
    onChange({ pipeline }) {
      for (const check of watchers) check()
      bridges.onChange(pipeline)
    },
  })
  const runs = { context, control, byId, watchers }
  const bridges = createBridges({
    context,
    control,
    create: (creation, onSaved) => createPipeline(runs, creation, onSaved),
  })
  return runs
}

/** Makes a pipeline and starts its first jobs; `onSaved` is called in between. */
export async function createPipeline(
  { context, control, byId }: Runs,
  creation: Creation,
  onSaved?: (pipeline: SandboxPipeline) => void,
): Promise<CreateOutcome> {
  const created = await createPipelineRun(context, creation)
  if (created.kind === 'invalid') onSaved?.(created.pipeline)
  if (created.kind !== 'created') return created
  const { run } = created
  byId.set(run.pipeline.id, run)
  onSaved?.(run.pipeline)
  advance(control, run)
  return { kind: 'created', pipeline: run.pipeline }
}

/** Resolves when a pipeline has ended or is blocked on a manual job. */
export function settled({ watchers }: Runs, pipeline: SandboxPipeline): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (!isFinal(pipeline.status) && pipeline.status !== 'manual') return
      watchers.delete(check)
      resolve()
    }
    watchers.add(check)
    check()
  })
}
