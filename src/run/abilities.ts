import { RefusedError } from '../errors.ts'
import type { GitLabClient } from '../gitlab/api.ts'
import type { Pipeline } from '../gitlab/types.ts'

/**
 * Refuses what no credential at hand can do, before anything is sent.
 * @param what as the subject of a sentence, e.g. `Cancelling a pipeline`
 * @throws RefusedError
 */
export function requireActing({ canAct }: Pick<GitLabClient, 'canAct'>, what: string): void {
  if (canAct) return
  throw new RefusedError(`${what} needs an \`api-token\`; a job or trigger token cannot do it`, {
    hints: ['give an `api-token` with scope `api`, of a project, group or person with the Developer role'],
  })
}

/** The same for job logs. */
export function requireTraces(client: Pick<GitLabClient, 'readsAs'>): void {
  if (readsTraces(client)) return
  throw new RefusedError('reading job logs needs an `api-token`; a job token cannot do it', {
    hints: ['give an `api-token` with scope `read_api`, of a project, group or person with the Reporter role'],
  })
}

/** Whether job logs can be read at all: never by job token, never anonymously. */
export function readsTraces({ readsAs }: Pick<GitLabClient, 'readsAs'>): boolean {
  return readsAs === 'access-token'
}

/**
 * For what cannot be done without the list of jobs.
 * @param words GitLab's own
 */
export function jobsUnreadable({ id }: Pick<Pipeline, 'id'>, words: string): RefusedError {
  return new RefusedError(`the jobs of pipeline #${id} cannot be read with these credentials`, {
    details: [`GitLab says: ${words}`],
    hints: [
      'give an `api-token` with scope `read_api`; a job token reads jobs since GitLab 19.0 or somewhat earlier, in projects that have this one on their allowlist',
    ],
  })
}
