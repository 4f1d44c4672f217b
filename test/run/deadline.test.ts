import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CANCEL_ALLOWANCE_SECONDS } from '../../src/options/table/waiting.ts'
import { type FaultRule, rewriteJson } from '../../src/sandbox/faults.ts'
import type { JobScript } from '../../src/sandbox/scripted/script.ts'
import { runCommandLine, startPipeline } from '../commands/command-line.ts'
import { createScene } from '../support/scene.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'deadline-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const silent = { kind: 'stall', delayMs: Number.POSITIVE_INFINITY, at: 'before' } as const
const stopsInBody = { kind: 'stall', delayMs: Number.POSITIVE_INFINITY, at: 'body', afterBytes: 1 } as const
const failing = { kind: 'answer', status: 500 } as const

interface Case {
  /** Of the sandbox's own script: one job that takes 20 s. */
  readonly jobs?: readonly JobScript[]
  readonly faults: readonly FaultRule[]
  readonly args: readonly string[]
  readonly attach?: boolean
}

async function run({ jobs = [{ name: 'build', durationMs: 20_000 }], faults, args, attach = false }: Case) {
  await using scene = await createScene()
  scene.sandbox.script(scene.project, { jobs })
  const id = attach ? String(await startPipeline(scene)) : ''
  for (const rule of faults) scene.sandbox.faults.add(rule)
  const startedMs = scene.clock.monotonicMs()
  const command = attach ? ['wait', id] : ['trigger', '--ref', 'main']
  const { exitCode, stdout, stderr } = await runCommandLine(scene, [...command, '--json', ...args], {
    env: { DOWNSTREAM_TOKEN: scene.triggerToken },
  })
  const seconds = (scene.clock.monotonicMs() - startedMs) / 1000
  const posts = scene.sandbox.requests.flatMap(({ method, url }) => (method === 'POST' ? url : []))
  return { exitCode, seconds, document: JSON.parse(stdout), stderr, posts }
}

describe('the timeout is over', () => {
  test.each([
    ['are not answered', silent],
    ['keep failing', failing],
    ['stop half way', stopsInBody],
  ])('while the reads before the start %s: nothing is started, and the code is 4', async (_, fault) => {
    const faults = [{ method: 'GET', fault }]
    const { exitCode, seconds, stderr, posts } = await run({ faults, args: ['--wait', '--timeout', '3s'] })
    expect({ exitCode, posts, stderr }).toEqual({
      exitCode: 4,
      posts: [],
      stderr: expect.stringContaining('nothing was started'),
    })
    expect(seconds).toBeLessThanOrEqual(3)
  })

  test.each([
    ['pipeline', /\/pipelines\/\d+$/],
    ['jobs', /\/jobs\?/],
  ])('while the %s of a pipeline to attach to are read', async (_, path) => {
    const args = ['--timeout', '3s', '--artifacts', 'all', '--artifacts-path', folder]
    const { exitCode, seconds } = await run({ faults: [{ path, fault: silent }], args, attach: true })
    expect(exitCode).toBe(4)
    expect(seconds).toBeLessThanOrEqual(3)
  })

  test.each(['retry', 'play'])('while %s reads the jobs', async (command) => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, { jobs: [{ name: 'build', when: 'manual' }] })
    const id = String(await startPipeline(scene))
    scene.sandbox.faults.add({ path: /\/jobs\?/, fault: silent })
    const startedMs = scene.clock.monotonicMs()
    const { exitCode } = await runCommandLine(scene, [command, id, '--timeout', '3s'])
    expect(exitCode).toBe(4)
    expect(scene.clock.monotonicMs() - startedMs).toBeLessThanOrEqual(3_000)
  })

  test('with live logs that hang: the pipeline is canceled at once', async () => {
    const jobs = [{ name: 'build', durationMs: Number.POSITIVE_INFINITY, trace: 'a\n' }]
    const { exitCode, seconds, posts } = await run({
      jobs,
      faults: [{ path: /\/trace/, fault: silent }],
      args: ['--wait', '--timeout', '6s', '--logs', 'all'],
    })
    expect(exitCode).toBe(5)
    expect(posts.at(-1)).toMatch(/\/cancel$/)
    expect(seconds).toBeLessThanOrEqual(6 + CANCEL_ALLOWANCE_SECONDS)
  })

  test('with a server that does not answer any more: cancelling has its allowance, and no more', async () => {
    const jobs = [{ name: 'build', durationMs: Number.POSITIVE_INFINITY }]
    const { exitCode, seconds } = await run({
      jobs,
      faults: [{ path: /\/cancel$/, fault: silent }],
      args: ['--wait', '--timeout', '6s'],
    })
    expect(exitCode).toBe(5)
    expect(seconds).toBe(6 + CANCEL_ALLOWANCE_SECONDS)
  })

  const built: readonly JobScript[] = [{ name: 'build', durationMs: 20_000, artifacts: { files: { 'x.env': 'A=1' } } }]
  test.each([
    ['artifacts', /\/jobs\/\d+\/artifacts$/, ['--artifacts', 'all'], 'before all artifacts had come'],
    ['outputs-from', /x\.env/, ['--outputs-from', 'build:x.env'], 'before the files of outputs-from had come'],
  ] as const)('while %s arrive: the pipeline passed, and the code is 6', async (_, path, asked, words) => {
    const { exitCode, seconds, document } = await run({
      jobs: built,
      faults: [{ path, nth: 1, fault: stopsInBody }],
      args: ['--wait', '--timeout', '30s', '--artifacts-path', folder, '--request-timeout', '5m', ...asked],
    })
    expect(exitCode).toBe(6)
    expect(document).toMatchObject({ result: 'success', message: `the timeout of 30 s was over ${words}` })
    expect(seconds).toBe(30)
  })

  test('though the log of a failed job does not come: what was asked for has its time', async () => {
    const { exitCode, stderr } = await run({
      jobs: [...built, { name: 'may fail', status: 'failed', allowFailure: true, trace: 'x' }],
      faults: [{ path: /\/trace/, fault: silent }],
      args: ['--wait', '--timeout', '30s', '--outputs-from', 'build:x.env'],
    })
    expect(exitCode, stderr).toBe(0)
    expect(stderr).toContain('The log of may fail cannot be read')
  })

  test('while artifacts of a failed pipeline arrive: its verdict holds', async () => {
    const { exitCode, seconds, document } = await run({
      jobs: [...built, { name: 'test', status: 'failed', durationMs: 20_000 }],
      faults: [{ path: /\/artifacts$/, fault: stopsInBody }],
      args: ['--wait', '--timeout', '30s', '--artifacts', 'all', '--artifacts-path', folder, '--request-timeout', '5m'],
    })
    expect({ exitCode, warnings: document.warnings }).toEqual({
      exitCode: 1,
      warnings: ['the timeout of 30 s was over before all artifacts had come'],
    })
    expect(seconds).toBe(30)
  })

  test('while the job list of a pipeline that has ended is read: it passed all the same', async () => {
    let ended = false
    const noticeEnd = rewriteJson((pipeline) => {
      ended ||= (pipeline as { status?: string }).status === 'success'
      return pipeline
    })
    const { exitCode, seconds } = await run({
      faults: [
        { path: /\/jobs\?/, when: () => ended, fault: silent },
        { path: /\/pipelines\/\d+$/, fault: noticeEnd },
      ],
      args: ['--wait', '--timeout', '40s', '--request-timeout', '5m'],
    })
    expect(exitCode).toBe(0)
    expect(seconds).toBe(40)
  })
})

describe('after the end, by default', () => {
  const failed: readonly JobScript[] = [{ name: 'test', status: 'failed', durationMs: 20_000, trace: 'log\n' }]

  test.each([
    ['keeps failing', failing, 'could not read the log'],
    ['is not answered', silent, 'no time left'],
    ['was erased', { kind: 'answer', status: 404, body: '{"message":"404 Not Found"}' }, 'the log was erased'],
  ] as const)('the log of a failed job that %s holds the run up for 20 s at most', async (_, fault, words) => {
    const { exitCode, seconds, stderr, document } = await run({
      jobs: failed,
      faults: [{ path: /\/trace/, fault }],
      args: ['--wait'],
    })
    expect(exitCode).toBe(1)
    expect(stderr).toContain(words)
    expect(stderr).not.toContain('can no longer be read')
    expect(seconds - document.duration).toBeLessThanOrEqual(25)
  })

  test('live logs that do not come hold the run up for 30 s at most', async () => {
    const { exitCode, seconds, stderr } = await run({
      jobs: [{ name: 'build', durationMs: 20_000, trace: 'log\n' }],
      faults: [{ path: /\/trace/, fault: silent }],
      args: ['--wait', '--logs', 'all'],
    })
    expect(exitCode).toBe(0)
    expect(stderr).toContain('the rest of the log of build was not read in time')
    expect(seconds).toBeLessThanOrEqual(20 + 5 + 30)
  })

  test('an erased log is said to be', async () => {
    const { stderr } = await run({
      jobs: [{ ...failed[0], name: 'test', trace: '' }],
      faults: [{ path: /\/jobs\?/, fault: rewriteJson(erase) }],
      args: ['--wait'],
    })
    expect(stderr).toContain('(the log was erased)')

    function erase(listed: unknown) {
      return (listed as object[]).map((job) => ({ ...job, erased_at: '2026-01-05T10:00:00Z' }))
    }
  })
})
