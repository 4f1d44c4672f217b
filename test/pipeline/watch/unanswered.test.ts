import { expect, test } from 'vitest'
import { eventsOf, summary, watchScript } from './watching.ts'

const FAILING = { jobs: [{ name: 'test', status: 'failed' }] } as const

test('a retry that GitLab keeps failing to answer ends in the failure of the pipeline, not in that of GitLab', async () => {
  const watched = await watchScript(FAILING, { retryFailed: 1 }, ({ sandbox }) => {
    sandbox.faults.add({ path: /\/retry$/, fault: { kind: 'answer', status: 502, body: 'Bad Gateway' } })
  })
  expect(summary(watched)).toEqual(['failed', false])
  expect(eventsOf(watched, 'retry-refused')).toHaveLength(1)
})

test('a retry whose answer was lost counts as one', async () => {
  const jobs = [{ name: 'test', status: 'failed', retries: [{ status: 'failed' }] }] as const
  const watched = await watchScript({ jobs }, { retryFailed: 1 }, ({ sandbox }) => {
    sandbox.faults.add({ path: /\/retry$/, nth: 1, fault: { kind: 'reset', effect: true } })
  })
  expect(watched.outcome).toMatchObject({ result: 'failed', tries: 2 })
  expect(eventsOf(watched, 'retrying')).toHaveLength(1)
})

test('jobs are followed to their end though their trigger jobs cannot be read', async () => {
  const watched = await watchScript({ jobs: [{ name: 'build', durationMs: 30_000 }] }, {}, ({ sandbox }) => {
    sandbox.faults.add({
      path: /\/(trigger_jobs|bridges)/,
      fault: { kind: 'answer', status: 404, body: '{"error":"404 Not Found"}' },
    })
  })
  expect(eventsOf(watched, 'jobs').at(-1)?.jobs).toMatchObject([{ name: 'build', status: 'success' }])
})

test('one refusal of the job list is no answer yet', async () => {
  const watched = await watchScript({ jobs: [{ name: 'build', durationMs: 30_000 }] }, {}, ({ sandbox }) => {
    sandbox.faults.add({
      path: /\/jobs\?/,
      nth: 1,
      fault: { kind: 'answer', status: 404, body: '{"message":"404 Not found"}' },
    })
  })
  expect(eventsOf(watched, 'unreadable')).toEqual([])
  expect(eventsOf(watched, 'jobs').at(-1)?.jobs).toMatchObject([{ name: 'build', status: 'success' }])
})
