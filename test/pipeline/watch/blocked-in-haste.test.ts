import { expect, test } from 'vitest'
import type { GitLabClient } from '../../../src/gitlab/api.ts'
import { createScene } from '../../support/scene.ts'
import { summary, watchNew } from './watching.ts'

/** Between the end of a job and the start of the next one GitLab shows, for a moment, none at work. */
function betweenTwoJobs(client: GitLabClient, nth: number): GitLabClient {
  let lists = 0
  const listJobs: GitLabClient['listJobs'] = async (...args) => {
    const jobs = await client.listJobs(...args)
    if (!jobs.some(({ name }) => name === 'next')) return jobs
    lists += 1
    return lists === nth ? jobs.map((job) => ({ ...job, status: 'created' })) : jobs
  }
  return Object.create(client, { listJobs: { value: listJobs } }) as GitLabClient
}

test.each([1, 2, 3])('a blocked child ends the wait only when nothing beside it goes on (list %i)', async (nth) => {
  await using scene = await createScene()
  const child = { jobs: [{ name: 'approve', when: 'manual' }] } as const
  scene.sandbox.script(scene.project, {
    jobs: [
      { name: 'child', bridge: { strategy: 'depend', script: child } },
      { name: 'next', durationMs: 60_000 },
    ],
  })
  const watched = await watchNew(scene, { pollIntervalMs: 5_000 }, betweenTwoJobs(scene.client(), nth))
  expect(summary(watched)).toEqual(['manual', false])
  expect(watched.tookMs).toBeGreaterThan(60_000)
  expect(watched.tookMs).toBeLessThan(90_000)
})
