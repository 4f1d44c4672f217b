import type { ResultJob } from '../report/result.ts'
import type { WatchEvent } from './watch-events.ts'

type JobEvent = Extract<WatchEvent, { kind: 'job' }>

/** Makes a function that tells, for each list of jobs, which ones are new or have another status than last time. */
export function createJobDiff(): (jobs: readonly ResultJob[]) => JobEvent[] {
  const statuses = new Map<number, string>()
  return (jobs) =>
    jobs.flatMap((job): JobEvent[] => {
      const previous = statuses.get(job.id)
      if (previous === job.status) return []
      statuses.set(job.id, job.status)
      return [{ kind: 'job', job, previous }]
    })
}
