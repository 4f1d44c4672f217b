import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { InterruptedError } from '../../src/errors.ts'
import { type Fault, rewriteJson } from '../../src/sandbox/faults.ts'
import type { Role } from '../../src/sandbox/model.ts'
import type { JobScript } from '../../src/sandbox/scripted/script.ts'
import { runCommandLine } from '../commands/command-line.ts'
import { createScene } from '../support/scene.ts'

const folder = mkdtempSync(join(tmpdir(), 'commit-status-'))
afterAll(() => rmSync(folder, { recursive: true }))

const never = Number.POSITIVE_INFINITY
const statusPath = /\/statuses\/[0-9a-f]{40}$/
const NAME = 'downstream/group/app (deploy: [eu])'

type Opened = Awaited<ReturnType<typeof openScene>>

async function openScene(jobs: JobScript[]) {
  const scene = await createScene()
  scene.sandbox.script(scene.project, { jobs })
  const { pipeline } = scene.sandbox.runUpstreamJob(scene.upstream, scene.user)
  const env = {
    GITLAB_CI: 'true',
    CI_SERVER_URL: `${scene.sandbox.url}/`,
    CI_PROJECT_ID: String(scene.upstream.id),
    CI_PIPELINE_ID: String(pipeline.id),
    CI_COMMIT_SHA: pipeline.sha,
    CI_JOB_NAME: 'deploy: [eu]',
    DOWNSTREAM_COMMIT_STATUS: 'true',
    DOWNSTREAM_REF: 'main',
    DOWNSTREAM_WAIT: 'true',
  }
  return {
    ...{ scene, pipeline },
    /** All that was ever made, as `NAME: state`. */
    states: () => (pipeline.commitStatuses ?? []).map(({ name, status }) => `${name}: ${status}`),
    posts: () => scene.sandbox.requests.filter(({ method, url }) => method === 'POST' && statusPath.test(url)),
    /** The posts that come from now on are answered so; all of them, or the one of that number. */
    disturb: (fault: Fault, nth?: number) =>
      scene.sandbox.faults.add({ method: 'POST', path: statusPath, fault, ...(nth && { nth }) }),
    trigger: (
      args: readonly string[] = [],
      more: { env?: Record<string, string | undefined>; signal?: AbortSignal } = {},
    ) => runCommandLine(scene, ['trigger', ...args], { ...more, env: { ...env, ...more.env } }),
    [Symbol.asyncDispose]: () => scene[Symbol.asyncDispose](),
  }
}

test('the pipeline is one external job of the running pipeline, from its start to its end', async () => {
  await using opened = await openScene([
    { name: 'build', stage: 'build', queuedMs: 60_000, durationMs: 60_000 },
    { name: 'test', stage: 'test', status: 'failed', durationMs: 60_000 },
    { name: 'lint', stage: 'test', status: 'failed', allowFailure: true },
  ])
  const { scene, pipeline } = opened
  const { exitCode, stdout, stderr } = await opened.trigger()
  expect(exitCode).toBe(1)
  const [started] = [...scene.sandbox.store.pipelines.values()].filter(
    ({ projectId }) => projectId === scene.project.id,
  )
  expect(pipeline.commitStatuses).toMatchObject([
    {
      name: NAME,
      status: 'failed',
      description: expect.stringMatching(/^failed in 2m 0\ds: 1 failed · 1 failed \(does not count\) · 1 passed$/),
      targetUrl: `${scene.sandbox.url}/group/app/-/pipelines/${started?.id}`,
      userId: scene.user.id,
    },
  ])
  expect(opened.posts().map(({ body, status }) => [JSON.parse(body).state, status])).toEqual([
    ['pending', 201],
    ['running', 201],
    ['failed', 201],
  ])
  expect(stdout + stderr).not.toContain('commit status')
  expect(
    opened
      .posts()
      .map(({ url }) => url)
      .join(),
  ).not.toContain(scene.apiToken)
})

test.each<[name: string, jobs: JobScript[], args: string[], state: string, words: string]>([
  ['that passes', [{ name: 'build' }], [], 'success', 'passed'],
  ['that is canceled', [{ name: 'build', status: 'canceled' }], [], 'canceled', 'canceled'],
  ['that may be canceled', [{ name: 'build', status: 'canceled' }], ['--pass-on', 'canceled'], 'success', 'passed'],
  [
    'whose job passes when it is retried',
    [{ name: 'build', status: 'failed', retries: [{ status: 'success' }] }],
    ['--retry-failed', '1'],
    'success',
    'passed',
  ],
  ['that takes too long', [{ name: 'build', durationMs: never }], ['--timeout', '10m'], 'failed', 'timed out'],
  ['that is blocked', [{ name: 'go', when: 'manual' }], [], 'failed', 'blocked on a manual job'],
])('the status of a pipeline %s says how the run ended', async (_name, jobs, args, state, words) => {
  await using opened = await openScene(jobs)
  await opened.trigger(args)
  expect(opened.states()).toEqual([`${NAME}: ${state}`])
  expect(opened.pipeline.commitStatuses?.[0]?.description).toContain(words)
})

test.each([
  [502, 'failed in 20m 00s: unreachable'],
  [404, 'refused'],
])('none stays open when GitLab answers %i until the end', async (status, words) => {
  await using opened = await openScene([{ name: 'build', durationMs: never }])
  const fault: Fault = { kind: 'answer', status }
  const disturb = () => opened.scene.sandbox.faults.add({ method: 'GET', path: /pipelines/, fault })
  void opened.scene.clock.sleep(30_000).then(disturb)
  expect((await opened.trigger(['--timeout', '20m'])).exitCode).toBeGreaterThan(2)
  expect(opened.states()).toEqual([`${NAME}: failed`])
  expect(opened.pipeline.commitStatuses?.[0]?.description).toContain(words)
})

test('an interruption cancels the status at once', async () => {
  await using opened = await openScene([{ name: 'build', durationMs: never }])
  const stop = new AbortController()
  void opened.scene.clock.sleep(60_000).then(() => stop.abort(new InterruptedError('SIGTERM')))
  expect((await opened.trigger([], { signal: stop.signal })).exitCode).toBeGreaterThan(128)
  expect(opened.states()).toEqual([`${NAME}: canceled`])
  expect(opened.pipeline.commitStatuses?.[0]?.description).toContain('the step was interrupted')
})

test('a status that a killed try of the job left running is taken over, and brought to its end', async () => {
  await using opened = await openScene([{ name: 'build', durationMs: 60_000 }])
  const left = { id: 900, name: NAME, userId: opened.scene.user.id, status: 'running', description: 'old' } as const
  const times = { createdAt: opened.scene.sandbox.store.now(), startedAt: null, finishedAt: null }
  opened.pipeline.commitStatuses = [{ ...left, ...times, targetUrl: null, retried: false }]
  const { exitCode, stderr } = await opened.trigger()
  expect(exitCode).toBe(0)
  expect(stderr).not.toContain('commit status')
  expect(opened.states()).toEqual([`${NAME}: success`])
})

test.each<[name: string, fault: Fault, quietMs: number]>([
  ['Retry-After', { kind: 'answer', status: 429, headers: { 'retry-after': '90' } }, 90_000],
  ['a server error', { kind: 'answer', status: 502 }, 990],
  ['an update under way', { kind: 'answer', status: 409, body: '{"message":"409 Conflict: in progress"}' }, 990],
  ['a lost answer', { kind: 'reset', effect: true }, 990],
])('%s is respected, and the status comes all the same', async (_name, fault, quietMs) => {
  await using opened = await openScene([{ name: 'build', durationMs: 600_000 }])
  const times: number[] = []
  const note = () => times.push(opened.scene.clock.monotonicMs()) > 0
  opened.scene.sandbox.faults.add({ method: 'POST', path: statusPath, nth: 1, when: note, fault })
  const { exitCode, stderr } = await opened.trigger()
  expect(exitCode).toBe(0)
  const [first = 0, second = 0] = times
  expect(second - first).toBeGreaterThanOrEqual(quietMs)
  expect(opened.states()).toEqual([`${NAME}: success`])
  expect(stderr).not.toContain('commit status')
})

test.each<[name: string, arrange: (scene: Opened) => Record<string, string> | undefined, words: string]>([
  [
    'a token that only reads',
    ({ scene }) => ({ DOWNSTREAM_API_TOKEN: scene.readToken, DOWNSTREAM_TOKEN: scene.triggerToken }),
    'the access token needs the scope `api`',
  ],
  ['a protected branch', ({ scene }) => protect(scene.upstream), 'the right to run on its ref where that is protected'],
  ['an unknown commit', () => ({ CI_COMMIT_SHA: 'd'.repeat(40) }), '404 Commit Not Found'],
  ['another pipeline', () => ({ CI_PIPELINE_ID: '4711' }), '404 Pipeline for pipeline_id, sha and ref Not Found'],
])('%s is one warning, and the run goes on', async (_name, arrange, words) => {
  await using opened = await openScene([
    { name: 'build', durationMs: 120_000 },
    { name: 'test', durationMs: 60_000 },
  ])
  const { exitCode, stderr } = await opened.trigger([], { env: arrange(opened) ?? {} })
  expect(exitCode, stderr).toBe(0)
  const warnings = stderr.split('\n').filter((line) => line.includes('commit status'))
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toContain(words)
  expect(opened.posts()).toHaveLength(1)
})

function protect({ protectedRefs, members }: { protectedRefs: Set<string>; members: Map<number, Role> }): undefined {
  protectedRefs.add('main')
  for (const id of members.keys()) members.set(id, 'developer')
}

test('a request that is never answered holds up neither the watch nor the end', async () => {
  await using opened = await openScene([{ name: 'build', durationMs: 60_000 }])
  opened.disturb({ kind: 'stall', delayMs: never, at: 'before' })
  const { exitCode, stderr } = await opened.trigger(['--request-timeout', '1h'])
  expect(exitCode).toBe(0)
  expect(opened.scene.clock.monotonicMs()).toBeLessThan(60_000 * 3)
  expect(stderr).toContain('1 commit status was not written, and 1 of them may stay pending')
})

test.each<[name: string, env: Record<string, string | undefined>, words: string]>([
  ['outside of GitLab', { GITLAB_CI: undefined }, 'is for a job of GitLab'],
  ['for another instance', { CI_SERVER_URL: 'https://other.example' }, 'and not for https://other.example'],
  ['without a pipeline', { CI_PIPELINE_ID: '' }, 'CI_PIPELINE_ID'],
  ['without a wait', { DOWNSTREAM_WAIT: 'false' }, '`commit-status`: needs `wait: true`'],
  [
    'without an access token',
    { DOWNSTREAM_API_TOKEN: '', DOWNSTREAM_TOKEN: 'glptt-x1x2x3x4x5' },
    'needs an `api-token`',
  ],
])('the status is refused %s, before anything is sent', async (_name, env, words) => {
  await using opened = await openScene([{ name: 'build' }])
  const { exitCode, stderr } = await opened.trigger([], { env })
  expect(exitCode).toBe(2)
  expect(stderr).toContain(words)
  expect(opened.scene.sandbox.requests).toEqual([])
})

test('each step of a chain has a status, from the beginning of the chain to its end', async () => {
  await using opened = await openScene([{ name: 'build', status: 'failed', durationMs: 60_000 }])
  const path = join(folder, 'downstream.yml')
  const step = (rest: string) => `{ project: group/app, ref: main${rest} }`
  writeFileSync(path, `pipelines:\n  lib: ${step('')}\n  app: ${step(', needs: [lib]')}\n`)
  const env = { DOWNSTREAM_WAIT: '', DOWNSTREAM_PROJECT: '', DOWNSTREAM_REF: '' }
  const { exitCode, stderr } = await opened.trigger(['--chain', path], { env })
  expect(exitCode, stderr).toBe(1)
  expect(opened.states().toSorted()).toEqual([
    'downstream/app (deploy: [eu]): success',
    'downstream/lib (deploy: [eu]): failed',
  ])
  expect(opened.pipeline.commitStatuses?.at(-1)?.description).toBe('skipped')
})

test.each<[name: string, address: (url: string, token: string) => string, written: unknown]>([
  ['a script', () => 'javascript:alert(1)//-/pipelines/1', null],
  ['longer than GitLab takes', (url) => `${url}/group/app/-/pipelines/${'1'.repeat(300)}`, null],
  ['with a secret', (url, token) => `${url}/group/${token}/-/pipelines/1`, expect.stringContaining('/group/***/')],
  ['with signs that forge a line', (url) => `${url}/group/app\u202e\n/-/pipelines/1`, expect.anything()],
])('an address of the pipeline that is %s does no harm', async (_name, address, written) => {
  await using opened = await openScene([{ name: 'build' }])
  const { scene, pipeline } = opened
  const web_url = address(scene.sandbox.url, scene.apiToken)
  const fault = rewriteJson((value) => ({ ...(value as object), web_url }))
  scene.sandbox.faults.add({ path: /\/pipeline(s\/\d+)?(\?|$)|trigger\/pipeline/, fault })
  expect((await opened.trigger()).exitCode).toBe(0)
  const [status, ...more] = pipeline.commitStatuses ?? []
  expect(more).toEqual([])
  expect(status).toMatchObject({ status: 'success', targetUrl: written })
  const sent = JSON.stringify(opened.posts().map(({ body }) => JSON.parse(body)))
  expect(sent).not.toContain(scene.apiToken)
  expect(sent).not.toMatch(/\u202e|\\n/)
})
