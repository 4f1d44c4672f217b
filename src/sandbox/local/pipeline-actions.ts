import type { Engine } from '../engine.ts'
import type { SandboxJob, SandboxPipeline } from '../model.ts'
import { isCancelable } from '../statuses.ts'
import { addAttempt } from './attempts.ts'
import { currentJobs, type PipelineRun } from './context.ts'
import { advance, cancelJob, playJob } from './run-control.ts'
import { createPipeline, type Runs } from './runs.ts'

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
    const child = runs.context.store.pipelines.get(job.downstreamPipelineId ?? 0)
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
