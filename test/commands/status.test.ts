import { describe, expect, test } from 'vitest'
import { jobLines } from '../../src/commands/status.ts'
import { hostileTexts, sampleJob } from '../report/sample-result.ts'

describe('the jobs of `status` as text', () => {
  test('are listed by stage, with durations right-aligned and reasons for what did not pass', () => {
    const jobs = [
      sampleJob({ name: 'compile', durationSeconds: 72 }),
      sampleJob({ name: 'lint', status: 'failed', durationSeconds: 3.2, failureReason: 'script_failure' }),
      sampleJob({ name: '日本', stage: 'test', status: 'failed', counts: false, url: undefined }),
      sampleJob({ name: 'deploy', stage: 'deploy', status: 'manual', durationSeconds: undefined }),
      sampleJob({ name: 'docs', stage: 'build', pipelineLabel: 'group/lib #3' }),
    ]
    expect(jobLines(jobs)).toEqual([
      'build',
      '  ✓ compile             1m 12s',
      '  ✗ lint                 3.2 s  script failure  https://gitlab.example/group/app/-/jobs/1',
      '  ✓ group/lib #3: docs    12 s',
      'test',
      '  ! 日本                  12 s  failed  (does not count)',
      'deploy',
      '  ⏸ deploy                      manual  https://gitlab.example/group/app/-/jobs/1',
    ])
  })

  test('a hostile name stays on its line and does not push the others away', () => {
    for (const text of hostileTexts) {
      const lines = jobLines([sampleJob({ name: text, stage: text, url: text, status: 'failed', failureReason: text })])
      expect(lines).toHaveLength(2)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: this is about control characters
      for (const line of lines) expect(line).not.toMatch(/[\u0000-\u0008\u000A-\u001F\u202E\u200B]/)
    }
    const [, first] = jobLines([sampleJob({ name: 'x'.repeat(500) })])
    expect(first).toMatch(/^ {2}✓ x+… {2}12 s$/)
    expect(first?.length).toBeLessThan(70)
  })

  test('no jobs are no lines', () => {
    expect(jobLines([])).toEqual([])
  })
})
