import { type Problem, UsageError } from '../../errors.ts'
import type { Options } from '../../options/options.ts'
import type { Environment } from '../../options/sources.ts'

/** The merge request whose pipeline this job is of. */
export interface MergeRequest {
  readonly projectId: number
  readonly iid: number
  /** First line of the note, by which it is found again. It is not shown. */
  readonly marker: string
}

/** The commit and the pipeline that this job is of. */
export interface UpstreamCommit {
  readonly projectId: number
  readonly sha: string
  readonly pipelineId: number
  readonly jobName: string
}

type Target = Pick<Options, 'apiToken' | 'gitlabUrl' | 'project'>

/**
 * Where the note goes; `undefined` in a pipeline that is not one of a merge request, as jobs run in both kinds.
 *
 * @throws UsageError where there never can be a note
 */
export function findMergeRequest(target: Target, env: Environment): MergeRequest | undefined {
  requireUpstream(target, env, {
    option: 'merge-request-note',
    outside: 'is for a job of GitLab, whose merge request it is about',
    jobToken: 'writes no notes',
  })
  const iid = Number(env.CI_MERGE_REQUEST_IID)
  const projectId = Number(env.CI_MERGE_REQUEST_PROJECT_ID ?? env.CI_PROJECT_ID)
  if (!(iid > 0) || !(projectId > 0)) return undefined
  const marker = `<!-- gitlab-downstream: ${encode(String(target.project ?? 'chain'))}, job ${encode(env.CI_JOB_NAME ?? '')} -->`
  return { projectId, iid, marker }
}

/**
 * Where the commit status goes.
 *
 * @throws UsageError outside of a job of GitLab, or without a token for it
 */
export function findUpstreamCommit(target: Target, env: Environment): UpstreamCommit {
  const option = 'commit-status'
  requireUpstream(target, env, {
    option,
    outside: 'is for a job of GitLab, whose commit it is about',
    jobToken: 'writes no commit statuses',
  })
  const [projectId, pipelineId] = [Number(env.CI_PROJECT_ID), Number(env.CI_PIPELINE_ID)]
  const sha = env.CI_COMMIT_SHA?.trim() ?? ''
  if (!(projectId > 0) || !(pipelineId > 0) || sha === '')
    throw refuse(
      option,
      'takes its commit from the variables CI_PROJECT_ID, CI_PIPELINE_ID and CI_COMMIT_SHA of the job',
    )
  return { projectId, pipelineId, sha, jobName: env.CI_JOB_NAME ?? '' }
}

/** A token goes only where it was given for, so it must be one for the instance of this job. */
function requireUpstream(
  { apiToken, gitlabUrl }: Target,
  env: Environment,
  {
    option,
    outside,
    jobToken,
  }: { readonly option: Problem['option']; readonly outside: string; readonly jobToken: string },
): void {
  if (env.GITLAB_CI !== 'true') throw refuse(option, outside)
  if (apiToken === undefined) throw refuse(option, `needs an \`api-token\` with scope \`api\`: a job token ${jobToken}`)
  if (trim(env.CI_SERVER_URL ?? '') !== trim(gitlabUrl))
    throw refuse(option, `takes the \`api-token\`, which is for ${gitlabUrl} and not for ${env.CI_SERVER_URL}`)
}

function trim(url: string): string {
  return (URL.parse(url)?.href ?? url).replace(/\/+$/, '')
}

/** Nothing in it ends a comment. */
function encode(name: string): string {
  return encodeURIComponent(name).replaceAll('-', '%2D')
}

function refuse(option: Problem['option'], message: string): UsageError {
  return new UsageError(`\`${option}\` ${message}`, { problems: [{ option, message }] })
}
