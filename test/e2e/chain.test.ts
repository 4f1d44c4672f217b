import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Fault } from '../../src/sandbox/faults.ts'
import { endlessJob, job, openScene, type Scene } from './support/scene.ts'
import { runPost } from './support/step.ts'

/** Two steps one after the other, and one beside them, all in one project. */
const CHAIN = `defaults: { project: group/app, ref: main, poll-interval: 1 }
pipelines:
  lib: { variables: { STEP: lib } }
  app: { needs: [lib], variables: { STEP: app, LIB: "\${{ pipelines.lib.pipeline-id }}" } }
  docs: { variables: { STEP: docs } }
`

function writeChain(scene: Scene, text = CHAIN): string {
  const path = join(scene.folder, 'downstream.yml')
  writeFileSync(path, text)
  return path
}

/** Steps of the pipelines that there are, in the order of their start. */
function startedSteps(scene: Scene): (string | undefined)[] {
  return scene.pipelines().map(({ variables }) => variables.find(({ key }) => key === 'STEP')?.value)
}

/** What the chain's own steps give; the environment's project and ref are not theirs. */
const OWN = { project: undefined, ref: undefined, 'poll-interval': undefined }

const CALL = /\/trigger\/pipeline$/

/** The request at which the run is killed, and a status that its file then has of a step. */
const instants = [
  ['nothing has been called', 'GET', /./, 1, 'before', 'waiting'],
  ['the first call has had its effect and no answer', 'POST', CALL, 1, 'answer', 'starting'],
  ['two calls have had theirs', 'POST', CALL, 2, 'answer', 'starting'],
  ['the pipelines run', 'GET', /\/pipelines\/\d+\/jobs/, 2, 'before', 'running'],
  ['the last step is called, as what it needs has passed', 'POST', CALL, 3, 'answer', 'passed'],
] as const

describe.concurrent('chain run', () => {
  test.each(instants)(
    'killed when %s: --resume ends as it would have, and starts nothing twice',
    async (...instant) => {
      const [, method, path, nth, at, status] = instant
      await using scene = await openScene()
      // A call beside the first one may be on its way, without an effect: its pipeline is rightly looked for, for longer than a test has.
      const file = writeChain(scene, nth === 1 ? `concurrency: 1\n${CHAIN}` : CHAIN)
      const state = join(scene.folder, 'state.json')
      scene.script(job('work'))
      const stateAtRequests = watchState(scene, state)
      const reached = Promise.withResolvers<void>()
      let seen = 0
      const when = () => {
        if (++seen < nth) return false
        reached.resolve()
        return true
      }
      const stall: Fault = { kind: 'stall', delayMs: Number.POSITIVE_INFINITY, at }
      const stalled = scene.sandbox.faults.add({ method, path, when, fault: stall })
      const run = scene.start(['chain', 'run', file, '--state', state], { options: OWN })
      await Promise.race([reached.promise, run.finished])
      run.kill('SIGKILL')
      const { screen } = await run.finished
      stalled()
      const saved = readFileSync(state, 'utf8')
      expect(Object.keys(JSON.parse(saved).steps)).toEqual(['lib', 'app', 'docs'])
      expect(statusesIn(saved)).toContain(status)
      const startedBefore = startedSteps(scene)

      const resumed = await scene.cli(['chain', 'run', file, '--state', state, '--resume', '--json'], { options: OWN })
      expect(resumed.exitCode, screen + resumed.screen).toBe(0)
      expect(startedSteps(scene).slice(0, startedBefore.length)).toEqual(startedBefore)
      expect(startedSteps(scene).sort()).toEqual(['app', 'docs', 'lib'])
      const [lib, app] = ['lib', 'app'].map((step) =>
        scene.pipelines().find(({ variables }) => variables.some(({ value }) => value === step)),
      )
      expect(app?.variables).toContainEqual(expect.objectContaining({ key: 'LIB', value: String(lib?.id) }))
      expect(statusesIn(readFileSync(state, 'utf8'))).toEqual(['passed', 'passed', 'passed'])
      // At each request of both runs the file is whole, and has every step.
      expect(stateAtRequests.length).toBeGreaterThan(5)
      for (const text of stateAtRequests) expect(statusesIn(text)).toHaveLength(3)
      const written = [screen, resumed.screen, saved, ...stateAtRequests, readFileSync(state, 'utf8')].join('\n')
      for (const secret of [scene.triggerToken, scene.apiToken]) expect(written).not.toContain(secret)
    },
  )
})

/** What the file says each time that the server gets a request. */
function watchState(scene: Scene, path: string): readonly string[] {
  const texts: string[] = []
  const when = () => {
    texts.push(readFileSync(path, 'utf8'))
    return false
  }
  scene.sandbox.faults.add({ when, fault: { kind: 'reset', effect: false } })
  return texts
}

function statusesIn(state: string): string[] {
  return Object.values<{ status: string }>(JSON.parse(state).steps).map(({ status }) => status)
}

describe.concurrent('the action with chain', () => {
  test('runs the steps, and tells of all of them', async () => {
    await using scene = await openScene()
    scene.script(job('work'))
    const step = await scene.action({ ...OWN, chain: writeChain(scene) })
    expect(step.exitCode, step.screen).toBe(0)
    const { pipelines = '', json = '', result } = step.outputs
    expect(result).toBe('success')
    const ids = scene.pipelines().map(({ id }) => id)
    const told = Object.entries<Record<string, unknown>>(JSON.parse(pipelines))
    expect(told.map(([name, facts]) => [name, facts.result])).toEqual([
      ['lib', 'success'],
      ['app', 'success'],
      ['docs', 'success'],
    ])
    expect(told.map(([, facts]) => facts['pipeline-id']).sort()).toEqual(ids)
    expect(JSON.parse(json)).toMatchObject({ result: 'success', 'exit-code': 0, pipelines: JSON.parse(pipelines) })
    for (const name of ['lib', 'app', 'docs']) expect(step.summary).toContain(name)
    expect(step.state).not.toHaveProperty('run')
  })

  test('fails with the step that failed, and fills the outputs all the same', async () => {
    await using scene = await openScene()
    scene.script(job('work', { status: 'failed' }))
    const chain = writeChain(scene, CHAIN.replace(/ {2}docs:.*\n/, ''))
    const step = await scene.action({ ...OWN, chain })
    expect(step.exitCode).toBe(1)
    expect(step.stdout).toMatch(/^::error.*The chain failed at lib: Pipeline #\d+ failed/m)
    expect(step.outputs.result).toBe('failed')
    expect(JSON.parse(step.outputs.pipelines ?? '')).toMatchObject({
      lib: { result: 'failed' },
      app: { result: 'skipped' },
    })
    expect(step.summary).toContain('failed')
  })

  test('killed while steps run: the post step cancels them, and says so', async () => {
    await using scene = await openScene()
    scene.script(endlessJob())
    const main = scene.startAction({ ...OWN, chain: writeChain(scene) })
    const reached = Promise.withResolvers<void>()
    // Both are known to the main step once their jobs are asked for.
    const asked = new Set<string>()
    const when = ({ path }: { path: string }) => {
      asked.add(path)
      if (asked.size === 2) reached.resolve()
      return false
    }
    scene.sandbox.faults.add({ path: /\/pipelines\/\d+\/jobs/, when, fault: { kind: 'reset', effect: false } })
    await Promise.race([reached.promise, main.finished])
    main.kill('SIGKILL')
    const { state } = await main.finished
    const post = await runPost({ inputs: {}, state, folder: join(scene.folder, 'step-1') })
    expect(post.exitCode, post.screen).toBe(0)
    expect(scene.pipelines().map(({ status }) => status)).toEqual(['canceled', 'canceled'])
    expect(post.stdout.match(/Canceled pipeline #\d+/g)).toHaveLength(2)
    expect(JSON.stringify(state)).not.toContain(scene.apiToken)
  })
})
