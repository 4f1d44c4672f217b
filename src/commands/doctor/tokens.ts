import type { AccessTokenFacts } from '../../gitlab/api.ts'
import { GitLabRefusedError, readOrRefusal } from '../../gitlab/errors.ts'
import type { Credential } from '../../options/options.ts'
import { type Check, check, type DoctorContext } from '../../run/examine.ts'

/** What is known of the access token after looking. */
export interface AccessToken {
  readonly checks: readonly Check[]
  /** `undefined` when it does not work, or there is none. */
  readonly user: { readonly id: number; readonly username: string } | undefined
  /** `undefined` when GitLab does not show them. */
  readonly scopes: readonly string[] | undefined
}

/** `api-token`: its kind by its prefix, then whether GitLab knows it, and what it was made for. */
export async function examineAccessToken(context: DoctorContext): Promise<AccessToken> {
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

function checkExpiry({ expiresAt }: AccessTokenFacts, { clock }: DoctorContext): Check[] {
  const leftMs = expiresAt === undefined ? Number.NaN : Date.parse(expiresAt) - clock.wallMs()
  if (Number.isNaN(leftMs) || leftMs > SOON_DAYS * DAY_MS) return []
  return [
    check('api-token', 'warn', `expires on ${expiresAt}`, [
      'create a new one, and put it in its place before that day',
    ]),
  ]
}
