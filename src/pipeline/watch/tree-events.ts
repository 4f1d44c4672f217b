import type { ResultJob } from '../../report/result.ts'
import { listNodes, listResultJobs, type PipelineNode } from '../tree.ts'
import type { WatchEvent } from './types.ts'

/**
 * Makes a function that lists what is new in the tree since it was called last.
 *
 * @returns a function of whether any job list was read since then
 */
export function createTreeEvents(root: PipelineNode): (read: boolean) => WatchEvent[] {
  const reported = new Set<string>()
  const statuses = new Map<number, string>()

  function listUnreadable({ pipelineId, label, unreadable, bridgesUnreadable }: PipelineNode): WatchEvent[] {
    if (unreadable !== undefined) return reportOnce('jobs', unreadable)
    return bridgesUnreadable === undefined ? [] : reportOnce('trigger jobs', bridgesUnreadable)

    function reportOnce(what: 'jobs' | 'trigger jobs', words: string): WatchEvent[] {
      const key = `${what} ${pipelineId}`
      if (reported.has(key)) return []
      reported.add(key)
      return [{ kind: 'unreadable', what, label, words }]
    }
  }

  function listChanged(job: ResultJob): WatchEvent[] {
    const previous = statuses.get(job.id)
    if (previous === job.status) return []
    statuses.set(job.id, job.status)
    return [{ kind: 'job', job, previous }]
  }

  return (read) => {
    const unreadable = listNodes(root).flatMap(listUnreadable)
    if (!read) return unreadable
    const jobs = listResultJobs(root)
    return [...unreadable, ...jobs.flatMap(listChanged), { kind: 'jobs', jobs }]
  }
}
