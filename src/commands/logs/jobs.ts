import { isFinished } from '../../gitlab/status.ts'
import { matchesJobName, requireJob } from '../../pipeline/select-jobs.ts'
import type { ResultJob } from '../../report/result.ts'

/**
 * The jobs that `--job` names: the one of exactly this name, else all that fit it as a glob. Without a name all jobs. Trigger jobs
 * have no log.
 */
export function matchLogJobs(jobs: readonly ResultJob[], name: string | undefined): readonly ResultJob[] {
  const withLog = jobs.filter(({ kind }) => kind === 'job')
  if (name === undefined) return withLog
  if (withLog.some((job) => job.name === name)) return [requireJob(withLog, name, 'logs')]
  return withLog.filter((job) => matchesJobName(name, job.name))
}

/**
 * As {@link matchLogJobs}; nothing found is an error, unless trigger jobs may still start pipelines that have the job.
 * @throws ArtifactError (`no-job`) with the names that there are
 */
export function selectLogJobs(jobs: readonly ResultJob[], name: string | undefined): readonly ResultJob[] {
  const selected = matchLogJobs(jobs, name)
  const mayCome = jobs.some(({ kind, status }) => kind === 'bridge' && !isFinished(status))
  if (selected.length === 0 && name !== undefined && !mayCome) requireJob(jobs, name, 'logs')
  return selected
}

/** Pipeline by pipeline and stage by stage, as the jobs came to be. */
export function orderByStage(jobs: readonly ResultJob[]): readonly ResultJob[] {
  const stages = Map.groupBy(jobs, ({ pipelineId, stage }) => JSON.stringify([pipelineId, stage]))
  return [...stages.values()].flat()
}
