import { describe, expect, test } from 'vitest'
import { resultAnnotations } from '../../src/report/annotations.ts'
import { formatDuration, resultLabel, statusIcon, statusLabel } from '../../src/report/words.ts'
import { hostileTexts, sampleJob, sampleResult } from './sample-result.ts'

test.each([
  [-1, '0.0 s'],
  [0, '0.0 s'],
  [3.21, '3.2 s'],
  [9.94, '9.9 s'],
  [9.96, '10 s'],
  [59.4, '59 s'],
  [59.6, '1m 00s'],
  [725, '12m 05s'],
  [3599.7, '1h 00m'],
  [3720, '1h 02m'],
  [7199, '2h 00m'],
  [360_000, '100h 00m'],
])('%d seconds are %s', (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text)
})

describe('status words', () => {
  test.each([
    ['success', '✓', 'passed'],
    ['failed', '✗', 'failed'],
    ['canceled', '⊘', 'canceled'],
    ['skipped', '»', 'skipped'],
    ['manual', '⏸', 'manual'],
    ['waiting_for_resource', '○', 'waiting for resource'],
    ['running', '▶', 'running'],
    ['some_new_status', '•', 'some new status'],
    ['constructor', '•', 'constructor'],
  ])('%s', (status, icon, words) => {
    expect(statusLabel(status)).toMatchObject({ icon, words })
    expect(statusIcon(status)).toBe(icon)
  })

  test('a result that is not a success does not look like one', () => {
    const others = [
      'failed',
      'canceled',
      'skipped',
      'manual',
      'sha-mismatch',
      'timeout',
      'interrupted',
      'refused',
    ] as const
    for (const result of others) expect(resultLabel(result).emoji).not.toBe(resultLabel('success').emoji)
  })
})

describe('annotations', () => {
  const failed = (count: number, counts: boolean) =>
    Array.from({ length: count }, (_, index) => sampleJob({ name: `job ${index}`, status: 'failed', counts }))

  test('name the job, why it failed, the end of its log and its page', () => {
    const job = sampleJob({
      name: 'unit',
      status: 'failed',
      failureReason: 'script_failure',
      logTail: ['1', '2', '3', '4', '', '5', '6\r7'],
    })
    expect(resultAnnotations(sampleResult({ jobs: [sampleJob(), job] }))).toEqual([
      {
        level: 'error',
        title: 'unit failed',
        message: 'stage build: script failure\n2\n3\n4\n5\n7\nhttps://gitlab.example/group/app/-/jobs/1',
      },
    ])
  })

  test('are warnings for jobs that do not count', () => {
    const [annotation] = resultAnnotations({ jobs: failed(1, false) })
    expect(annotation).toMatchObject({ level: 'warning', title: 'job 0 failed (does not count)' })
  })

  test.each([
    [0, 0],
    [9, 9],
    [10, 9],
    [50, 9],
  ])('of %i failed jobs %i are shown, so that one is left for the step itself', (count, shown) => {
    const annotations = resultAnnotations({ jobs: [...failed(count, true), ...failed(count, false)] })
    expect(annotations.filter(({ level }) => level === 'error')).toHaveLength(shown)
    expect(annotations.filter(({ level }) => level === 'warning')).toHaveLength(shown)
    if (count > 9) expect(annotations[8]?.title).toBe(`${count - 8} more failed jobs`)
  })

  test('stay small whatever the job is called and logs', () => {
    for (const text of hostileTexts) {
      const job = sampleJob({ name: text, stage: text, status: 'failed', logTail: Array(20).fill(text) })
      const [annotation] = resultAnnotations({ jobs: [job] })
      expect((annotation?.title.length ?? 0) + (annotation?.message.length ?? 0)).toBeLessThan(3000)
    }
  })
})
