import { describe, expect, test } from 'vitest'
import type { JobScript } from '../../../src/sandbox/scripted/script.ts'
import { createScene } from '../../support/scene.ts'
import { eventsOf, summary, watchNew, watchScript } from './watching.ts'

const gate = (name: string, more: Partial<JobScript> = {}): JobScript => ({
  name,
  stage: 'gate',
  when: 'manual',
  ...more,
})
const optional = { allowFailure: true }
const playedIn = (watched: Parameters<typeof summary>[0]) => eventsOf(watched, 'played').map(({ job }) => job.name)

describe('play', () => {
  test('plays what its globs name when it is reached, blocking or not, each once, and nothing else', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, {
      jobs: [
        { name: 'build', stage: 'build', durationMs: 30_000 },
        gate('deploy: [eu, blue]'),
        gate('deploy: [us, blue]', optional),
        gate('roll back', optional),
        { name: 'smoke', stage: 'smoke', durationMs: 30_000 },
        gate('confirm', { stage: 'last', ...optional }),
      ],
    })
    const watched = await watchNew(scene, { play: ['deploy: *', 'confirm'], jobVariables: { REGION: 'eu' } })
    expect(summary(watched)).toEqual(['success', true])
    expect(playedIn(watched)).toEqual(['deploy: [eu, blue]', 'deploy: [us, blue]', 'confirm'])
    const plays = scene.sandbox.requests.filter(({ url }) => url.endsWith('/play'))
    expect(plays.map(({ body }) => JSON.parse(String(body)))).toEqual(
      plays.map(() => ({ job_variables_attributes: [{ key: 'REGION', value: 'eu' }] })),
    )
    const jobs = [...scene.sandbox.store.jobs.values()]
    expect(jobs.find(({ name }) => name === 'roll back')?.status).toBe('manual')
    expect(jobs.filter(({ status }) => status === 'success')).toHaveLength(5)
  })

  test('does not take the end beside an optional job for the end', async () => {
    const jobs = [{ name: 'build' }, gate('deploy', { ...optional, status: 'failed', allowFailure: false })]
    const watched = await watchScript({ jobs: [jobs[0] as JobScript, gate('deploy', optional)] }, { play: ['deploy'] })
    expect(summary(watched)).toEqual(['success', true])
    expect(
      eventsOf(watched, 'job')
        .filter(({ job }) => job.name === 'deploy')
        .at(-1)?.job.status,
    ).toBe('success')
    const failed = await watchScript({ jobs }, { play: ['deploy'] })
    expect(summary(failed)).toEqual(['failed', false])
  })

  test('leaves a gate that it does not name to on-manual', async () => {
    const jobs = [gate('deploy'), gate('approve')]
    expect(summary(await watchScript({ jobs }, { play: ['deploy'] }))).toEqual(['manual', false])
    const both = await watchScript({ jobs }, { play: ['deploy'], onManual: 'play' })
    expect(summary(both)).toEqual(['success', true])
    expect(playedIn(both)).toEqual(['deploy', 'approve'])
  })

  test('plays jobs of pipelines below, and trigger jobs without variables', async () => {
    await using scene = await createScene()
    const child = { jobs: [{ name: 'plan' }, gate('apply', optional)] }
    scene.sandbox.script(scene.project, { jobs: [gate('child', { bridge: { strategy: 'depend', script: child } })] })
    const watched = await watchNew(scene, { play: ['child', 'apply'], jobVariables: { A: '1' } })
    expect(summary(watched)).toEqual(['success', true])
    expect(playedIn(watched)).toEqual(['child', 'apply'])
    const bodies = scene.sandbox.requests.filter(({ url }) => url.endsWith('/play')).map(({ body }) => String(body))
    expect(bodies.map((body) => body.includes('"A"'))).toEqual([false, true])
  })

  test('ends when GitLab refuses to play', async () => {
    const watched = watchScript({ jobs: [gate('deploy')] }, { play: ['deploy'] }, ({ sandbox }) => {
      sandbox.faults.add({
        path: /\/play$/,
        fault: { kind: 'answer', status: 403, body: '{"message":"403 Forbidden"}' },
      })
    })
    await expect(watched).rejects.toThrow(/refused to play the manual job "deploy": 403 Forbidden/)
  })
})

describe('on-manual: play', () => {
  test('refuses to choose among several jobs that block', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, { jobs: [gate('deploy'), gate('roll back'), gate('notes', optional)] })
    const watched = await watchNew(scene, { onManual: 'play' })
    expect(summary(watched)).toEqual(['manual', false])
    expect(scene.sandbox.requests.filter(({ url }) => url.endsWith('/play'))).toEqual([])
  })
})
