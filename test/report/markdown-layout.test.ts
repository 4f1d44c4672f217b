import { describe, expect, test } from 'vitest'
import { formatMarkdown } from '../../src/report/markdown.ts'
import { timedJob } from './html/picture-result.ts'
import { sampleJob, sampleResult } from './sample-result.ts'

test('a step that failed after its pipeline has no headline of a success', () => {
  const text = formatMarkdown(sampleResult({ result: 'success', exitCode: 6, message: 'the artifacts did not come' }))
  expect(text).toMatch(/^## ⚠️ Downstream pipeline passed, with results missing here: /)
})

test('a report reads well', () => {
  const result = sampleResult({
    result: 'failed',
    exitCode: 1,
    status: 'failed',
    message: 'pipeline #123 failed: 1 of 3 jobs',
    tries: 2,
    hints: ['see https://gitlab.example/group/app/-/pipelines/123', 'retry it'],
    jobs: [
      timedJob('compile', [0, 1, 13]),
      sampleJob({ name: 'lint', status: 'failed', failureReason: 'script_failure', counts: false, url: undefined }),
      timedJob('unit', [13, 14, 79], {
        stage: 'test',
        status: 'failed',
        url: 'https://gitlab.example/j/2',
        logTail: ['one', 'two\r'],
      }),
    ],
  })
  expect(
    formatMarkdown(result),
  ).toBe(`## ❌ Downstream pipeline failed: [\`group/app #123\`](https://gitlab.example/group/app/-/pipelines/123)

pipeline &#35;&#8203;123 failed: 1 of 3 jobs

**Status** \`failed\` · **Ref** [\`main\`](https://gitlab.example/group/app/-/tree/main) · **Commit** [\`0123456789ab\`](https://gitlab.example/group/app/-/commit/0123456789abcdef0123456789abcdef01234567) · **Duration** 3m 20s · **Tries** 2

❌ [\`unit\`](https://gitlab.example/j/2) in stage \`test\` failed after 1m 05s

<details><summary>The end of its log</summary>

\`\`\`text
one
two
\`\`\`

</details>

⚠️ \`lint\` in stage \`build\` failed (does not count) after 12 s: script failure

**Next steps**

- retry it

\`\`\`mermaid
gantt
  dateFormat YYYY-MM-DDTHH:mm:ss
  axisFormat %H:%M:%S
  section build
  ✓ compile :done, 2026-01-05T09:00:01, 2026-01-05T09:00:13
  section test
  ✗ unit :crit, 2026-01-05T09:00:14, 2026-01-05T09:01:19
\`\`\`

**3 jobs: 1 failed · 1 failed (does not count) · 1 passed**

| Job | Stage | Status | Duration |
| --- | --- | --- | ---: |
| [\`compile\`](https://gitlab.example/group/app/-/jobs/1) | \`build\` | ✅ passed | 12 s |
| \`lint\` | \`build\` | ⚠️ failed &#40;does not count&#41;: script failure | 12 s |
| \`unit\` | \`test\` | ❌ failed | 1m 05s |
`)
})

test('the jobs of a pipeline that passed are folded', () => {
  expect(formatMarkdown(sampleResult({ jobs: [sampleJob(), sampleJob({ id: 2, name: 'unit' })] }))).toMatch(
    /\n\n<details><summary>2 jobs: 2 passed<\/summary>\n\n\| Job \|[\s\S]*\|\n\n<\/details>\n$/,
  )
})

test('there is a picture of up to 60 jobs', () => {
  const jobs = Array.from({ length: 61 }, (_, index) => timedJob(`job ${index}`, [0, index, index + 1]))
  expect(formatMarkdown(sampleResult({ jobs: jobs.slice(1) }))).toContain('```mermaid')
  expect(formatMarkdown(sampleResult({ jobs }))).not.toContain('```mermaid')
})

test('the manual jobs that block a pipeline are named', () => {
  const jobs = [
    sampleJob({ name: 'deploy', status: 'manual' }),
    sampleJob({ name: 'maybe', status: 'manual', allowFailure: true }),
  ]
  const report = formatMarkdown(sampleResult({ result: 'manual', exitCode: 1, jobs }))
  expect(report).toMatch(
    /\*\*Waiting for a manual job to be played\*\*\n\n- \[`deploy`\]\(.*\)\n\n\*\*2 jobs: 2 waiting/,
  )
})

describe('limits', () => {
  const many = Array.from({ length: 50 }, (_, index) =>
    sampleJob({
      name: `job ${index}`,
      status: index === 40 ? 'failed' : 'success',
      url: `https://gitlab.example/${index}`,
    }),
  )

  test('jobs that did not pass are shown first when not all fit, in order, and the rest is counted', () => {
    const report = formatMarkdown(sampleResult({ jobs: many }), { jobLimit: 3 })
    expect([...report.matchAll(/^\| \[`(.*?)`/gm)].map((match) => match[1])).toEqual(['job 0', 'job 1'])
    expect(report).toContain('\n| `job 40` |')
    expect(report).toContain('… and 47 more jobs')
  })

  test('failed jobs beyond the limit are counted too', () => {
    const failed = many.map((job) => ({ ...job, status: 'failed' }))
    const report = formatMarkdown(sampleResult({ jobs: failed }), { jobLimit: 49 })
    expect(report.match(/^\| \[?`/gm)).toHaveLength(49)
    expect(report).toContain('… and 1 more job\n')
  })

  test('logs that do not fit are counted', () => {
    const failed = many.slice(0, 4).map((job) => ({ ...job, status: 'failed', logTail: ['x'.repeat(1000)] }))
    const report = formatMarkdown(sampleResult({ jobs: failed }), { limitBytes: 5000 })
    expect(report.match(/^```text$/gm)).toHaveLength(2)
    expect(report).toContain('… and 2 more logs of failed jobs')
  })

  test('the size is never exceeded', () => {
    const jobs = many.map((job) => ({ ...job, name: 'ü'.repeat(5000), status: 'failed', logTail: ['ü'.repeat(5000)] }))
    expect(Buffer.byteLength(formatMarkdown(sampleResult({ jobs }), { limitBytes: 10_000 }))).toBeLessThanOrEqual(
      10_000,
    )
  })
})
