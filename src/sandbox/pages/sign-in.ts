import { randomBytes } from 'node:crypto'
import { html } from '../../report/html/markup.ts'
import { resolveCaller } from '../access/caller.ts'
import { type Answer, forbidden, Refusal } from '../http/answer.ts'
import type { SandboxUser } from '../model.ts'
import type { Caller, RouteCall } from '../route.ts'
import { refusalWords, typedText } from './forms.ts'
import { type PageCall, page, rootPath, seeOther, tokenField } from './layout.ts'

type UserCaller = Caller & { kind: 'user' }

/** Who is signed in, by the browser's cookie. Sessions end with the sandbox, and with the token that they were opened with. */
export interface Sessions {
  callerOf(call: RouteCall): UserCaller | null
  /** The cookie of a new session, in place of the browser's old one. */
  open(call: RouteCall, caller: UserCaller): string
  /** The cookie that takes the browser's own back. */
  close(call: RouteCall): string
}

export function createSessions(): Sessions {
  const tokens = new Map<string, string>()
  return {
    callerOf(call) {
      const token = tokens.get(readCookie(call))
      return token === undefined ? null : callerWhileValid(call, token)
    },
    open(call, { token }) {
      const session = randomBytes(32).toString('base64url')
      tokens.delete(readCookie(call))
      tokens.set(session, token.token)
      return formatCookie(call, session)
    },
    close(call) {
      tokens.delete(readCookie(call))
      return `${formatCookie(call, '')}; Max-Age=0`
    },
  }
}

/** It may have been revoked, or have expired, since the sign-in. */
function callerWhileValid(call: RouteCall, token: string): UserCaller | null {
  try {
    return checkToken(call, token)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return null
  }
}

/** Browsers give a cookie to all ports of a host: each sandbox has a name of its own. */
function cookieName({ store }: RouteCall): string {
  return `sandbox_session_${new URL(store.baseUrl).port || 'default'}`
}

function readCookie(call: RouteCall): string {
  const cookies = call.request.headers.cookie?.split(/;\s*/) ?? []
  const start = `${cookieName(call)}=`
  return cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length) ?? ''
}

function formatCookie(call: RouteCall, value: string): string {
  const isSecure = new URL(call.store.baseUrl).protocol === 'https:'
  return `${cookieName(call)}=${value}; Path=${rootPath(call.store)}/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`
}

/** What acts takes somebody who may: jobs run with the rights of the person who started the sandbox. */
export function requireUser({ user }: PageCall): SandboxUser {
  if (user === null) throw forbidden('Sign in first, with an API token')
  return user
}

export function signInPage(call: PageCall, refusal?: Refusal): Answer {
  const status = refusal === undefined ? 200 : 403
  const wrong = refusal && html`<p class="wrong" role="alert">This token cannot be used: ${refusalWords(refusal)}</p>`
  const body = html`${wrong}
<form class="form" method="post" action="${rootPath(call.store)}/users/sign_in">${tokenField(call)}<input type="hidden" name="back" value="${wayBack(call)}">
<label>API token, as the sandbox prints it at its start <input name="token" type="password" required autocomplete="off"></label>
<div class="bar"><button class="main">Sign in</button></div>
</form>`
  return page(call, { status, title: 'Sign in', trail: [], body })
}

/** The token goes in once, in the body of the form, and never comes back: the browser has a cookie from then on. */
export function signIn(call: PageCall, sessions: Sessions): Answer {
  try {
    const caller = checkToken(call, typedText(call, 'token').trim())
    return goBackWith(call, sessions.open(call, caller))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return signInPage(call, error)
  }
}

export function signOut(call: PageCall, sessions: Sessions): Answer {
  return goBackWith(call, sessions.close(call))
}

function goBackWith(call: PageCall, cookie: string): Answer {
  const answer = seeOther(wayBack(call))
  return { ...answer, headers: { ...answer.headers, 'set-cookie': cookie } }
}

/**
 * As a request to the API that changes something.
 * @throws Refusal 401, 403
 */
function checkToken({ store, request, route }: RouteCall, token: string): UserCaller {
  const asked = { ...request, method: 'POST', headers: { 'private-token': token || 'none' } }
  const caller = resolveCaller({ store, request: asked, params: {}, route: { ...route, access: 'required' } })
  if (caller.kind !== 'user') throw forbidden('It is not an access token')
  return caller
}

/** A path of this server: what is given may come from anywhere. */
function wayBack(call: PageCall): string {
  const root = `${rootPath(call.store)}/`
  const given = typedText(call, 'back')
  return given.startsWith(root) && /^\/(?![/\\])[\w./~%-]*$/.test(given) ? given : root
}
