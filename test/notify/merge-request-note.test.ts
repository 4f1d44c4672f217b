import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { withoutQuickActions } from '../../src/notify/gitlab/note.ts'
import type { SandboxMergeRequest } from '../../src/sandbox/model.ts'
import type { JobScript } from '../../src/sandbox/scripted/script.ts'
import { runCommandLine } from '../commands/command-line.ts'
import { createScene } from '../support/scene.ts'

const folder = mkdtempSync(join(tmpdir(), 'merge-request-note-'))
afterAll(() => rmSync(folder, { recursive: true }))

const CHAIN_MARKER = '<!-- gitlab-downstream: chain, job down%2D%2D%3E%20stream -->'
const notesOf = /\/merge_requests\/3\/notes/

async function openScene(jobs: JobScript[]) {
  const scene = await createScene()
  scene.sandbox.script(scene.project, { jobs })
  const request: SandboxMergeRequest = {
    iid: 3,
    sourceBranch: 'main',
    targetBranch: 'next',
    state: 'opened',
    notes: [],
  }
  scene.upstream.mergeRequests.push(request)
  const env = {
    GITLAB_CI: 'true',
    CI_SERVER_URL: `${scene.sandbox.url}/`,
    CI_MERGE_REQUEST_IID: '3',
    CI_MERGE_REQUEST_PROJECT_ID: String(scene.upstream.id),
    CI_JOB_NAME: 'down--> stream',
    DOWNSTREAM_MERGE_REQUEST_NOTE: 'true',
  }
  return {
    ...{ scene, request, env },
    bodies: () => (request.notes ?? []).map(({ body }) => body),
    writes: () =>
      scene.sandbox.requests
        .filter(({ method, url }) => method !== 'GET' && notesOf.test(url))
        .map(({ method }) => method),
    trigger: (more: Record<string, string | undefined> = {}, args: readonly string[] = ['--wait']) =>
      runCommandLine(scene, ['trigger', '--ref', 'main', ...args], { env: { ...env, ...more } }),
    [Symbol.asyncDispose]: () => scene[Symbol.asyncDispose](),
  }
}

test('one note says how the pipeline stands, from its start to its end, and the next run finds it again', async () => {
  await using opened = await openScene([
    { name: 'build', stage: 'build', durationMs: 120_000 },
    { name: 'test', stage: 'test', status: 'failed', durationMs: 60_000, trace: '/close\nfailed\n' },
  ])
  const { scene, request, bodies, writes, trigger } = opened
  // Others may write what they like, also over several pages.
  const other = { authorId: scene.stranger.id, createdAt: '' }
  const marker = `<!-- gitlab-downstream: group%2Fapp, job down%2D%2D%3E%20stream -->`
  request.notes = [{ ...other, id: 900, body: `${marker}\nmine` }]
  for (let id = 1; id <= 150; id++) request.notes.push({ ...other, id: 1000 + id, body: 'hello' })
  const before = bodies()
  const { exitCode, stdout, stderr } = await trigger()
  expect(exitCode, stderr).toBe(1)
  const [own, ...more] = bodies().filter((body) => !before.includes(body))
  expect(more).toEqual([])
  expect(own?.startsWith(`${marker}\n\n`)).toBe(true)
  expect(own).toContain('failed')
  expect(own).toContain('/group/app/-/pipelines/')
  const [first, ...rest] = writes()
  expect(first).toBe('POST')
  expect(rest.length).toBeGreaterThan(1)
  expect(new Set(rest)).toEqual(new Set(['PUT']))
  expect(stdout + stderr).not.toContain('note')

  request.notes = [
    ...(request.notes ?? []),
    ...Array.from({ length: 120 }, (_, id) => ({ ...other, id: 5000 + id, body: 'x' })),
  ]
  const count = bodies().length
  await trigger()
  expect(bodies()).toHaveLength(count)
  expect(writes().filter((method) => method === 'POST')).toHaveLength(1)
})

test('a chain has one note, which shows its steps and is found again by the next run', async () => {
  await using opened = await openScene([{ name: 'build', durationMs: 120_000 }])
  const path = join(folder, 'downstream.yml')
  const step = (rest: string) => `{ project: group/app, ref: main${rest} }`
  writeFileSync(path, `pipelines:\n  lib: ${step('')}\n  app: ${step(', needs: [lib]')}\n`)
  const run = () =>
    runCommandLine(opened.scene, ['chain', 'run', path], {
      env: { ...opened.env, DOWNSTREAM_PROJECT: '', DOWNSTREAM_REF: '' },
    })
  const { exitCode, stderr } = await run()
  expect(exitCode, stderr).toBe(0)
  expect(stderr).not.toContain('note')
  const [own = '', ...more] = opened.bodies()
  expect(more).toEqual([])
  expect(own).toContain(`${CHAIN_MARKER}\n\n## ✅ Chain passed`)
  expect(own).toMatch(/`lib`.*passed/)
  expect(own).toMatch(/`app`.*passed/)
  expect(opened.writes()).toEqual([
    'POST',
    ...opened
      .writes()
      .slice(1)
      .map(() => 'PUT'),
  ])
  // While it runs: each step, and that it is under way.
  const seen = opened.scene.sandbox.requests
    .filter(({ method, url }) => method !== 'GET' && notesOf.test(url))
    .map(({ body }) => String(JSON.parse(body).body))
  expect(seen[0]).toContain('The chain is running')
  expect(seen.some((body) => /`lib`.*passed/.test(body) && /`app`.*running/.test(body))).toBe(true)

  const before = opened.writes().length
  expect((await run()).exitCode).toBe(0)
  expect(opened.bodies()).toHaveLength(1)
  expect(new Set(opened.writes().slice(before))).toEqual(new Set(['PUT']))
})

test('the note changes at most every 30 seconds, and is written again when a person deletes it', async () => {
  const jobs = Array.from({ length: 40 }, (_, index) => ({ name: `job ${index}`, durationMs: 5_000 * (index + 1) }))
  await using opened = await openScene(jobs)
  const started = opened.scene.clock.monotonicMs()
  const { exitCode } = await opened.trigger({ DOWNSTREAM_POLL_INTERVAL: '1' })
  expect(exitCode).toBe(0)
  const tookMs = opened.scene.clock.monotonicMs() - started
  expect(opened.writes().length).toBeLessThanOrEqual(Math.ceil(tookMs / 30_000) + 2)
  expect(opened.writes().length).toBeGreaterThan(3)

  opened.scene.sandbox.faults.add({ method: 'PUT', path: notesOf, nth: 1, fault: { kind: 'answer', status: 404 } })
  expect((await opened.trigger()).exitCode).toBe(0)
  expect(opened.writes().filter((method) => method === 'POST')).toHaveLength(2)
})

test.each<[name: string, fault: { method: string; status: number }, words: string]>([
  ['the list', { method: 'GET', status: 403 }, 'could not read the notes of merge request !3'],
  ['a new note', { method: 'POST', status: 403 }, 'could not write a note of merge request !3'],
  ['a change', { method: 'PUT', status: 403 }, 'could not change the note of merge request !3'],
  [
    'a change, by an error of the server',
    { method: 'PUT', status: 500 },
    'could not change the note of merge request !3',
  ],
])('a refusal of %s is one warning, and the run passes', async (_name, { method, status }, words) => {
  await using opened = await openScene([{ name: 'build', durationMs: 60_000 }])
  opened.scene.sandbox.faults.add({ method, path: notesOf, fault: { kind: 'answer', status } })
  const { exitCode, stderr } = await opened.trigger()
  expect(exitCode).toBe(0)
  const warnings = stderr.split('\n').filter((line) => line.includes('the note on merge request !3'))
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toContain(words)
})

test('in a pipeline that is not one of a merge request the note is left out, with a line', async () => {
  await using opened = await openScene([{ name: 'build' }])
  const { exitCode, stdout } = await opened.trigger({ CI_MERGE_REQUEST_IID: undefined })
  expect(exitCode).toBe(0)
  expect(stdout).toContain('`merge-request-note` is left out: this pipeline is not one of a merge request')
  expect(opened.writes()).toEqual([])
})

test.each<[name: string, env: Record<string, string | undefined>, words: string]>([
  ['outside of GitLab', { GITLAB_CI: undefined }, 'is for a job of GitLab'],
  ['for another instance', { CI_SERVER_URL: 'https://other.example' }, 'and not for https://other.example'],
  [
    'without an access token',
    { DOWNSTREAM_API_TOKEN: '', DOWNSTREAM_TOKEN: 'glptt-x1x2x3x4x5' },
    'needs an `api-token`',
  ],
])('a note is refused %s, before anything is sent', async (_name, env, words) => {
  await using opened = await openScene([{ name: 'build' }])
  const { exitCode, stderr } = await opened.trigger(env)
  expect(exitCode).toBe(2)
  expect(stderr).toContain(words)
  expect(opened.scene.sandbox.requests).toEqual([])
})

test.each([
  ['/close', '&#47;close'],
  ['text\n  /merge now', 'text\n  &#47;merge now'],
  ['```\n/usr/bin/x\n```\n/close', '```\n/usr/bin/x\n```\n&#47;close'],
  ['````text\n```\n/a\n````\n/b', '````text\n```\n/a\n````\n&#47;b'],
  ['a / b', 'a / b'],
])('no line of a note is an order to GitLab: %j', (markdown, safe) => {
  expect(withoutQuickActions(markdown)).toBe(safe)
})
