import { type Clock, systemClock } from '../../../src/clock.ts'
import type { ClientSettings, GitLabClient } from '../../../src/gitlab/api.ts'
import { createGitLabClient } from '../../../src/gitlab/client.ts'

/** The real clock, but sleeps end at once and are written down. */
export function createImpatientClock(): Clock & { readonly slept: number[] } {
  const slept: number[] = []
  return {
    ...systemClock,
    slept,
    async sleep(delayMs, signal) {
      signal?.throwIfAborted()
      slept.push(delayMs)
    },
  }
}

/** The real clock, but deadlines pass when the test says so. */
export function createHeldClock(): Clock & { passDeadlines(): void } {
  const pending = new Set<() => void>()
  return {
    ...systemClock,
    deadline(_, reason) {
      const controller = new AbortController()
      const pass = () => controller.abort(reason())
      pending.add(pass)
      return { signal: controller.signal, restart: () => undefined, [Symbol.dispose]: () => void pending.delete(pass) }
    },
    passDeadlines() {
      for (const pass of pending) pass()
    },
  }
}

/** A client with short deadlines for tests; `random` is 1, so that delays are the longest. */
export function createTestClient(
  baseUrl: string,
  settings: Partial<ClientSettings> = {},
  clock: Clock = createImpatientClock(),
): GitLabClient {
  return createGitLabClient(
    {
      baseUrl,
      apiVersion: 'v4',
      token: undefined,
      apiToken: undefined,
      jobToken: undefined,
      requestTimeoutSeconds: 5,
      retries: 2,
      caCertificates: undefined,
      userAgent: 'gitlab-downstream/test',
      ...settings,
    },
    { clock, random: () => 1 },
  )
}

/** A pipeline as GitLab sends it, as far as the client asks. */
export function pipelineRow(id: number, fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id,
    iid: id,
    project_id: 1,
    sha: 'c'.repeat(40),
    ref: 'main',
    status: 'created',
    web_url: `http://gitlab.test/group/app/-/pipelines/${id}`,
    ...fields,
  }
}

export const TRIGGER = {
  project: 'group/app',
  ref: 'main',
  variables: {},
  inputs: {},
  downstreamTriggerId: 'd-1',
} as const
