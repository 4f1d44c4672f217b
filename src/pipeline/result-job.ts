import type { Bridge, Job } from '../gitlab/types.ts'
import type { JobTry, ResultJob } from '../report/result.ts'

/** What a job does not say of itself. */
interface JobPlace extends Pick<ResultJob, 'kind' | 'counts' | 'pipelineId' | 'projectId' | 'pipelineLabel'> {
  readonly earlierTries: readonly Job[]
}

/** A job or trigger job as results show it, with its own earlier tries, the oldest first. */
export function toResultJob(job: Job | Bridge, { earlierTries, ...place }: JobPlace): ResultJob {
  return {
    ...toTry(job),
    ...place,
    name: job.name,
    stage: job.stage,
    allowFailure: job.allow_failure ?? false,
    tags: job.tag_list ?? undefined,
    coverage: job.coverage ?? undefined,
    user: job.user?.username,
    downstreamPipelineId: 'downstream_pipeline' in job ? (job as Bridge).downstream_pipeline?.id : undefined,
    previousTries: [...earlierTries].sort((a, b) => a.id - b.id).map(toTry),
  }
}

function toTry(job: Job): JobTry {
  return {
    id: job.id,
    status: job.status,
    failureReason: job.failure_reason ?? undefined,
    createdAt: job.created_at ?? undefined,
    startedAt: job.started_at ?? undefined,
    finishedAt: job.finished_at ?? undefined,
    queuedSeconds: job.queued_duration ?? undefined,
    durationSeconds: job.duration ?? undefined,
    runner: job.runner?.description ?? undefined,
    url: job.web_url ?? undefined,
  }
}

/**
 * A list of jobs with the retried ones among them, divided. GitLab does not mark these: a job that is retried gets a new id under its
 * name, and a name is there once in a pipeline.
 */
export function divideTries(jobs: readonly Job[]): {
  readonly jobs: readonly Job[]
  readonly earlierTries: readonly Job[]
} {
  const newest = new Map<string, Job>()
  for (const job of jobs) if (job.id > (newest.get(job.name)?.id ?? Number.NEGATIVE_INFINITY)) newest.set(job.name, job)
  const isNewest = (job: Job) => newest.get(job.name) === job
  return { jobs: jobs.filter(isNewest), earlierTries: jobs.filter((job) => !isNewest(job)) }
}
