import { randomBytes } from 'node:crypto'
import { html } from '../../report/html/markup.ts'
import { resolveCaller, userOf } from '../access/caller.ts'
import { type Answer, forbidden, Refusal } from '../http/answer.ts'
import type { SandboxUser } from '../model.ts'
import type { RouteCall } from '../route.ts'
import { refusalWords, tokenField, typedText } from './forms.ts'
import { type PageCall, page, rootPath, seeOther } from './layout.ts'

/** Who is signed in, by the browser's cookie. Sessions end with the sandbox. */
export interface Sessions {
  userOf(call: RouteCall): SandboxUser | null
  /** The cookie of a new session. */
  open(call: RouteCall, user: SandboxUser): string
  /** The cookie that takes the browser's own back. */
  close(call: RouteCall): string
}

export function createSessions(): Sessions {
  const users = new Map<string, number>()
  return {
    userOf: (call) => {
      const user = userOf(call.store, users.get(readCookie(call)) ?? null)
      return user?.blocked ? null : user
    },
    open(call, { id }) {
      const session = randomBytes(32).toString('base64url')
      users.set(session, id)
      return formatCookie(call, session)
    },
    close(call) {
      users.delete(readCookie(call))
      return `${formatCookie(call, '')}; Max-Age=0`
    },
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
  if (user === null) throw forbidden('Nobody is signed in')
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
    const user = checkToken(call)
    const answer = seeOther(wayBack(call))
    return { ...answer, headers: { ...answer.headers, 'set-cookie': sessions.open(call, user) } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return signInPage(call, error)
  }
}

export function signOut(call: PageCall, sessions: Sessions): Answer {
  const answer = seeOther(wayBack(call))
  return { ...answer, headers: { ...answer.headers, 'set-cookie': sessions.close(call) } }
}

/** As a request to the API that changes something. */
function checkToken(call: PageCall): SandboxUser {
  const headers = { 'private-token': typedText(call, 'token').trim() || 'none' }
  const { store, request } = call
  const route = { ...call.route, access: 'required' } as const
  const caller = resolveCaller({ store, request: { ...request, method: 'POST', headers }, params: {}, route })
  if (caller.kind !== 'user') throw forbidden('It is not an access token')
  return caller.user
}

/** A path of this server: what is given may come from anywhere. */
function wayBack(call: PageCall): string {
  const root = `${rootPath(call.store)}/`
  const given = typedText(call, 'back')
  return given.startsWith(root) && /^\/(?![/\\])[\w./~%-]*$/.test(given) ? given : root
}
