import { describe, expect, test } from 'vitest'
import { listResultJobs } from '../../../src/pipeline/tree.ts'
import type { WatchSettings } from '../../../src/pipeline/watch/types.ts'
import type { PipelineScript } from '../../../src/sandbox/scripted/script.ts'
import { summary, type Watched, watchScript } from './watching.ts'

describe('the end', () => {
  test.each<[string, PipelineScript, Partial<WatchSettings>, unknown[]]>([
    ['success', { jobs: [{ name: 'a' }] }, {}, ['success', true]],
    ['failed', { jobs: [{ name: 'a', status: 'failed' }] }, {}, ['failed', false]],
    [
      'a job that may fail',
      { jobs: [{ name: 'a' }, { name: 'b', status: 'failed', allowFailure: true }] },
      {},
      ['success', true],
    ],
    ['canceled', { jobs: [{ name: 'a', status: 'canceled' }] }, {}, ['canceled', false]],
    [
      'canceled, passed on',
      { jobs: [{ name: 'a', status: 'canceled' }] },
      { passOn: ['canceled'] },
      ['canceled', true],
    ],
    ['skipped', { jobs: [{ name: 'a', status: 'skipped' }] }, {}, ['skipped', false]],
    ['skipped, passed on', { jobs: [{ name: 'a', status: 'skipped' }] }, { passOn: ['skipped'] }, ['skipped', true]],
    ['manual', { jobs: [{ name: 'a' }, { name: 'b', stage: 'z', when: 'manual' }] }, {}, ['manual', false]],
    ['manual, passed on', { jobs: [{ name: 'b', when: 'manual' }] }, { passOn: ['manual'] }, ['manual', true]],
    [
      'manual for ever',
      { jobs: [{ name: 'b', when: 'manual' }] },
      { onManual: 'wait', timeoutMs: 60_000 },
      ['timeout'],
    ],
    [
      'a word nobody knows',
      { jobs: [{ name: 'a' }], statuses: [{ atMs: 100, status: 'dreaming' }] },
      { timeoutMs: 60_000 },
      ['timeout'],
    ],
    ['too slow', { jobs: [{ name: 'a', durationMs: 61_000 }] }, { timeoutMs: 60_000 }, ['timeout']],
  ])('%s', async (_, script, settings, expected) => {
    expect(summary(await watchScript(script, settings))).toEqual(expected)
  })

  test('a timeout comes on time, even when the server stalls in silence', async () => {
    const watched = await watchScript(
      { jobs: [{ name: 'a', durationMs: Infinity }] },
      { timeoutMs: 100_000 },
      ({ sandbox }) => {
        sandbox.faults.add({
          path: /pipelines\/\d+$/,
          nth: 20,
          fault: { kind: 'stall', delayMs: Number.POSITIVE_INFINITY, at: 'answer' },
        })
      },
    ).catch((error: Error) => error)
    expect(watched).not.toBeInstanceOf(Error)
    expect((watched as Watched).tookMs).toBeLessThanOrEqual(100_000)
  })

  test('a pipeline that dies in 3 s is reported within 2 s', async () => {
    const { tookMs, outcome } = await watchScript({ jobs: [{ name: 'a', durationMs: 3_000, status: 'failed' }] })
    expect(outcome.kind).toBe('ended')
    expect(tookMs - 3_000).toBeLessThanOrEqual(2_000)
  })
})

describe('many jobs', () => {
  test('all pages are read', async () => {
    const jobs = Array.from({ length: 130 }, (_, index) => ({ name: `job ${index}` }))
    const watched = await watchScript({ jobs })
    expect(listResultJobs(watched.outcome.tree)).toHaveLength(130)
  })
})

test('an end in the last seconds before the timeout is seen as what it is', async () => {
  const watched = await watchScript({ jobs: [{ name: 'a', durationMs: 595_000 }] }, { timeoutMs: 600_000 })
  expect(summary(watched)).toEqual(['success', true])
})
