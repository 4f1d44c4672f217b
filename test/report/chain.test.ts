import { expect, test } from 'vitest'
import { formatHtml } from '../../src/report/html/document.ts'
import { formatJunit } from '../../src/report/junit.ts'
import { formatMarkdown } from '../../src/report/markdown.ts'
import { createTimeline } from '../../src/report/timeline.ts'
import { chainPicture } from './html/picture-result.ts'

test('the timeline has the steps, each with its jobs, and one critical path through both', () => {
  const rows = createTimeline(chainPicture())?.rows.map(({ job, depth, isCritical }) => [
    `${'  '.repeat(depth)}${job.name}`,
    isCritical,
  ])
  expect(rows).toEqual([
    ['lib', true],
    ['  compile', true],
    ['app', true],
    ['  build', true],
    ['  unit', true],
    ['docs', false],
    ['  pages', false],
  ])
})

test('the summary shows the steps, and draws them and not their jobs', () => {
  const summary = formatMarkdown(chainPicture())
  expect(summary).toMatch(/^## ❌ Chain failed\n/)
  expect(summary).toContain(`| Step | Pipeline | Status | Duration |
| --- | --- | --- | ---: |
| \`lib\` | [\`group/lib #1\`](https://gitlab.example/group/lib/-/pipelines/1) | ✅ passed | 1m 00s |
| \`app\` | [\`group/app #2\`](https://gitlab.example/group/app/-/pipelines/2) | ❌ failed | 2m 00s |
| \`docs\` | [\`group/docs #3\`](https://gitlab.example/group/docs/-/pipelines/3) | ⚠️ failed &#40;does not count&#41; | 30 s |
| \`smoke\` |  | ⏭️ skipped |  |
`)
  expect(summary.match(/^ {2}\S \w+ :/gm)).toEqual(['  ✓ lib :', '  ✗ app :', '  ! docs :'])
})

test('JUnit has the jobs by step, and a case for a step that no job tells of', () => {
  const suites = [...formatJunit(chainPicture()).matchAll(/<testsuite name="([^"]*)"/g)].map(([, name]) => name)
  expect(suites).toEqual(['lib › build', 'app › build', 'app › test', 'docs › build', 'smoke'])
})

test('the page lists the steps, and links rows of the timeline to the list of jobs', () => {
  const page = formatHtml(chainPicture())
  expect(page).toContain('<h1>Chain <span class="failed">✗ failed</span></h1>')
  expect(page).toMatch(/<th scope="row">smoke<\/th><td><\/td>.*skipped.*needs app/)
  expect(page).toMatch(/<strong>app<\/strong>/)
  expect(page).toContain('<a href="#job-2">unit</a>')
  expect(page).toMatch(/<tr id="job-2" data-status="failed"><th scope="row"><a [^>]*>app: unit<\/a>/)
})
