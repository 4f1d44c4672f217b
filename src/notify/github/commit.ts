import { readFile } from 'node:fs/promises'
import { type Problem, UsageError } from '../../errors.ts'
import type { Options } from '../../options/options.ts'
import type { Environment } from '../../options/sources.ts'
import { projectPathOf } from '../../pipeline/tree.ts'
import type { ResultJob } from '../../report/result.ts'

/** The commit that statuses are written on. */
export interface Commit {
  /** Of github.com or of a GitHub Enterprise Server, without a slash at its end. */
  readonly apiUrl: string
  /** `owner/name` */
  readonly repository: string
  readonly sha: string
}

/**
 * The commit of a workflow run. Of a pull request it is the newest commit of its branch: `GITHUB_SHA` is then a merge that no page shows.
 *
 * @throws UsageError outside of a workflow, or without a commit
 */
export async function findCommit({ githubSha }: Pick<Options, 'githubSha'>, env: Environment): Promise<Commit> {
  const apiUrl = (env.GITHUB_API_URL?.trim() || 'https://api.github.com').replace(/\/+$/, '')
  const repository = env.GITHUB_REPOSITORY?.trim() ?? ''
  if (!/^https?:$/.test(URL.parse(apiUrl)?.protocol ?? ''))
    throw refuse('github-token', 'GITHUB_API_URL is not an address; expected one such as https://api.github.com')
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw refuse(
      'github-token',
      'is for a workflow of GitHub: the variable GITHUB_REPOSITORY must name its repository, such as octo/app',
    )
  const sha = githubSha ?? (await readHead(env.GITHUB_EVENT_PATH)) ?? env.GITHUB_SHA?.trim()
  if (sha === undefined || sha === '')
    throw refuse('github-sha', 'is missing, and neither the event nor GITHUB_SHA names a commit; expected its SHA')
  return { apiUrl, repository, sha }
}

/**
 * Names a job's status. Without the number of a pipeline: the name is the same in every run, so that a branch rule can require it.
 *
 * @param project full path of the pipeline's project, or what it was called by
 */
export function nameContext(job: ResultJob, { project, baseUrl }: { project: string; baseUrl: string }): string {
  // A step of a chain is known before its pipeline and its project are.
  if (job.pipelineId === 0) return `gitlab/${job.name}`
  const own = projectPathOf(job.url, baseUrl) ?? project
  const label = job.pipelineLabel?.replaceAll(/ #\d+/g, '')
  return ['gitlab', own, ...(label === undefined || label === own ? [] : [label]), job.name].join('/')
}

/** The event's own words; a file that is not there or says nothing of a pull request leaves it to `GITHUB_SHA`. */
async function readHead(eventPath: string | undefined): Promise<string | undefined> {
  if (!eventPath) return undefined
  try {
    const sha: unknown = JSON.parse(await readFile(eventPath, 'utf8')).pull_request?.head?.sha
    return typeof sha === 'string' && /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined
  } catch {
    return undefined
  }
}

function refuse(option: Problem['option'], message: string): UsageError {
  return new UsageError(`\`${option}\` ${message}`, { problems: [{ option, message }] })
}
