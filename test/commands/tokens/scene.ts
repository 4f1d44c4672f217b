import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { GitLabVersion, SandboxProject, SandboxUser } from '../../../src/sandbox/model.ts'
import type { Sandbox } from '../../../src/sandbox/sandbox.ts'
import { type CommandSurroundings, runCommand } from '../../support/run-command.ts'
import { openCast } from '../../support/scene.ts'

/** What belongs to the test that runs, see `Cast`: `openForEachTest` sets it each time, and importers see that. */
export let sandbox: Sandbox
export let project: SandboxProject
export let user: SandboxUser
/** `otto`, another Maintainer of `group/app`. */
export let colleague: SandboxUser
export let folder: string

/** Gives every test of a file a sandbox and an empty folder of its own. */
export function openForEachTest(): void {
  beforeEach(async () => {
    await open()
    folder = mkdtempSync(join(tmpdir(), 'tokens-'))
  })
  afterEach(async () => {
    await sandbox.close()
    rmSync(folder, { recursive: true })
  })
}

/** Opens another sandbox than the usual; the test closes the one before. */
export async function open(version: GitLabVersion = 19) {
  ;({ sandbox, project, user } = await openCast({ version }))
  colleague = sandbox.store.addUser({ username: 'otto' })
  project.members.set(colleague.id, 'maintainer')
}

/** Runs a command on the trigger tokens of group/app, as its Maintainer unless another user is given. */
export function tokens(
  args: readonly string[],
  { env, ...surroundings }: CommandSurroundings & { user?: SandboxUser } = {},
) {
  const apiToken = sandbox.store.addAccessToken({ userId: (surroundings.user ?? user).id, scopes: ['api'] }).token
  return runCommand(['tokens', ...args], {
    ...surroundings,
    env: {
      DOWNSTREAM_GITLAB_URL: sandbox.url,
      DOWNSTREAM_PROJECT: 'group/app',
      DOWNSTREAM_API_TOKEN: apiToken,
      DOWNSTREAM_RETRIES: '0',
      ...env,
    },
  })
}

/** Adds a trigger token to group/app. */
export const add = (ownerId: number | null, more: object = {}) =>
  sandbox.store.addTriggerToken(project, { ownerId, ...more })

/** The ids of the trigger tokens that group/app has. */
export const ids = () => project.triggers.map(({ id }) => id)

export const inFolder = (name: string) => join(folder, name)

export const GITHUB = { GITHUB_ACTIONS: 'true' }
export const GITLAB = { GITLAB_CI: 'true' }
