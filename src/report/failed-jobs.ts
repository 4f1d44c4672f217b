import type { ResultJob, RunResult } from './result.ts'

/** Jobs that failed, those that count first. */
export function failedJobs({ jobs }: Pick<RunResult, 'jobs'>): ResultJob[] {
  const failed = jobs.filter((job) => job.status === 'failed')
  return [...failed.filter((job) => job.counts), ...failed.filter((job) => !job.counts)]
}

/** Jobs that hold the pipeline up until someone plays them. */
export function blockingJobs({ jobs }: Pick<RunResult, 'jobs'>): ResultJob[] {
  return jobs.filter((job) => job.status === 'manual' && !job.allowFailure)
}

/** The job's name, with where it lives when that is not the pipeline itself: `group/other #12: build`. */
export function fullJobName({ name, pipelineLabel }: Pick<ResultJob, 'name' | 'pipelineLabel'>): string {
  return pipelineLabel === undefined ? name : `${pipelineLabel}: ${name}`
}

/** GitLab's failure reason as words: `script_failure` is `script failure`; nothing where GitLab knows none. */
export function failureWords({ failureReason }: Pick<ResultJob, 'failureReason'>): string | undefined {
  return failureReason === 'unknown_failure' ? undefined : failureReason?.replaceAll('_', ' ')
}
