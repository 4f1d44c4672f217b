import type { GitLabClient, ProjectFacts } from '../../gitlab/api.ts'
import { GitLabRefusedError, readOrRefusal } from '../../gitlab/errors.ts'
import { type Check, check, type DoctorContext } from '../../run/examine.ts'

/** `CI_JOB_TOKEN`: whether GitLab knows it. `client` has no other credential. */
export async function checkJobToken({ options, signal }: DoctorContext, client: GitLabClient): Promise<Check[]> {
  if (options.jobToken === undefined) return []
  const job = await readOrRefusal(() => client.getOwnJob({ signal }))
  if (job instanceof GitLabRefusedError) return [check('job token', 'fail', job.message, job.hints)]
  return [check('job token', 'pass', `of job ${job.name} (id ${job.id})`)]
}

/** Whether the project lets job tokens of this job's project in; only a Maintainer's access token sees that. */
export async function checkAllowlist(
  { options, client, env, signal }: DoctorContext,
  facts: ProjectFacts | undefined,
): Promise<Check[]> {
  const here = Number(env.CI_PROJECT_ID)
  if (options.jobToken === undefined || facts === undefined || !Number.isSafeInteger(here)) return []
  if (facts.id === here) return [check('allowlist', 'pass', 'it is the project of this job')]
  if (options.apiToken === undefined)
    return [check('allowlist', 'skip', 'only the access token of a Maintainer can look')]
  const scope = await readOrRefusal(() => client.getJobTokenScope(facts.id, { signal }))
  if (scope instanceof GitLabRefusedError)
    return [check('allowlist', 'skip', `cannot be read (${scope.words || scope.status})`)]
  if (!scope.inboundEnabled) return [check('allowlist', 'pass', `${facts.path} lets job tokens of all projects in`)]
  const path = env.CI_PROJECT_PATH ?? String(here)
  const ids = await readOrRefusal(() => client.listJobTokenAllowlist(facts.id, { signal }))
  if (ids instanceof GitLabRefusedError)
    return [check('allowlist', 'skip', `cannot be read (${ids.words || ids.status})`)]
  if (ids.includes(here)) return [check('allowlist', 'pass', `${path} is on the job-token allowlist of ${facts.path}`)]
  // Groups may be listed too, since GitLab 16.1.
  const groups = await readOrRefusal(() => client.listJobTokenGroups(facts.id, { signal }))
  const group = groups instanceof GitLabRefusedError ? undefined : groups.find((url) => holdsProject(url, client, path))
  if (group !== undefined)
    return [check('allowlist', 'pass', `${group} is on the job-token allowlist of ${facts.path}`)]
  return [
    check('allowlist', 'fail', `${path} is not on the job-token allowlist of ${facts.path}`, [
      `add it there: Settings > CI/CD > Job token permissions of ${facts.path}`,
      'or start with a trigger token as `token`',
    ]),
  ]
}

/** Group pages are `<instance>/groups/<full path>`. */
function holdsProject(groupUrl: string, { baseUrl }: GitLabClient, projectPath: string): boolean {
  const prefix = `${baseUrl}/groups/`
  return groupUrl.startsWith(prefix) && projectPath.startsWith(`${groupUrl.slice(prefix.length)}/`)
}
