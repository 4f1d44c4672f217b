import type { CreateOutcome, Engine } from '../engine.ts'
import { downstreamOf } from '../entities/job.ts'
import { isCancelable, isFinal, type SandboxJob, type SandboxPipeline } from '../model.ts'
import { createBridges } from './bridges.ts'
import { addAttempt, type Context, currentJobs, type PipelineRun } from './context.ts'
import { type Creation, createPipelineRun } from './creation.ts'
import { advance, cancelJob, createRunControl, playJob, type RunControl } from './run-control.ts'

/** The pipelines of an engine. */
export interface Runs {
  readonly context: Context
  readonly control: RunControl
  /** By pipeline id. */
  readonly byId: Map<number, PipelineRun>
  /** Called when a pipeline has been made, and after each change of its status. */
  readonly watchers: Set<(pipeline: SandboxPipeline) => void>
}

export function createRuns(context: Context, concurrency: number): Runs {
  const byId = new Map<number, PipelineRun>()
  const watchers: Runs['watchers'] = new Set()
  const control = createRunControl({
    context,
    concurrency,
    startBridge: (run, job) => void bridges.start(run, job),
    onChange({ pipeline }) {
      for (const watch of watchers) watch(pipeline)
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
  { context, control, byId, watchers }: Runs,
  creation: Creation,
  onSaved?: (pipeline: SandboxPipeline) => void,
): Promise<CreateOutcome> {
  const created = await createPipelineRun(context, creation)
  if (created.kind === 'rejected') return created
  const { pipeline } = created.kind === 'created' ? created.run : created
  onSaved?.(pipeline)
  for (const watch of watchers) watch(pipeline)
  if (created.kind === 'invalid') return created
  const { run } = created
  byId.set(run.pipeline.id, run)
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

type PipelineActions = Pick<
  Engine,
  'create' | 'cancelPipeline' | 'cancelJob' | 'retryPipeline' | 'retryJob' | 'playJob'
>

/** What callers may do to the pipelines of an engine. */
export function createPipelineActions(runs: Runs): PipelineActions {
  const { context, control } = runs
  return {
    create: (request) => createPipeline(runs, { request }),
    async cancelPipeline(pipeline) {
      cancelJobs(runs, pipeline)
    },
    async cancelJob(job) {
      if (isCancelable(job.status)) cancelJob(control, runOf(runs, job), job)
    },
    async retryPipeline(pipeline) {
      const run = runs.byId.get(pipeline.id)
      if (!run) return
      const lost = currentJobs(pipeline).filter(({ status }) => status === 'failed' || status === 'canceled')
      for (const job of lost) addAttempt(context.store, run, job)
      advance(control, run)
    },
    async retryJob(job) {
      const run = runOf(runs, job)
      const next = addAttempt(context.store, run, job)
      advance(control, run)
      return next
    },
    async playJob(job, variables) {
      const run = runOf(runs, job)
      run.playVariables.set(job.id, variables)
      playJob(control, run, job)
    },
  }
}

function cancelJobs(runs: Runs, pipeline: SandboxPipeline): void {
  const run = runs.byId.get(pipeline.id)
  if (!run) return
  for (const job of currentJobs(pipeline)) {
    const child = downstreamOf(runs.context.store, job)
    if (isCancelable(job.status)) cancelJob(runs.control, run, job)
    // Child pipelines are canceled with their parent, multi-project ones are not.
    if (child?.source === 'parent_pipeline') cancelJobs(runs, child)
  }
}

function runOf({ byId }: Runs, { pipelineId }: SandboxJob): PipelineRun {
  const run = byId.get(pipelineId)
  if (!run) throw new Error(`pipeline ${pipelineId} was never run here`)
  return run
}
