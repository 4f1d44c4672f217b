import { GitLabRefusedError, readOrRefusal } from '../../gitlab/errors.ts'
import type { TriggerToken } from '../../gitlab/types.ts'
import type { Credential } from '../../options/options.ts'
import { type Check, check, type DoctorContext } from '../../run/examine.ts'
import { tokenStart } from '../tokens/token.ts'

export interface StartToken {
  readonly checks: readonly Check[]
  /** The trigger token that it most likely is; `undefined` when it could not be looked up. */
  readonly trigger: TriggerToken | undefined
}

/** `token`: its kind by its prefix. GitLab has no question to ask with it, so a trigger token is looked up by an access token. */
export async function examineStartToken(
  context: DoctorContext,
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
  { client, options, signal }: DoctorContext,
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
