import type { Call, Route } from '../call.ts'
import { presentUserBasic } from '../entities/user.ts'
import { type Answer, json } from '../http/answer.ts'
import { unauthorized } from '../http/refusal.ts'

/** The caller, its token, and the instance. */
export const userRoutes: readonly Route[] = [
  { method: 'GET', path: '/user', access: 'required', handle: user },
  { method: 'GET', path: '/personal_access_tokens/self', access: 'required', handle: token },
  { method: 'GET', path: '/version', access: 'required', handle: version },
  { method: 'GET', path: '/metadata', access: 'required', handle: version },
]

const VERSIONS = { 17: '17.10.8', 18: '18.2.8', 19: '19.2.1' } as const

function user({ store, caller }: Call): Answer {
  if (caller.kind !== 'user') throw unauthorized()
  return json(200, presentUserBasic(store, caller.user))
}

function token({ caller }: Call): Answer {
  if (caller.kind !== 'user') throw unauthorized()
  const { scopes, revoked, expiresAt, userId } = caller.token
  return json(200, { id: 1, name: 'sandbox', revoked, scopes, user_id: userId, active: true, expires_at: expiresAt })
}

function version({ store }: Call): Answer {
  return json(200, { version: VERSIONS[store.version], revision: 'sandbox' })
}
