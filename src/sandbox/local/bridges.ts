import type { CreateOutcome } from '../engine.ts'
import type { SandboxJob, SandboxPipeline } from '../model.ts'
import { isFinal } from '../statuses.ts'
import { type BridgeTarget, resolveBridge } from './bridge.ts'
import type { Context, PipelineRun } from './context.ts'
import type { Creation } from './creation.ts'
import { advance, finishJob, type RunControl, resumeJob } from './run-control.ts'

/** Starts the downstream pipelines of trigger jobs and hands their results back. */
export interface Bridges {
  start(run: PipelineRun, job: SandboxJob): Promise<void>
  /** A pipeline has another status; its trigger job may have to follow. */
  onChange(pipeline: SandboxPipeline): void
}

export function createBridges(parts: {
  readonly context: Context
  readonly control: RunControl
  /** `onSaved` is called before the first job starts. */
  readonly create: (creation: Creation, onSaved: (pipeline: SandboxPipeline) => void) => Promise<CreateOutcome>
}): Bridges {
  const { context, control, create } = parts
  /** By the id of the downstream pipeline; kept after its end, since it may be retried. */
  const waiting = new Map<number, { readonly run: PipelineRun; readonly job: SandboxJob }>()

  async function start(run: PipelineRun, job: SandboxJob): Promise<void> {
    const target = await resolveBridge(context, run, job).catch(
      (): BridgeTarget => ({ kind: 'failed', reason: 'unknown_failure' }),
    )
    if (job.status !== 'pending') return
    job.status = 'running'
    job.startedAt = context.store.now()
    if (target.kind === 'failed') return finishJob(control, run, job, failed(target.reason))
    const outcome = await create(target.creation, (pipeline) => {
      job.downstreamPipelineId = pipeline.id
      if (job.strategy) waiting.set(pipeline.id, { run, job })
    })
    if (isFinal(job.status)) return
    if (outcome.kind !== 'created') finishJob(control, run, job, failed('downstream_pipeline_creation_failed'))
    else if (job.strategy) advance(control, run)
    else finishJob(control, run, job, { kind: 'success' })
  }

  function onChange(pipeline: SandboxPipeline): void {
    const bridge = waiting.get(pipeline.id)
    if (!bridge || bridge.job.retried || bridge.job.status === 'canceled') return
    const { run, job } = bridge
    if (isFinal(pipeline.status)) end(run, job, pipeline.status)
    else goOn(run, job, pipeline.status)
  }

  function goOn(run: PipelineRun, job: SandboxJob, status: string): void {
    if (isFinal(job.status)) resumeJob(control, run, job)
    if (job.strategy !== 'mirror') return
    // A job that is `created` would be started once more.
    job.status = status === 'created' ? 'running' : status
    advance(control, run)
  }

  function end(run: PipelineRun, job: SandboxJob, status: string): void {
    if (isFinal(job.status)) return
    if (status === 'canceled') job.status = 'canceling'
    const passed = status === 'success'
    finishJob(control, run, job, passed ? { kind: 'success' } : failed('downstream_pipeline_failed'))
  }

  return { start, onChange }
}

function failed(reason: string) {
  return { kind: 'failed', reason, exitCode: null } as const
}
