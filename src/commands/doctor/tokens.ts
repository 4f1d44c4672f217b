import type { GitLabClient } from '../../gitlab/api.ts'
import { GitLabRefusedError, readOrRefusal } from '../../gitlab/errors.ts'
import type { AccessTokenFacts, ProjectFacts, TriggerToken } from '../../gitlab/types.ts'
import type { Credential } from '../../options/options.ts'
import { type Check, check } from '../../run/examine.ts'
import type { CommandContext } from '../command.ts'
import { tokenStart } from '../tokens/token.ts'

/** What is known of the access token after looking. */
export interface AccessToken {
  readonly checks: readonly Check[]
  /** `undefined` when it does not work, or there is none. */
  readonly user: { readonly id: number; readonly username: string } | undefined
  /** `undefined` when GitLab does not show them. */
  readonly scopes: readonly string[] | undefined
}

/** `api-token`: its kind by its prefix, then whether GitLab knows it, and what it was made for. */
export async function examineAccessToken(context: CommandContext): Promise<AccessToken> {
  const { options, client, signal } = context
  const { apiToken } = options
  if (apiToken === undefined) {
    const message = 'none given: logs, cancel, retry and most checks take one'
    return { checks: [check('api-token', 'skip', message)], user: undefined, scopes: undefined }
  }
  const user = await readOrRefusal(() => client.getUser({ signal }))
  if (user instanceof GitLabRefusedError) {
    return { checks: [explainRefusal(user, apiToken)], user: undefined, scopes: undefined }
  }
  const facts = await readOrRefusal(() => client.getAccessToken({ signal }))
  if (facts instanceof GitLabRefusedError) {
    const message = `of ${user.username}; GitLab does not show its scopes (${facts.words})`
    return { checks: [check('api-token', 'pass', message)], user, scopes: undefined }
  }
  return { checks: [checkScopes(facts, user.username), ...checkExpiry(facts, context)], user, scopes: facts.scopes }
}

function explainRefusal({ message, hints }: GitLabRefusedError, { kind, source }: Credential): Check {
  const wrongKind =
    kind === 'trigger-token' || kind === 'job-token'
      ? [
          `${source} holds a ${kind.replace('-', ' ')}, by its prefix: give it as \`token\`, and an access token as \`api-token\``,
        ]
      : []
  return check('api-token', 'fail', message, [...wrongKind, ...hints])
}

function checkScopes({ scopes, name }: AccessTokenFacts, username: string): Check {
  const whose = `${name === undefined ? '' : `"${name}" `}of ${username}, scopes ${scopes.join(', ') || 'none'}`
  if (scopes.includes('api')) return check('api-token', 'pass', `${whose}: reads and acts`)
  if (scopes.includes('read_api')) {
    return check('api-token', 'pass', `${whose}: reads; cancel, retry and play take the scope api`)
  }
  return check('api-token', 'fail', whose, ['create one with scope `read_api` to read, or `api` to act as well'])
}

const SOON_DAYS = 14
const DAY_MS = 86_400_000

function checkExpiry({ expiresAt }: AccessTokenFacts, { clock }: CommandContext): Check[] {
  const leftMs = expiresAt === undefined ? Number.NaN : Date.parse(expiresAt) - clock.wallMs()
  if (Number.isNaN(leftMs) || leftMs > SOON_DAYS * DAY_MS) return []
  return [
    check('api-token', 'warn', `expires on ${expiresAt}`, [
      'create a new one, and put it in its place before that day',
    ]),
  ]
}

export interface StartToken {
  readonly checks: readonly Check[]
  /** The trigger token that it most likely is; `undefined` when it could not be looked up. */
  readonly trigger: TriggerToken | undefined
}

/** `token`: its kind by its prefix. GitLab has no question to ask with it, so a trigger token is looked up by an access token. */
export async function examineStartToken(
  context: CommandContext,
  { hasAccess }: { readonly hasAccess: boolean },
): Promise<StartToken> {
  const { token, apiToken, jobToken } = context.options
  if (token === undefined) {
    const message =
      apiToken === undefined ? 'none given: nothing can be started' : 'none given: the access token starts pipelines'
    const remedies = apiToken === undefined ? ['give a trigger token or a CI job token as `token`'] : []
    return { checks: [check('token', apiToken === undefined ? 'warn' : 'skip', message, remedies)], trigger: undefined }
  }
  if (token.kind === 'access-token') return { checks: [accessTokenAsToken(token)], trigger: undefined }
  // The job token has a check of its own.
  if (token.value === jobToken?.value) return { checks: [], trigger: undefined }
  if (token.kind === 'job-token') {
    return { checks: [check('token', 'pass', `${token.source} is a job token, by its prefix`)], trigger: undefined }
  }
  return examineTriggerToken(token, context, hasAccess)
}

function accessTokenAsToken({ source }: Credential): Check {
  return check('token', 'fail', `${source} is an access token, which the trigger endpoint answers with 404`, [
    'give it as `api-token`, and a trigger token as `token`',
  ])
}

async function examineTriggerToken(
  { value, kind, source }: Credential,
  { client, options, signal }: CommandContext,
  hasAccess: boolean,
): Promise<StartToken> {
  const { project } = options
  const what =
    kind === 'trigger-token' ? `${source} is a trigger token, by its prefix` : `${source} does not show its kind`
  const unsure = (why: string) => ({ checks: [check('token', 'skip', `${what}; ${why}`)], trigger: undefined })
  if (project === undefined || !hasAccess) return unsure('only the access token of a Maintainer can look it up')
  const triggers = await readOrRefusal(() => client.listTriggers(project, { signal }))
  if (triggers instanceof GitLabRefusedError)
    return unsure(`it cannot be looked up (${triggers.words || triggers.status})`)
  const found =
    triggers.find((trigger) => trigger.token === value) ??
    triggers.find((trigger) => trigger.token !== '' && tokenStart(trigger.token ?? '') === tokenStart(value))
  if (found === undefined) return { checks: [notListed(what)], trigger: undefined }
  return { checks: [listed(found, value)], trigger: found }
}

/** GitLab shows every token of the project that is not expired, at least its first four characters. */
function notListed(what: string): Check {
  return check(
    'token',
    'fail',
    `${what}, but this project does not list it: it belongs to another project, has expired or was deleted`,
    ['create one with `gitlab-downstream tokens create`'],
  )
}

function listed({ id, description, owner, expires_at, token }: TriggerToken, value: string): Check {
  const how = token === value ? 'trigger token' : 'by its first four characters trigger token'
  const expiry = expires_at ? `, expires ${expires_at}` : ''
  const whose = owner ? `of ${owner.username}` : 'without an owner (legacy)'
  return check('token', 'pass', `${how} ${id} "${description ?? ''}" ${whose}${expiry}`)
}

/** `CI_JOB_TOKEN`: whether GitLab knows it. `client` has no other credential. */
export async function checkJobToken({ options, signal }: CommandContext, client: GitLabClient): Promise<Check[]> {
  if (options.jobToken === undefined) return []
  const job = await readOrRefusal(() => client.getOwnJob({ signal }))
  if (job instanceof GitLabRefusedError) return [check('job token', 'fail', job.message, job.hints)]
  return [check('job token', 'pass', `of job ${job.name} (id ${job.id})`)]
}

/** Whether the project lets job tokens of this job's project in; only a Maintainer's access token sees that. */
export async function checkAllowlist(
  { options, client, env, signal }: CommandContext,
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
