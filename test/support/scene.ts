import type { ClientSettings, GitLabClient } from '../../src/gitlab/api.ts'
import { createGitLabClient } from '../../src/gitlab/client.ts'
import type { GitLabVersion, SandboxProject, SandboxUser } from '../../src/sandbox/model.ts'
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts'
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts'

/** A sandbox on virtual time with a project to trigger and the tokens for it. */
export interface Scene extends AsyncDisposable {
  readonly clock: VirtualClock
  readonly sandbox: Sandbox
  readonly user: SandboxUser
  readonly project: SandboxProject
  readonly triggerToken: string
  readonly apiToken: string
  client(settings?: Partial<ClientSettings>): GitLabClient
}

export async function createScene({ version = 19 as GitLabVersion } = {}): Promise<Scene> {
  const clock = createVirtualClock()
  const sandbox = await createSandbox({ version, clock: clock.serverSide })
  const { store } = sandbox
  const user = store.addUser({ username: 'releaser' })
  const project = store.addProject({ path: 'group/b', members: [[user.id, 'maintainer']] })
  const triggerToken = store.addTriggerToken(project, { ownerId: user.id }).token
  const apiToken = store.addAccessToken({ userId: user.id, scopes: ['api', 'read_api'] }).token
  const client = (settings: Partial<ClientSettings> = {}) =>
    createGitLabClient(
      {
        baseUrl: sandbox.url,
        apiVersion: 'v4',
        token: triggerToken,
        apiToken,
        jobToken: undefined,
        requestTimeoutSeconds: 30,
        retries: 5,
        caCertificates: undefined,
        userAgent: 'test',
        ...settings,
      },
      { clock, random: () => 0.5 },
    )
  return { clock, sandbox, user, project, triggerToken, apiToken, client, [Symbol.asyncDispose]: sandbox.close }
}
