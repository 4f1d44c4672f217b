import type { ClientSettings, GitLabClient } from '../../src/gitlab/api.ts'
import { createGitLabClient } from '../../src/gitlab/client.ts'
import type { SandboxProject, SandboxUser } from '../../src/sandbox/model.ts'
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts'
import type { NewProject } from '../../src/sandbox/store.ts'
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts'

/** A sandbox with users, two projects and tokens. Each token is made when it is first read, so that a scene can be without it. */
export interface Cast extends AsyncDisposable {
  readonly sandbox: Sandbox
  /** `maria`, Maintainer of both projects; the tokens are hers. */
  readonly user: SandboxUser
  /** `dave`, Developer of both projects. */
  readonly developer: SandboxUser
  /** `eve`, who has no role in either. */
  readonly stranger: SandboxUser
  /** `group/app`, downstream: private, with the branches `main` and `feature/x.y` and the tag `v1.0`. */
  readonly project: SandboxProject
  /** `group/lib`: its jobs may reach `group/app`. */
  readonly upstream: SandboxProject
  readonly triggerToken: string
  /** With the scope `api`. */
  readonly apiToken: string
  /** With the scope `read_api`. */
  readonly readToken: string
  /** Of a running job of `group/lib`, started by the user. */
  readonly jobToken: string
}

/** All that on virtual time, where hours pass in milliseconds. */
export interface Scene extends Cast {
  readonly clock: VirtualClock
  client(settings?: Partial<ClientSettings>): GitLabClient
}

export interface SceneOptions extends SandboxOptions {
  /** What `group/app` has beside or instead of the usual. */
  readonly project?: Partial<NewProject>
}

export const MAIN_SHA = 'a'.repeat(40)
export const TAG_SHA = 'b'.repeat(40)

export async function createScene(options: SceneOptions = {}): Promise<Scene> {
  const clock = createVirtualClock()
  const scene = await openCast({ clock: clock.serverSide, ...options })
  const client = (settings: Partial<ClientSettings> = {}) =>
    createGitLabClient(
      {
        baseUrl: scene.sandbox.url,
        apiVersion: 'v4',
        token: scene.triggerToken,
        apiToken: scene.apiToken,
        jobToken: undefined,
        requestTimeoutSeconds: 30,
        retries: 5,
        caCertificates: undefined,
        userAgent: 'test',
        ...settings,
      },
      { clock, random: () => 0.5 },
    )
  return Object.assign(scene, { clock, client })
}

/** On the clock that is given, or else on real time. */
export async function openCast({ project: given, ...options }: SceneOptions = {}): Promise<Cast> {
  const sandbox = await createSandbox(options)
  const { store } = sandbox
  const user = store.addUser({ username: 'maria' })
  const developer = store.addUser({ username: 'dave' })
  const stranger = store.addUser({ username: 'eve' })
  const members = [
    [user.id, 'maintainer'],
    [developer.id, 'developer'],
  ] as const
  const upstream = store.addProject({ path: 'group/lib', members })
  const project = store.addProject({
    path: 'group/app',
    members,
    refs: [
      { name: 'main', kind: 'branch', sha: MAIN_SHA },
      { name: 'v1.0', kind: 'tag', sha: TAG_SHA },
      { name: 'feature/x.y', kind: 'branch', sha: MAIN_SHA },
    ],
    jobTokenAllowlist: [upstream.id],
    ...given,
  })
  const triggerToken = once(() => store.addTriggerToken(project, { ownerId: user.id }).token)
  const apiToken = once(() => store.addAccessToken({ userId: user.id, scopes: ['api'] }).token)
  const readToken = once(() => store.addAccessToken({ userId: user.id, scopes: ['read_api'] }).token)
  const jobToken = once(() => sandbox.runUpstreamJob(upstream, user).token)
  return {
    ...{ sandbox, user, developer, stranger, project, upstream },
    get triggerToken() {
      return triggerToken()
    },
    get apiToken() {
      return apiToken()
    },
    get readToken() {
      return readToken()
    },
    get jobToken() {
      return jobToken()
    },
    [Symbol.asyncDispose]: sandbox.close,
  }
}

function once(make: () => string): () => string {
  let made: string | undefined
  return () => {
    made ??= make()
    return made
  }
}
