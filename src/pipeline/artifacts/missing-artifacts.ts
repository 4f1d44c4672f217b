import type { Clock } from '../../clock.ts'
import { ArtifactError } from './artifact-error.ts'
import type { ArtifactJob } from './artifact-job.ts'
import { printableName } from './printable-name.ts'

/** `job "build" (#12)`, with the pipeline when it is not the one that is watched. */
export function describeJob({ id, name, pipelineLabel }: Pick<ArtifactJob, 'id' | 'name' | 'pipelineLabel'>): string {
  const where = pipelineLabel === undefined ? '' : ` in ${printableName(pipelineLabel).slice(1, -1)}`
  return `job ${printableName(name)} (#${id}${where})`
}

const FINISHED = new Set(['success', 'failed', 'canceled'])

/** Whether it is known without asking that there is nothing to fetch. */
export function hasNoArchive({ hasArchive, status }: ArtifactJob): boolean {
  return hasArchive === false || (hasArchive === undefined && status !== undefined && !FINISHED.has(status))
}

/**
 * Why there is nothing to fetch: `expired` or `none`.
 * @param cause GitLab's 404, when it was asked
 */
export function missingArtifacts(job: ArtifactJob, clock: Pick<Clock, 'wallMs'>, cause?: unknown): ArtifactError {
  const subject = describeJob(job)
  const expiredAt = job.artifactsExpireAt
  // The latest artifacts of a ref are kept beyond their time, so only a missing archive makes them expired.
  if (expiredAt !== undefined && Date.parse(expiredAt) <= clock.wallMs()) {
    return new ArtifactError(
      'expired',
      `the artifacts of ${subject} expired at ${printableName(expiredAt).slice(1, -1)}`,
      {
        cause,
        hints: ['run the pipeline again', 'set a longer artifacts:expire_in in that job, or keep them in GitLab'],
      },
    )
  }
  if (job.hasArchive) {
    return new ArtifactError('no-file', `GitLab lists artifacts for ${subject} but does not hand them out (404)`, {
      cause,
      hints: ['they may have been erased just now', 'the token may not read the jobs of that project'],
    })
  }
  const state = job.status === undefined ? '' : `; its status is ${printableName(job.status).slice(1, -1)}`
  return new ArtifactError('none', `${subject} has no artifacts${state}`, {
    cause,
    hints: [
      'the job must list files below artifacts:paths, and write them',
      'a failed job uploads them only with artifacts:when: always or on_failure',
    ],
  })
}
