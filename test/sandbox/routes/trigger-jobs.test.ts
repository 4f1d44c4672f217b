import { expect, test } from 'vitest'
import { play } from '../support/playing.ts'
import { openScene } from '../support/scene.ts'

test('trigger jobs with a strategy wait for their pipeline and take over its end', async () => {
  await using scene = await openScene()
  const { after, get, id } = await play(scene, {
    jobs: [
      {
        name: 'child',
        bridge: { strategy: 'depend', script: { jobs: [{ name: 'c', durationMs: 5000, status: 'failed' }] } },
      },
      { name: 'other', bridge: { project: 'group/lib', script: { jobs: [{ name: 'd', durationMs: 60_000 }] } } },
    ],
  })
  expect(await after(1000)).toBe('running: child=running other=success')
  const { body } = await get(`pipelines/${id}/trigger_jobs`)
  expect(
    body.map((bridge: { downstream_pipeline: { source: string; project_id: number } }) => bridge.downstream_pipeline),
  ).toMatchObject([
    { source: 'pipeline', project_id: scene.upstream.id },
    { source: 'parent_pipeline', project_id: scene.project.id },
  ])
  expect(body[0]).not.toHaveProperty('artifacts')
  expect(await after(5000)).toBe('failed: child=failed other=success')
})

test('trigger jobs show unreadable, unknown and cyclic pipelines as GitLab does', async () => {
  await using scene = await openScene()
  scene.sandbox.store.addProject({ path: 'group/secret' })
  const { after, get, id } = await play(scene, {
    jobs: [
      { name: 'secret', bridge: { project: 'group/secret' } },
      { name: 'unknown', bridge: { project: 'group/unknown' } },
      { name: 'cycle', bridge: { links: (upstream) => upstream } },
    ],
  })
  expect(await after(1000)).toBe('failed: secret=success unknown=failed cycle=success')
  const { body } = await get(`pipelines/${id}/bridges`)
  expect(
    body.map((bridge: { downstream_pipeline: { id: number } | null; failure_reason?: string }) => [
      bridge.downstream_pipeline?.id,
      bridge.failure_reason,
    ]),
  ).toEqual([
    [id, undefined],
    [undefined, 'downstream_bridge_project_not_found'],
    [undefined, undefined],
  ])
})

test('child pipelines are cancelled with their parent', async () => {
  await using scene = await openScene()
  const { after, post, id } = await play(scene, {
    jobs: [{ name: 'child', bridge: { strategy: 'mirror', script: { jobs: [{ name: 'c', durationMs: 60_000 }] } } }],
  })
  expect(await after(1000)).toBe('running: child=running')
  await post(`pipelines/${id}/cancel`)
  expect(await after(0)).toBe('canceled: child=canceled')
  expect([...scene.sandbox.store.pipelines.values()].at(-1)).toMatchObject({
    source: 'parent_pipeline',
    status: 'canceled',
  })
})
