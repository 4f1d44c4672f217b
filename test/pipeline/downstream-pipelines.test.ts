import { describe, expect, test } from 'vitest'
import { listNodes, listResultJobs } from '../../src/pipeline/tree.ts'
import type { PipelineScript } from '../../src/sandbox/scripted/script.ts'
import { createScene } from '../support/scene.ts'
import { eventsOf, summary, watchNew, watchScript } from './watch/watching.ts'

describe('pipelines below', () => {
  const failing: PipelineScript = { jobs: [{ name: 'deep', status: 'failed', durationMs: 5_000 }] }

  test('their jobs are shown with where they live, at any depth and in other projects', async () => {
    await using scene = await createScene()
    const { store } = scene.sandbox
    const other = store.addProject({ path: 'group/other', members: [[scene.user.id, 'maintainer']] })
    scene.sandbox.script(other, { jobs: [{ name: 'far', durationMs: 8_000 }] })
    const child: PipelineScript = {
      jobs: [
        { name: 'near' },
        { name: 'to other', stage: 'z', bridge: { project: 'group/other', strategy: 'mirror' } },
      ],
    }
    scene.sandbox.script(scene.project, { jobs: [{ name: 'to child', bridge: { strategy: 'mirror', script: child } }] })
    const watched = await watchNew(scene)
    expect(summary(watched)).toEqual(['success', true])
    const jobs = listResultJobs(watched.outcome.tree).map(
      ({ name, pipelineLabel, status }) => `${pipelineLabel} ${name} ${status}`,
    )
    expect(jobs).toEqual([
      'undefined to child success',
      expect.stringMatching(/^to child #\d+ near success$/),
      expect.stringMatching(/^to child #\d+ to other success$/),
      expect.stringMatching(/^group\/other #\d+ far success$/),
    ])
  })

  test('a failure counts when the trigger job waits', async () => {
    const watched = await watchScript({ jobs: [{ name: 'child', bridge: { strategy: 'depend', script: failing } }] })
    expect(summary(watched)).toEqual(['failed', false])
    expect(listResultJobs(watched.outcome.tree).find(({ name }) => name === 'deep')).toMatchObject({ counts: true })
  })

  test('a failure does not count when the trigger job does not wait', async () => {
    const jobs = [
      { name: 'child', bridge: { script: failing } },
      { name: 'slow', durationMs: 60_000 },
    ]
    const watched = await watchScript({ jobs })
    expect(summary(watched)).toEqual(['success', true])
    expect(listResultJobs(watched.outcome.tree).find(({ name }) => name === 'deep')).toMatchObject({
      counts: false,
      status: 'failed',
    })
  })

  test('pipelines that trigger each other in a circle are followed once each', async () => {
    const cyclic: PipelineScript = {
      jobs: [
        { name: 'back', bridge: { links: (upstream) => upstream } },
        { name: 'slow', durationMs: 30_000 },
      ],
    }
    const watched = await watchScript(cyclic)
    expect(summary(watched)).toEqual(['success', true])
    expect(listNodes(watched.outcome.tree)).toHaveLength(1)
  })

  test('a trigger job whose pipeline is not there yet is no trouble', async () => {
    const watched = await watchScript({
      jobs: [
        { name: 'none', bridge: { links: () => null } },
        { name: 'slow', durationMs: 30_000 },
      ],
    })
    expect(eventsOf(watched, 'trouble')).toEqual([])
  })

  test('a project that cannot be read is named once, and its status still counts', async () => {
    await using scene = await createScene()
    const { store, faults } = scene.sandbox
    const hidden = store.addProject({ path: 'secret/hidden', members: [[scene.user.id, 'developer']] })
    scene.sandbox.script(hidden, { jobs: [{ name: 'x', durationMs: 30_000 }] })
    faults.add({
      path: new RegExp(`/projects/${hidden.id}/`),
      fault: { kind: 'answer', status: 403, body: '{"message":"403 Forbidden"}' },
    })
    scene.sandbox.script(scene.project, {
      jobs: [{ name: 'into the dark', bridge: { project: 'secret/hidden', strategy: 'mirror' } }],
    })
    const watched = await watchNew(scene)
    expect(summary(watched)).toEqual(['success', true])
    expect(eventsOf(watched, 'unreadable').map(({ label }) => label)).toEqual([
      expect.stringMatching(/^secret\/hidden #\d+$/),
    ])
  })

  test('without follow nothing below is read', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, {
      jobs: [{ name: 'child', bridge: { strategy: 'depend', script: { jobs: [{ name: 'x' }] } } }],
    })
    const watched = await watchNew(scene, { follow: false })
    expect(listNodes(watched.outcome.tree)).toHaveLength(1)
    expect(scene.sandbox.requests.filter(({ url }) => /bridges|trigger_jobs/.test(url))).toEqual([])
  })
})
