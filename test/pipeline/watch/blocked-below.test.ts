import { describe, expect, test } from 'vitest'
import type { PipelineScript } from '../../../src/sandbox/scripted/script.ts'
import { createScene } from '../../support/scene.ts'
import { eventsOf, summary, watchNew, watchScript } from './watching.ts'

const child: PipelineScript = { jobs: [{ name: 'approve', when: 'manual' }] }

describe.each(['depend', 'mirror'] as const)('a child blocked below a trigger job with strategy %s', (strategy) => {
  const script: PipelineScript = { jobs: [{ name: 'child', bridge: { strategy, script: child } }] }

  test('is played at the job that blocks, not at its trigger job', async () => {
    const watched = await watchScript(script, { onManual: 'play' })
    expect(summary(watched)).toEqual(['success', true])
    expect(eventsOf(watched, 'played').map(({ job }) => job.name)).toEqual(['approve'])
  })

  test('is named by the job that blocks', async () => {
    const watched = await watchScript(script, { onManual: 'wait', timeoutMs: 60_000 })
    expect(eventsOf(watched, 'blocked').map(({ jobs }) => jobs.map(({ name }) => name))).toEqual([['approve']])
  })
})

describe('playing', () => {
  const jobs: PipelineScript['jobs'] = [{ name: 'approve', when: 'manual', durationMs: 5_000 }]

  test('survives a lost answer, though GitLab refuses to play the job twice', async () => {
    const watched = await watchScript({ jobs }, { onManual: 'play' }, ({ sandbox }) => {
      // What a lagging replica shows: still blocked, while the job is played already.
      sandbox.faults.add({ path: /\/play$/, nth: 1, fault: { kind: 'reset', effect: true } })
      sandbox.faults.add({
        path: /\/play$/,
        nth: 2,
        fault: { kind: 'answer', status: 400, body: '{"message":"400 Bad request - Unplayable Job"}' },
      })
    })
    expect(summary(watched)).toEqual(['success', true])
  })

  test('is left to whoever was quicker', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, { jobs })
    scene.sandbox.faults.add({
      path: /\/play$/,
      fault: { kind: 'answer', status: 400, body: '{"message":"400 Bad request - Unplayable Job"}', effect: true },
    })
    expect(summary(await watchNew(scene, { onManual: 'play' }))).toEqual(['success', true])
  })
})
