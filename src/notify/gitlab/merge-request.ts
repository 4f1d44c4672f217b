import { UsageError } from '../../errors.ts'
import type { Options } from '../../options/options.ts'
import type { Environment } from '../../options/sources.ts'

/** The merge request whose pipeline this job is of. */
export interface MergeRequest {
  readonly projectId: number
  readonly iid: number
  /** First line of the note, by which it is found again. It is not shown. */
  readonly marker: string
}

/**
 * Where the note goes; `undefined` in a pipeline that is not one of a merge request, as jobs run in both kinds.
 *
 * @throws UsageError where there never can be a note
 */
export function findMergeRequest(
  { apiToken, gitlabUrl, project }: Pick<Options, 'apiToken' | 'gitlabUrl' | 'project'>,
  env: Environment,
): MergeRequest | undefined {
  if (env.GITLAB_CI !== 'true') throw refuse('is for a job of GitLab, whose merge request it is about')
  if (apiToken === undefined) throw refuse('needs an `api-token` with scope `api`: a job token writes no notes')
  // A token goes only where it was given for.
  if (trim(env.CI_SERVER_URL ?? '') !== trim(gitlabUrl))
    throw refuse(`takes the \`api-token\`, which is for ${gitlabUrl} and not for ${env.CI_SERVER_URL}`)
  const iid = Number(env.CI_MERGE_REQUEST_IID)
  const projectId = Number(env.CI_MERGE_REQUEST_PROJECT_ID ?? env.CI_PROJECT_ID)
  if (!(iid > 0) || !(projectId > 0)) return undefined
  const marker = `<!-- gitlab-downstream: ${encode(String(project ?? 'chain'))}, job ${encode(env.CI_JOB_NAME ?? '')} -->`
  return { projectId, iid, marker }
}

function trim(url: string): string {
  return (URL.parse(url)?.href ?? url).replace(/\/+$/, '')
}

/** Nothing in it ends a comment. */
function encode(name: string): string {
  return encodeURIComponent(name).replaceAll('-', '%2D')
}

function refuse(message: string): UsageError {
  return new UsageError(`\`merge-request-note\` ${message}`, { problems: [{ option: 'merge-request-note', message }] })
}
