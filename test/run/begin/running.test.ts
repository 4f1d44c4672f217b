import { describe, expect, test } from 'vitest'
import { InterruptedError } from '../../../src/errors.ts'
import type { SandboxPipeline } from '../../../src/sandbox/model.ts'
import { type CommandLineSettings, runCommandLine } from '../../commands/command-line.ts'
import { createScene, MAIN_SHA, type Scene } from '../../support/scene.ts'

const NEW_SHA = 'c'.repeat(40)
const byId = (scene: Scene, id: number) => scene.sandbox.store.pipelines.get(id) as SandboxPipeline
const ids = (scene: Scene) => [...scene.sandbox.store.pipelines.keys()]
const statuses = (scene: Scene) => [...scene.sandbox.store.pipelines.values()].map(({ status }) => status)

/** Starts one that takes so long, as another user would, with a token that gives it this source. */
async function startOther(
  scene: Scene,
  {
    durationMs = 60_000,
    source = 'trigger',
    ref = 'main',
  }: { durationMs?: number; source?: string; ref?: string } = {},
): Promise<number> {
  scene.sandbox.script(scene.project, { jobs: [{ name: 'build', durationMs }] })
  const client = source === 'api' ? scene.client({ token: undefined }) : scene.client()
  const request = { project: 'group/app', ref, variables: {}, inputs: {}, downstreamTriggerId: 'other' }
  return (await client.triggerPipeline(request)).id
}

function trigger(scene: Scene, args: readonly string[], settings: CommandLineSettings = {}) {
  const env = { DOWNSTREAM_TOKEN: scene.triggerToken, DOWNSTREAM_REF: 'main', ...settings.env }
  return runCommandLine(scene, ['trigger', ...args], { ...settings, env })
}

describe('on-running: attach', () => {
  test('joins the newest that runs, and starts none', async () => {
    await using scene = await createScene()
    await startOther(scene)
    const id = await startOther(scene)
    const run = await trigger(scene, ['--on-running', 'attach', '--wait', '--json'])
    expect(run.exitCode).toBe(0)
    expect(JSON.parse(run.stdout)).toMatchObject({ result: 'success', 'pipeline-id': id })
    expect(run.stderr).toContain(`Pipeline #${id} runs on main already, and none is started beside it`)
    expect(ids(scene)).toHaveLength(2)
  })

  test('without --wait says which one runs', async () => {
    await using scene = await createScene()
    const id = await startOther(scene)
    const run = await trigger(scene, ['--on-running=attach'])
    expect(run).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(`Pipeline #${id} is `) })
    expect(ids(scene)).toEqual([id])
  })

  test.each([
    ['of another source', { source: 'api' }],
    ['of another ref', { ref: 'v1.0' }],
    ['that has ended', { durationMs: 0 }],
  ])('starts one beside a pipeline %s', async (_, other) => {
    await using scene = await createScene()
    const id = await startOther(scene, other)
    await scene.clock.sleep(5_000)
    expect((await trigger(scene, ['--on-running=attach'])).exitCode).toBe(0)
    expect(ids(scene)).toEqual([id, id + 1])
  })

  test('starts one beside a pipeline of another commit, where one is expected', async () => {
    await using scene = await createScene()
    const id = await startOther(scene)
    const { refs } = scene.project
    refs.splice(0, 1, { name: 'main', kind: 'branch', sha: NEW_SHA })
    await trigger(scene, ['--on-running=attach', '--expect-sha', NEW_SHA])
    expect(byId(scene, id + 1).sha).toBe(NEW_SHA)
    expect(byId(scene, id).sha).toBe(MAIN_SHA)
  })

  test('never cancels what it has joined', async () => {
    await using scene = await createScene()
    await startOther(scene, { durationMs: Number.POSITIVE_INFINITY })
    const run = await trigger(scene, ['--on-running=attach', '--wait', '--timeout=30s'])
    expect(run.exitCode).toBe(5)
    expect(statuses(scene)).toEqual(['running'])
  })
})

describe('on-running: wait', () => {
  test('starts when what runs has ended', async () => {
    await using scene = await createScene()
    const id = await startOther(scene)
    const run = await trigger(scene, ['--on-running=wait', '--wait'])
    expect(run.exitCode).toBe(0)
    expect(run.stdout.match(/Waiting for the end of pipeline #\d+ on main/g)).toHaveLength(1)
    const [first, second] = [byId(scene, id), byId(scene, id + 1)]
    expect(Date.parse(second.createdAt)).toBeGreaterThanOrEqual(Date.parse(first.finishedAt ?? ''))
  })

  test('rides trouble out meanwhile', async () => {
    await using scene = await createScene()
    await startOther(scene)
    const path = /\/pipelines\?.*source=/
    scene.sandbox.faults.add({ path, nth: [2, 3], fault: { kind: 'answer', status: 502 } })
    const run = await trigger(scene, ['--on-running=wait', '--retries=0'])
    expect(run).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('trying again until the timeout') })
    expect(ids(scene)).toHaveLength(2)
  })

  test('starts nothing, and ends with exit code 5, when that takes too long', async () => {
    await using scene = await createScene()
    const id = await startOther(scene, { durationMs: Number.POSITIVE_INFINITY })
    const run = await trigger(scene, ['--on-running=wait', '--timeout=1m'])
    expect(run).toMatchObject({
      exitCode: 5,
      stderr: expect.stringContaining(
        `waited 58s for the end of pipeline #${id}, which is running; nothing was started`,
      ),
    })
    expect(ids(scene)).toEqual([id])
  })
})

describe('on-running: cancel', () => {
  test('cancels what runs, then starts', async () => {
    await using scene = await createScene()
    await startOther(scene)
    const run = await trigger(scene, ['--on-running=cancel', '--wait'])
    expect(run.exitCode).toBe(0)
    expect(statuses(scene)).toEqual(['canceled', 'success'])
  })

  test('starts nothing when it cannot cancel', async () => {
    await using scene = await createScene()
    await startOther(scene)
    const env = { DOWNSTREAM_API_TOKEN: scene.readToken }
    const run = await trigger(scene, ['--on-running=cancel'], { env })
    expect(run).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('pipeline #1001 was not canceled') })
    expect(statuses(scene)).toEqual(['running'])
  })
})

describe('two that start in the same moment', () => {
  /** The other one is there when the own call is answered, and was not there at the look before. */
  function raceWithOther({ sandbox, project }: Scene): void {
    const when = () => {
      const other = { projectId: project.id, ref: 'main', sha: MAIN_SHA, source: 'trigger', status: 'running' }
      sandbox.store.addJob(sandbox.store.addPipeline(other), { name: 'build', status: 'running' })
      return false
    }
    sandbox.faults.add({ path: /\/trigger\/pipeline$/, when, fault: { kind: 'answer', status: 500 } })
  }

  test.each([
    ['attach', [], 'it is joined, and #1002 is canceled', ['running', 'canceled']],
    ['cancel', ['--wait'], 'Canceled pipeline #1001', ['canceled', 'success']],
    ['wait', ['--wait'], 'both run, because GitLab has no lock for starting', ['running', 'success']],
  ])('with on-running: %s come to the same end', async (action, flags, words, expected) => {
    await using scene = await createScene()
    raceWithOther(scene)
    const run = await trigger(scene, [`--on-running=${action}`, ...flags])
    expect({ exitCode: run.exitCode, printed: run.stdout + run.stderr }).toEqual({
      exitCode: 0,
      printed: expect.stringContaining(words),
    })
    expect(statuses(scene)).toEqual(expected)
  })
})

test.each(['attach', 'wait', 'cancel'])('on-running: %s is refused when pipelines cannot be read', async (action) => {
  await using scene = await createScene()
  const env = { DOWNSTREAM_API_TOKEN: '' }
  const run = await trigger(scene, [`--on-running=${action}`], { env })
  expect(run).toMatchObject({ exitCode: 3, stderr: expect.stringContaining(`\`on-running: ${action}\``) })
  expect(ids(scene)).toEqual([])
})

test('on-running is refused beside a pipeline that is there', async () => {
  await using scene = await createScene()
  const run = await trigger(scene, ['--on-running=attach', '--pipeline-id=1'])
  expect(run).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('`on-running`: cannot be given to a pipeline'),
  })
})

test('an interrupt after the start cancels what was started, as ever', async () => {
  await using scene = await createScene()
  scene.sandbox.script(scene.project, { jobs: [{ name: 'build', durationMs: Number.POSITIVE_INFINITY }] })
  const interrupt = new AbortController()
  let lists = 0
  const when = () => {
    lists += 1
    if (lists === 3) interrupt.abort(new InterruptedError('SIGTERM'))
    return false
  }
  scene.sandbox.faults.add({ path: /\/pipelines\?/, when, fault: { kind: 'answer', status: 500 } })
  const run = await trigger(scene, ['--on-running=cancel', '--wait'], { signal: interrupt.signal })
  expect(run.exitCode).toBe(143)
  expect(statuses(scene)).toEqual(['canceled'])
})
