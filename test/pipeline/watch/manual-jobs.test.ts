import { describe, expect, test } from 'vitest'
import type { JobScript, PipelineScript } from '../../../src/sandbox/scripted/script.ts'
import { createScene } from '../../support/scene.ts'
import { eventsOf, summary, watchNew, watchScript } from './watching.ts'

describe('manual and delayed jobs', () => {
  test('play plays exactly the jobs that block, each once', async () => {
    const jobs: JobScript[] = [
      { name: 'build', stage: 'build' },
      { name: 'approve', stage: 'gate', when: 'manual' },
      { name: 'optional', stage: 'gate', when: 'manual', allowFailure: true },
      { name: 'deploy', stage: 'deploy', durationMs: 20_000 },
      { name: 'confirm', stage: 'last', when: 'manual' },
    ]
    await using scene = await createScene()
    scene.sandbox.script(scene.project, { jobs })
    const watched = await watchNew(scene, { onManual: 'play' })
    expect(summary(watched)).toEqual(['success', true])
    expect(eventsOf(watched, 'played').map(({ job }) => job.name)).toEqual(['approve', 'confirm'])
    expect(scene.sandbox.requests.filter(({ url }) => url.endsWith('/play'))).toHaveLength(2)
  })

  test('wait names the blocking jobs once, with links', async () => {
    const watched = await watchScript(
      { jobs: [{ name: 'approve', when: 'manual' }] },
      { onManual: 'wait', timeoutMs: 300_000 },
    )
    const [blocked, ...more] = eventsOf(watched, 'blocked')
    expect(blocked?.jobs).toMatchObject([
      { name: 'approve', url: expect.stringMatching(/\/group\/app\/-\/jobs\/\d+$/) },
    ])
    expect(more).toEqual([])
  })

  test('a job that cannot be played ends the run with the reason', async () => {
    const watched = watchScript(
      { jobs: [{ name: 'approve', when: 'manual' }] },
      { onManual: 'play' },
      ({ sandbox }) => {
        sandbox.faults.add({
          path: /\/play$/,
          fault: { kind: 'answer', status: 403, body: '{"message":"403 Forbidden"}' },
        })
      },
    )
    await expect(watched).rejects.toThrow(/refused to play the manual job "approve": 403 Forbidden/)
  })

  test('a delayed job is named, and waited for', async () => {
    const watched = await watchScript({ jobs: [{ name: 'later', when: 'delayed', delayMs: 120_000 }] })
    expect(summary(watched)).toEqual(['success', true])
    expect(eventsOf(watched, 'delayed').map(({ jobs }) => jobs.map(({ name }) => name))).toEqual([['later']])
  })

  test('a parent that only waits for a blocked child is blocked too', async () => {
    const child: PipelineScript = { jobs: [{ name: 'approve', when: 'manual' }] }
    const watched = await watchScript({ jobs: [{ name: 'child', bridge: { strategy: 'depend', script: child } }] })
    expect(summary(watched)).toEqual(['manual', false])
  })
})
