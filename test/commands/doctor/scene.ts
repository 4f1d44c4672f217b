import { afterEach, beforeEach } from 'vitest'
import type { SandboxProject, SandboxUser } from '../../../src/sandbox/model.ts'
import type { Sandbox, SandboxOptions } from '../../../src/sandbox/sandbox.ts'
import { runCommand } from '../../support/run-command.ts'
import { MAIN_SHA, openCast } from '../../support/scene.ts'

/** What belongs to the test that runs, see `Cast`: `openForEachTest` sets it each time, and importers see that. */
export let sandbox: Sandbox
export let project: SandboxProject
export let upstream: SandboxProject
export let user: SandboxUser
export let developer: SandboxUser

/** Gives every test of a file a sandbox of its own. */
export function openForEachTest(): void {
  beforeEach(() => open())
  afterEach(() => sandbox.close())
}

/** Opens another sandbox than the usual; the test closes the one before. */
export async function open(options: SandboxOptions = {}) {
  const refs = [
    { name: 'main', kind: 'branch', sha: MAIN_SHA },
    { name: 'v1', kind: 'tag', sha: MAIN_SHA },
    { name: 'both', kind: 'branch', sha: MAIN_SHA },
    { name: 'both', kind: 'tag', sha: MAIN_SHA },
  ] as const
  const rules = { protectedRefs: ['main'], variablesMinimumOverrideRole: 'developer', jobTokenAllowlist: [] } as const
  ;({ sandbox, project, upstream, user, developer } = await openCast({
    ...options,
    project: { refs: [...refs], ...rules },
  }))
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

export const apiToken = (owner = user, scopes: readonly ('api' | 'read_api')[] = ['api']) =>
  sandbox.store.addAccessToken({ userId: owner.id, scopes }).token

export const triggerToken = (ownerId = user.id, more: object = {}) =>
  sandbox.store.addTriggerToken(project, { ownerId, ...more }).token

/** The variables of a running job of `source`. */
export function inJob(source: SandboxProject) {
  const { token } = sandbox.runUpstreamJob(source, user)
  return {
    CI_JOB_TOKEN: token,
    CI_SERVER_URL: sandbox.url,
    CI_PROJECT_ID: String(source.id),
    CI_PROJECT_PATH: source.path,
  }
}
