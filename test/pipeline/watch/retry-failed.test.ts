import { describe, expect, test } from 'vitest'
import { listResultJobs } from '../../../src/pipeline/tree.ts'
import type { JobScript } from '../../../src/sandbox/scripted/script.ts'
import { eventsOf, watchScript } from './watching.ts'

describe('retry-failed', () => {
  const flaky: JobScript = {
    name: 'flaky',
    status: 'failed',
    durationMs: 5_000,
    retries: [{ status: 'failed' }, { status: 'success' }],
  }

  test('the failed jobs run again under new ids, and the tries are counted', async () => {
    const watched = await watchScript({ jobs: [{ name: 'ok' }, flaky] }, { retryFailed: 3 })
    expect(watched.outcome).toMatchObject({ kind: 'ended', result: 'success', tries: 3 })
    expect(eventsOf(watched, 'retrying').map(({ attempt, jobs }) => [attempt, jobs.map(({ name }) => name)])).toEqual([
      [1, ['flaky']],
      [2, ['flaky']],
    ])
    expect(listResultJobs(watched.outcome.tree).map(({ name }) => name)).toEqual(['ok', 'flaky'])
  })

  test('gives up after N retries', async () => {
    const watched = await watchScript({ jobs: [flaky] }, { retryFailed: 1 })
    expect(watched.outcome).toMatchObject({ kind: 'ended', result: 'failed', tries: 2 })
  })

  test('a refused retry leaves the failure as the result, and says so', async () => {
    const watched = await watchScript({ jobs: [flaky] }, { retryFailed: 1 }, ({ sandbox }) => {
      sandbox.faults.add({
        path: /\/retry$/,
        fault: { kind: 'answer', status: 403, body: '{"message":"403 Forbidden"}' },
      })
    })
    expect(watched.outcome).toMatchObject({ kind: 'ended', result: 'failed', tries: 1 })
    expect(eventsOf(watched, 'retry-refused')).toHaveLength(1)
  })

  test('a retry in the last moment is not taken for the failure that it was sent for', async () => {
    const late: JobScript = { ...flaky, queuedMs: 0, durationMs: 8_500 }
    const watched = await watchScript({ jobs: [late] }, { retryFailed: 1, timeoutMs: 10_000, pollIntervalMs: 3_000 })
    expect(eventsOf(watched, 'retrying')).toHaveLength(1)
    expect(watched.outcome).toMatchObject({ kind: 'timeout', tries: 2 })
  })
})
