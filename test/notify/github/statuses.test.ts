import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { InterruptedError } from '../../../src/errors.ts'
import type { JobScript } from '../../../src/sandbox/scripted/script.ts'
import { runCommandLine } from '../../commands/command-line.ts'
import { createScene } from '../../support/scene.ts'
import { type Disturbance, GITHUB_TOKEN, HEAD_SHA, openGitHub } from './github-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'statuses-'))
afterAll(() => rmSync(folder, { recursive: true }))

const never = Number.POSITIVE_INFINITY

async function openScene(jobs: JobScript[]) {
  const scene = await createScene()
  scene.sandbox.script(scene.project, { jobs })
  const github = await openGitHub(scene.clock.serverSide)
  const env = {
    GITHUB_API_URL: github.apiUrl,
    GITHUB_REPOSITORY: 'octo/app',
    GITHUB_SHA: HEAD_SHA,
    DOWNSTREAM_GITHUB_TOKEN: GITHUB_TOKEN,
    DOWNSTREAM_REF: 'main',
    DOWNSTREAM_WAIT: 'true',
  }
  return {
    ...{ scene, github },
    trigger: (args: readonly string[] = [], more: { env?: Record<string, string>; signal?: AbortSignal } = {}) =>
      runCommandLine(scene, ['trigger', ...args], { ...more, env: { ...env, ...more.env } }),
    async [Symbol.asyncDispose]() {
      await github[Symbol.asyncDispose]()
      await scene[Symbol.asyncDispose]()
    },
  }
}

test('each job has a commit status that changes with it, and none is pending at the end', async () => {
  await using opened = await openScene([
    { name: 'build', stage: 'build', durationMs: 60_000 },
    { name: 'lint', stage: 'build', status: 'failed', allowFailure: true },
    { name: 'test | "x"\u001b[31m', stage: 'test', status: 'failed', failureReason: 'x'.repeat(300) },
    { name: 'deploy', stage: 'deploy' },
    { name: 'clean up', stage: 'build', when: 'manual', allowFailure: true },
  ])
  const { exitCode, stderr, stdout } = await opened.trigger()
  expect(exitCode).toBe(1)
  const { github } = opened
  expect(github.newest()).toEqual({
    'gitlab/group/app/build': 'success',
    'gitlab/group/app/lint': 'success',
    'gitlab/group/app/test | "x"': 'failure',
    'gitlab/group/app/deploy': 'success',
    'gitlab/group/app/clean up': 'success',
  })
  const ofBuild = github.written.filter(({ context }) => context.endsWith('/build'))
  expect(ofBuild.map(({ state }) => state)).toEqual([...ofBuild.slice(1).map(() => 'pending'), 'success'])
  expect(ofBuild.length).toBeGreaterThan(1)
  expect(ofBuild.at(-1)?.target_url).toMatch(/\/group\/app\/-\/jobs\/\d+$/)
  expect([...github.authorizations]).toEqual([`Bearer ${GITHUB_TOKEN}`])
  expect(stdout + stderr).not.toContain('commit status')
  expect(stdout + stderr + opened.scene.sandbox.requests.map(({ url }) => url).join()).not.toContain(GITHUB_TOKEN)
})

test.each<[name: string, end: (scene: Awaited<ReturnType<typeof openScene>>) => Promise<number>, words: string]>([
  ['a timeout', async ({ trigger }) => (await trigger(['--timeout', '10m'])).exitCode, 'the wait timed out'],
  [
    'an interruption',
    async ({ github, trigger }) => {
      const stop = new AbortController()
      void github.whenWritten(2).then(() => stop.abort(new InterruptedError('SIGTERM')))
      return (await trigger([], { signal: stop.signal })).exitCode
    },
    'the step was interrupted',
  ],
  [
    'a GitLab that fails until the end',
    async ({ scene, github, trigger }) => {
      void github.whenWritten(2).then(() => {
        scene.sandbox.faults.add({ method: 'GET', path: /pipelines/, fault: { kind: 'answer', status: 502 } })
      })
      return (await trigger(['--timeout', '20m'])).exitCode
    },
    'GitLab could not be reached',
  ],
  [
    'a pipeline that GitLab hides',
    async ({ scene, github, trigger }) => {
      void github.whenWritten(2).then(() => {
        scene.sandbox.faults.add({ method: 'GET', path: /pipelines/, fault: { kind: 'answer', status: 404 } })
      })
      return (await trigger(['--timeout', '20m'])).exitCode
    },
    'GitLab refused',
  ],
])('none stays pending after %s', async (_name, end, words) => {
  await using opened = await openScene([
    { name: 'build', durationMs: never },
    { name: 'queued', queuedMs: never },
  ])
  expect(await end(opened)).toBeGreaterThan(2)
  expect(opened.github.newest()).toEqual({ 'gitlab/group/app/build': 'error', 'gitlab/group/app/queued': 'error' })
  expect(opened.github.written.at(-1)?.description).toContain(words)
})

test.each<[name: string, disturbance: Disturbance, quietMs: number]>([
  ['Retry-After', { status: 429, message: 'slow down', headers: { 'retry-after': '90' }, times: 1 }, 90_000],
  [
    'a limit that is used up',
    {
      ...{ status: 403, message: 'API rate limit exceeded for installation.', times: 1 },
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${Date.UTC(2026, 0, 5, 9, 4) / 1000}` },
    },
    100_000,
  ],
  [
    'a secondary limit without a time',
    { status: 403, message: 'You have exceeded a secondary rate limit. Please wait a few minutes.', times: 1 },
    60_000,
  ],
  ['a server error', { status: 502, message: 'Bad gateway', times: 3 }, 990],
])('%s is respected, and the statuses come all the same', async (_name, disturbance, quietMs) => {
  await using opened = await openScene([{ name: 'build', durationMs: 600_000 }])
  opened.github.disturb(disturbance)
  const { exitCode, stderr } = await opened.trigger()
  expect(exitCode).toBe(0)
  const [first = 0, second = 0] = opened.github.requestsAtMs
  expect(second - first).toBeGreaterThanOrEqual(quietMs)
  expect(opened.github.newest()).toEqual({ 'gitlab/group/app/build': 'success' })
  expect(stderr).not.toContain('commit status')
})

test.each<[name: string, env: Record<string, string>, words: string]>([
  ['a wrong token', { DOWNSTREAM_GITHUB_TOKEN: 'ghs_wrongwrongwrong' }, '401: Bad credentials'],
  ['another repository', { GITHUB_REPOSITORY: 'octo/other' }, '404: Not Found; the token needs the permission'],
  ['an unknown commit', { GITHUB_SHA: 'd'.repeat(40) }, '422: No commit found for SHA'],
])('%s is one warning, and the run goes on', async (_name, env, words) => {
  await using opened = await openScene([
    { name: 'build', durationMs: 120_000 },
    { name: 'test', durationMs: 60_000 },
  ])
  const { exitCode, stderr } = await opened.trigger([], { env })
  expect(exitCode).toBe(0)
  const warnings = stderr.split('\n').filter((line) => line.includes('commit status'))
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toContain(words)
  expect(opened.github.requestsAtMs).toHaveLength(1)
})

test('a request that is never answered holds up neither the watch nor the end', async () => {
  await using opened = await openScene([{ name: 'build', durationMs: 60_000 }])
  opened.github.disturb({ status: 201, message: '', stalls: true })
  const { exitCode, stderr } = await opened.trigger(['--request-timeout', '1h'])
  expect(exitCode).toBe(0)
  expect(opened.scene.clock.monotonicMs()).toBeLessThan(60_000 * 3)
  expect(stderr).toContain('1 commit status was not written, and 1 of them may stay pending')
})

test('a server that fails costs a passed run no more than a minute, and one warning', async () => {
  await using opened = await openScene([{ name: 'build', durationMs: 60_000 }])
  opened.github.disturb({ status: 503, message: 'Service unavailable' })
  const { exitCode, stderr } = await opened.trigger()
  expect(exitCode).toBe(0)
  expect(opened.scene.clock.monotonicMs()).toBeLessThan(60_000 * 3)
  expect(stderr).toContain(
    '1 commit status was not written, and 1 of them may stay pending: GitHub could not be reached',
  )
})

test('hundreds of jobs keep below 80 requests a minute and 20 that are pending', async () => {
  const jobs = Array.from({ length: 150 }, (_, index) => ({
    name: `job ${index}`,
    durationMs: 10_000 + 2_000 * index,
    queuedMs: 1000 * index,
  }))
  await using opened = await openScene(jobs)
  const { exitCode } = await opened.trigger()
  expect(exitCode).toBe(0)
  const { requestsAtMs, written } = opened.github
  for (const atMs of requestsAtMs)
    expect(requestsAtMs.filter((other) => other >= atMs && other < atMs + 60_000).length).toBeLessThanOrEqual(80)
  const open = new Set<string>()
  for (const { context, state } of written) {
    if (state === 'pending') open.add(context)
    else open.delete(context)
    expect(open.size).toBeLessThanOrEqual(20)
  }
  expect(open.size).toBe(0)
  expect(new Set(written.map(({ context }) => context)).size).toBe(150)
})

test.each<[name: string, event: unknown, env: Record<string, string>]>([
  ['of a pull request', { pull_request: { head: { sha: HEAD_SHA } } }, { GITHUB_SHA: 'd'.repeat(40) }],
  ['of a push', { head_commit: { id: 'd'.repeat(40) } }, { GITHUB_SHA: HEAD_SHA }],
  ['that is given', { pull_request: { head: { sha: 'd'.repeat(40) } } }, { DOWNSTREAM_GITHUB_SHA: HEAD_SHA }],
  ['of an event that cannot be read', undefined, { GITHUB_SHA: HEAD_SHA }],
])('the commit is the one %s', async (name, event, env) => {
  await using opened = await openScene([{ name: 'build' }])
  const path = join(folder, `${name}.json`)
  if (event !== undefined) writeFileSync(path, JSON.stringify(event))
  const { exitCode } = await opened.trigger([], { env: { ...env, GITHUB_EVENT_PATH: path } })
  expect(exitCode).toBe(0)
  expect(opened.github.newest()).toEqual({ 'gitlab/group/app/build': 'success' })
})

test.each<[name: string, env: Record<string, string>, words: string]>([
  ['outside of a workflow', { GITHUB_REPOSITORY: '' }, 'GITHUB_REPOSITORY'],
  ['without a commit', { GITHUB_SHA: '' }, '`github-sha` is missing'],
  ['with a short commit', { DOWNSTREAM_GITHUB_SHA: 'abcdef1' }, 'all of its digits'],
  ['without a wait', { DOWNSTREAM_WAIT: 'false' }, '`github-token`: needs `wait: true`'],
])('the token is refused %s, before anything is sent', async (_name, env, words) => {
  await using opened = await openScene([{ name: 'build' }])
  const { exitCode, stderr } = await opened.trigger([], { env })
  expect(exitCode).toBe(2)
  expect(stderr).toContain(words)
  expect(opened.github.requestsAtMs).toEqual([])
  expect(opened.scene.sandbox.store.pipelines.size).toBe(0)
})

test('each step of a chain has a commit status, from the beginning of the chain to its end', async () => {
  await using opened = await openScene([{ name: 'build', durationMs: 60_000 }])
  const path = join(folder, 'downstream.yml')
  const step = (needs: string) => `{ project: group/app, ref: main${needs} }`
  writeFileSync(path, `pipelines:\n  lib: ${step('')}\n  app: ${step(', needs: [lib]')}\n`)
  const env = { DOWNSTREAM_WAIT: '', DOWNSTREAM_PROJECT: '', DOWNSTREAM_REF: '' }
  const { exitCode, stderr } = await opened.trigger(['--chain', path], { env })
  expect(exitCode, stderr).toBe(0)
  const { written, newest } = opened.github
  expect(newest()).toEqual({ 'gitlab/lib': 'success', 'gitlab/app': 'success' })
  const ofApp = written.filter(({ context }) => context === 'gitlab/app')
  expect(ofApp.map(({ description }) => description)).toEqual(['created', 'running', 'passed in 1m 00s'])
})

test('no secret that the downstream repeats gets into a status', async () => {
  await using opened = await openScene([])
  const { scene, github, trigger } = opened
  const secrets = [scene.apiToken, GITHUB_TOKEN]
  scene.sandbox.script(scene.project, {
    jobs: secrets.map((secret) => ({
      name: `say ${secret}`,
      status: 'failed',
      failureReason: `${'x'.repeat(110)}${secret}`,
    })),
  })
  expect((await trigger()).exitCode).toBe(1)
  expect(Object.values(github.newest())).toContain('failure')
  const written = JSON.stringify(github.written)
  for (const secret of secrets) expect(written).not.toContain(secret.slice(0, 12))
})
