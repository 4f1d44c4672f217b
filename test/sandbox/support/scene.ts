import type { SandboxProject, SandboxUser } from '../../../src/sandbox/model.ts'
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/sandbox.ts'
import type { NewProject } from '../../../src/sandbox/store.ts'
import { createVirtualClock, type VirtualClock } from '../../support/virtual-clock.ts'

/** A sandbox with users, two projects and one token of each kind. */
export interface Scene extends AsyncDisposable {
  readonly sandbox: Sandbox
  readonly clock: VirtualClock
  readonly maintainer: SandboxUser
  readonly developer: SandboxUser
  readonly stranger: SandboxUser
  /** `group/app`, downstream: private, with branch `main` and tag `v1.0`. */
  readonly app: SandboxProject
  /** `group/lib`, upstream: its jobs may reach `group/app`. */
  readonly lib: SandboxProject
  readonly triggerToken: string
  /** Of the maintainer, with scope `api`. */
  readonly apiToken: string
  /** Of the maintainer, with scope `read_api`. */
  readonly readToken: string
  /** Of a running job of `group/lib`, started by the maintainer. */
  readonly jobToken: string
  call(method: string, path: string, init?: CallInit): Promise<Called>
}

export interface CallInit {
  readonly headers?: Record<string, string>
  readonly json?: unknown
  readonly form?: Record<string, string>
  readonly body?: string | FormData
}

export interface Called {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** Parsed, or `undefined` for what is not JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any
}

export const MAIN_SHA = 'a'.repeat(40)
export const TAG_SHA = 'b'.repeat(40)

export async function openScene(
  options: SandboxOptions & { readonly appSettings?: Partial<NewProject> } = {},
): Promise<Scene> {
  const clock = createVirtualClock()
  const sandbox = await createSandbox({ clock: clock.serverSide, ...options })
  const { store } = sandbox
  const maintainer = store.addUser({ username: 'maria' })
  const developer = store.addUser({ username: 'dave' })
  const stranger = store.addUser({ username: 'eve' })
  const members = [
    [maintainer.id, 'maintainer'],
    [developer.id, 'developer'],
  ] as const
  const lib = store.addProject({ path: 'group/lib', members })
  const app = store.addProject({
    path: 'group/app',
    members,
    refs: [
      { name: 'main', kind: 'branch', sha: MAIN_SHA },
      { name: 'v1.0', kind: 'tag', sha: TAG_SHA },
      { name: 'feature/x.y', kind: 'branch', sha: MAIN_SHA },
    ],
    jobTokenAllowlist: [lib.id],
    ...options.appSettings,
  })
  return {
    sandbox,
    clock,
    maintainer,
    developer,
    stranger,
    app,
    lib,
    triggerToken: store.addTriggerToken(app, { ownerId: maintainer.id }).token,
    apiToken: store.addAccessToken({ userId: maintainer.id, scopes: ['api'] }).token,
    readToken: store.addAccessToken({ userId: maintainer.id, scopes: ['read_api'] }).token,
    jobToken: sandbox.runUpstreamJob(lib, maintainer).token,
    call: (method, path, init = {}) => clock.track(call(`${sandbox.url}/api/v4${path}`, method, init)),
    [Symbol.asyncDispose]: sandbox.close,
  }
}

/** One request as `curl` would send it; redirects are shown, not followed. */
export async function call(url: string, method: string, { headers, json, form, body }: CallInit = {}): Promise<Called> {
  const sent = json === undefined ? (body ?? (form && new URLSearchParams(form))) : JSON.stringify(json)
  const answer = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { ...(json !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(sent !== undefined && { body: sent }),
  })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, text, body: parse(text) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
