import { describe, expect, test } from 'vitest'
import { parseDuration } from '../../src/sandbox/local/config/job-definition.ts'
import { nextStep, type ScheduledJob, skippedAfter } from '../../src/sandbox/schedule.ts'

function job(name: string, stageIndex: number, status = 'created', more: Partial<ScheduledJob> = {}): ScheduledJob {
  return { name, stageIndex, status, allowFailure: false, when: 'on_success', needs: null, ...more }
}

describe('nextStep', () => {
  const allowed = { allowFailure: true }
  test.each<[string, ScheduledJob, ScheduledJob[], string]>([
    ['first stage', job('a', 0), [], 'start'],
    ['earlier stage runs', job('b', 1), [job('a', 0, 'running')], 'wait'],
    ['earlier stage passed', job('b', 1), [job('a', 0, 'success')], 'start'],
    ['earlier stage failed', job('b', 1), [job('a', 0, 'failed')], 'skip'],
    ['earlier stage was allowed to fail', job('b', 1), [job('a', 0, 'failed', allowed)], 'start'],
    ['earlier stage canceled', job('b', 1), [job('a', 0, 'canceled')], 'skip'],
    ['optional manual job before', job('b', 1), [job('a', 0, 'manual', allowed)], 'start'],
    ['blocking manual job before', job('b', 1), [job('a', 0, 'manual')], 'wait'],
    ['on_failure after success', job('b', 1, 'created', { when: 'on_failure' }), [job('a', 0, 'success')], 'skip'],
    ['on_failure after failure', job('b', 1, 'created', { when: 'on_failure' }), [job('a', 0, 'failed')], 'start'],
    ['always after failure', job('b', 1, 'created', { when: 'always' }), [job('a', 0, 'failed')], 'start'],
    ['always waits for the end', job('b', 1, 'created', { when: 'always' }), [job('a', 0, 'running')], 'wait'],
    ['manual', job('b', 1, 'created', { when: 'manual' }), [job('a', 0, 'success')], 'block'],
    ['manual after failure', job('b', 1, 'created', { when: 'manual' }), [job('a', 0, 'failed')], 'skip'],
    ['delayed', job('b', 1, 'created', { when: 'delayed' }), [], 'delay'],
    ['no needs', job('b', 1, 'created', { needs: [] }), [job('a', 0, 'running')], 'start'],
    [
      'need passed',
      job('c', 2, 'created', { needs: ['a'] }),
      [job('a', 0, 'success'), job('b', 1, 'running')],
      'start',
    ],
    ['need failed', job('c', 2, 'created', { needs: ['a'] }), [job('a', 0, 'failed')], 'skip'],
    ['need was skipped', job('c', 2, 'created', { needs: ['a'] }), [job('a', 0, 'skipped')], 'skip'],
    [
      'need is a manual job nobody played',
      job('c', 2, 'created', { needs: ['a'] }),
      [job('a', 0, 'manual', allowed)],
      'skip',
    ],
  ])('%s', (_name, created, others, step) => {
    expect(nextStep(created, [created, ...others])).toBe(step)
  })
})

test('skippedAfter finds the skipped jobs behind a job, over stages and needs, and no others', () => {
  const jobs = [
    job('beside', 0, 'skipped'),
    job('after', 1, 'skipped'),
    job('free', 1, 'skipped', { needs: [] }),
    job('needing', 1, 'skipped', { needs: ['first'] }),
    job('behind', 2, 'skipped', { needs: ['needing'] }),
    job('passed', 1, 'success'),
  ]
  expect(skippedAfter(job('first', 0, 'pending'), jobs).map(({ name }) => name)).toEqual(['after', 'needing', 'behind'])
})

test.each([
  ['90', 90],
  ['1 week', 604_800],
  ['2h20min', 8400],
  ['3 mins 4 sec', 184],
  ['6 mos 1 day', 15_864_876],
  ['30 minutes', 1800],
  ['never', undefined],
])('the duration %s is %s seconds', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds)
})
