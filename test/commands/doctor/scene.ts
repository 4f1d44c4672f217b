import { afterEach, beforeEach } from 'vitest'
import type { SandboxProject, SandboxUser } from '../../../src/sandbox/model.ts'
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/sandbox.ts'
import { runCommand } from '../../support/run-command.ts'

/** What belongs to the test that runs: `openForEachTest` sets it anew, and importers see that. */
export let sandbox: Sandbox
export let app: SandboxProject
export let lib: SandboxProject
export let maria: SandboxUser
export let dave: SandboxUser

/** Gives every test of a file a sandbox of its own. */
export function openForEachTest(): void {
  beforeEach(() => open())
  afterEach(() => sandbox.close())
}

/** Opens another sandbox than the usual; the test closes the one before. */
export async function open(options: SandboxOptions = {}) {
  sandbox = await createSandbox(options)
  const { store } = sandbox
  maria = store.addUser({ username: 'maria' })
  dave = store.addUser({ username: 'dave' })
  const members = [
    [maria.id, 'maintainer'],
    [dave.id, 'developer'],
  ] as const
  lib = store.addProject({ path: 'group/lib', members })
  app = store.addProject({
    path: 'group/app',
    members,
    refs: [
      { name: 'main', kind: 'branch', sha: 'a'.repeat(40) },
      { name: 'v1', kind: 'tag', sha: 'a'.repeat(40) },
      { name: 'both', kind: 'branch', sha: 'a'.repeat(40) },
      { name: 'both', kind: 'tag', sha: 'a'.repeat(40) },
    ],
    protectedRefs: ['main'],
    variablesMinimumOverrideRole: 'developer',
  })
}

interface Found {
  readonly name: string
  readonly status: string
  readonly message: string
  readonly remedies: readonly string[]
}

/** Runs `doctor --json` on group/app. */
export async function doctor(env: Record<string, string | undefined> = {}, args: readonly string[] = []) {
  const run = await runCommand(['doctor', '--json', ...args], {
    env: {
      DOWNSTREAM_GITLAB_URL: sandbox.url,
      DOWNSTREAM_PROJECT: 'group/app',
      DOWNSTREAM_REF: 'main',
      DOWNSTREAM_RETRIES: '0',
      ...env,
    },
  })
  const document = run.json()
  const checks: Found[] = document.checks
  const find = (name: string) => checks.find((check) => check.name === name)
  const rights = Object.fromEntries(
    document.rights.map(({ name, allowed }: { name: string; allowed: string }) => [name, allowed]),
  )
  return { exitCode: run.exitCode, document, checks, find, status: (name: string) => find(name)?.status, rights }
}

export const apiToken = (user = maria, scopes: readonly ('api' | 'read_api')[] = ['api']) =>
  sandbox.store.addAccessToken({ userId: user.id, scopes }).token

export const triggerToken = (ownerId = maria.id, more: object = {}) =>
  sandbox.store.addTriggerToken(app, { ownerId, ...more }).token

/** The variables of a running job of `source`. */
export function inJob(source: SandboxProject) {
  const { token } = sandbox.runUpstreamJob(source, maria)
  return {
    CI_JOB_TOKEN: token,
    CI_SERVER_URL: sandbox.url,
    CI_PROJECT_ID: String(source.id),
    CI_PROJECT_PATH: source.path,
  }
}
