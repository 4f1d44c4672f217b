import { expect, test } from 'vitest'
import { formatGitLabAnnotations } from '../../src/report/gitlab-annotations.ts'
import { hostileTexts, sampleJob, sampleResult } from './sample-result.ts'

test('the pipeline and each failed job are links, those that count first', () => {
  const url = (id: number) => `https://gitlab.example/group/app/-/jobs/${id}`
  const jobs = [
    sampleJob(),
    sampleJob({ name: 'lint', status: 'failed', counts: false, url: url(2) }),
    sampleJob({
      name: 'unit',
      status: 'failed',
      failureReason: 'script_failure',
      pipelineLabel: 'child #7',
      url: url(3),
    }),
  ]
  expect(JSON.parse(formatGitLabAnnotations(sampleResult({ result: 'failed', exitCode: 1, jobs })))).toEqual({
    'Downstream pipeline': [
      {
        external_link: { label: 'group/app #123: failed', url: 'https://gitlab.example/group/app/-/pipelines/123' },
      },
    ],
    'Failed downstream jobs': [
      { external_link: { label: 'child #7: unit (script failure)', url: url(3) } },
      { external_link: { label: 'lint (does not count)', url: url(2) } },
    ],
  })
})

test('without addresses there are no links, and the file is one all the same', () => {
  const result = sampleResult({ pipelineUrl: undefined, jobs: [sampleJob({ status: 'failed', url: undefined })] })
  expect(formatGitLabAnnotations(result)).toBe('{}\n')
})

test('whatever comes, GitLab takes the file: labels are text, addresses web addresses, and 80 KB are enough', () => {
  const jobs = Array.from({ length: 300 }, (_, index) => {
    const text = hostileTexts[index % hostileTexts.length] ?? ''
    const urls = [text, `javascript:${text}`, `https://gitlab.example/${text}`, 'https://user:password@gitlab.example/']
    return sampleJob({ name: text, status: 'failed', failureReason: text, url: urls[index % urls.length] })
  })
  const file = formatGitLabAnnotations(sampleResult({ jobs }))
  expect(Buffer.byteLength(file)).toBeLessThan(80 * 1000)
  const links = Object.values<{ external_link: Record<string, string> }[]>(JSON.parse(file)).flat()
  expect(links.length).toBeGreaterThan(10)
  for (const { external_link: link } of links) {
    expect(link).toEqual({
      label: expect.stringMatching(/^.{0,201}$/u),
      url: expect.stringMatching(/^https:\/\/gitlab\.example\//),
    })
  }
})
