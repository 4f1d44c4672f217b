import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { formatMarkdown } from '../../src/report/markdown.ts'
import { codeSpan } from '../../src/report/markdown-text.ts'
import type { RunResult } from '../../src/report/result.ts'
import { redactResult } from '../../src/report/result.ts'
import { hostileTexts, sampleJob, sampleResult } from './sample-result.ts'

// As generous as a renderer can be: raw HTML passes and bare addresses become links.
const markdown = new MarkdownIt({ html: true, linkify: true })

function tokensOf(text: string) {
  return markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])])
}

function typesOf(text: string): string[] {
  return tokensOf(text).map((token) => token.type)
}

/** Everything foreign is this text, or an address made of it. */
function resultOf(text: string): RunResult {
  const jobs = [
    sampleJob({ name: text, stage: text, status: text, url: `data:${text}`, pipelineLabel: text }),
    sampleJob({
      name: text,
      stage: text,
      status: 'failed',
      failureReason: text,
      url: `https://gitlab.example/${text}`,
      logTail: [text, ...text.split('\n'), `~~~${text}`],
    }),
    sampleJob({ name: text, stage: text, status: 'manual', url: `javascript:${text}` }),
  ]
  return sampleResult({
    result: 'manual',
    message: text,
    status: text,
    ref: text,
    sha: text,
    projectPath: text,
    pipelineUrl: `https://gitlab.example/${text}`,
    artifactsPath: text,
    jobs,
    details: [text],
    hints: [text],
    warnings: [text],
  })
}

const allowed =
  /^(?:heading|paragraph|bullet_list|list_item|table|thead|tbody|tr|th|td|strong|link)_(?:open|close)$|^(?:inline|text|fence|code_inline|softbreak)$/

function expectUnbroken(report: string) {
  const tokens = tokensOf(report)
  for (const { type } of tokens) expect(type).toMatch(allowed)
  const links = tokens.filter((token) => token.type === 'link_open').map((token) => String(token.attrGet('href')))
  for (const href of links) expect(href).toMatch(/^https:\/\/gitlab\.example(?:\/|$)/)
  expect(tokens.filter((token) => token.type === 'fence')).toHaveLength(1)
  expect(tokens.filter((token) => token.type === 'heading_open').map((token) => token.tag)).toEqual(['h2', 'h3'])
  expect(tokens.filter((token) => token.type === 'table_open')).toHaveLength(1)
  expect(tokens.filter((token) => token.type === 'tr_open')).toHaveLength(4)
  expect(tokens.filter((token) => token.type === 'td_open')).toHaveLength(12)
  expectWholeCells(tokens)
}

/** Renderers drop what is too much in a row, so counting cells does not tell: name and stage are one code span each. */
function expectWholeCells(tokens: ReturnType<typeof tokensOf>) {
  const cells = tokens.flatMap((token, index) => (token.type === 'td_open' ? [tokens[index + 1]] : []))
  for (const cell of cells.filter((_, index) => index % 4 < 2)) {
    const types = (cell?.children ?? []).map((child) => child.type).filter((type) => !type.startsWith('link_'))
    expect(types).toEqual([cell?.content.includes('–') ? expect.any(String) : 'code_inline'])
  }
}

describe('foreign text stays text', () => {
  test.each(hostileTexts.map((text) => [text.slice(0, 40), text]))('%j', (_, text) => {
    expectUnbroken(formatMarkdown(resultOf(text)))
  })

  test('in any mixture', () => {
    const part = fc.oneof(
      fc.constantFrom(...hostileTexts.slice(0, -3)),
      fc.constantFrom(...'`|\\[]()<>!*_#\n& ~'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        expectUnbroken(formatMarkdown(resultOf(parts.join(''))))
      }),
      { numRuns: 300 },
    )
  })

  test('a backslash never comes before an escaped pipe: renderers read that in two ways', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('\\', '|', 'a')), (parts) => {
        expect(codeSpan(parts.join(''))).not.toMatch(/\\\\\||(?<!\\)\|/)
      }),
    )
  })

  test('mentions, references and bare addresses only stand in code', () => {
    const report = formatMarkdown(resultOf('@everyone #1 https://evil.example www.evil.example mail@evil.example'))
    const texts = tokensOf(report).filter((token) => token.type === 'text')
    for (const { content } of texts) expect(content).not.toMatch(/[@#]\w|https?:\/\/evil|www\.evil/)
  })
})

test.each(['Pipeline #12 failed: see a-b_c', 'www.x @y & <z> 1. 2. {a} $b ^c = +d', '&#45; &amp;', 'http://x/-/y'])(
  'a sentence reads as it was written: %s',
  (sentence) => {
    const shown = tokensOf(formatMarkdown(sampleResult({ message: sentence, jobs: [] })))
      .filter((token) => token.type === 'inline')
      .map(({ children }) =>
        (children ?? [])
          .map(({ content }) => content)
          .join('')
          .replaceAll('\u200B', ''),
      )
    expect(shown).toContain(sentence)
  },
)

test('an address of the result is a link where a line ends in it, any other stays text', () => {
  const url = 'https://gitlab.example/group/app/-/pipelines/123'
  const details = [`Pipeline #123 goes on: ${url}`, url, `${url}/`, 'see https://evil.example/']
  const report = formatMarkdown(sampleResult({ pipelineUrl: url, details, jobs: [], ref: undefined, sha: undefined }))
  const links = tokensOf(report).filter((token) => token.type === 'link_open')
  expect(links.map((token) => token.attrGet('href'))).toEqual([url, url, url])
})

describe('addresses', () => {
  test.each([
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['vbscript:x', undefined],
    ['//evil.example', undefined],
    ['/relative', undefined],
    ['not an address', undefined],
    ['https://user:password@gitlab.example/', undefined],
    ['ftp://gitlab.example/', undefined],
    ['http://127.0.0.1:8080/a/-/jobs/1', 'http://127.0.0.1:8080/a/-/jobs/1'],
    ['https://gitlab.example/a b/(c)|d', 'https://gitlab.example/a%20b/%28c%29%7Cd'],
  ])('%s', (url, href) => {
    const report = formatMarkdown(sampleResult({ pipelineUrl: undefined, jobs: [sampleJob({ url })] }))
    const links = tokensOf(report).filter((token) => token.type === 'link_open')
    expect(links.map((token) => token.attrGet('href'))).toEqual(href === undefined ? [] : [href])
  })
})

test('a report reads well', () => {
  const result = sampleResult({
    result: 'failed',
    exitCode: 1,
    status: 'failed',
    message: 'pipeline #123 failed: 1 of 3 jobs',
    tries: 2,
    hints: ['retry it'],
    jobs: [
      sampleJob(),
      sampleJob({ name: 'lint', status: 'failed', failureReason: 'script_failure', counts: false, url: undefined }),
      sampleJob({ name: 'unit', stage: 'test', status: 'failed', durationSeconds: 65.4, logTail: ['one', 'two\r'] }),
    ],
  })
  expect(
    formatMarkdown(result),
  ).toBe(`## ❌ Downstream pipeline failed: [\`group/app #123\`](https://gitlab.example/group/app/-/pipelines/123)

pipeline &#35;&#8203;123 failed: 1 of 3 jobs

**Status** \`failed\` · **Ref** [\`main\`](https://gitlab.example/group/app/-/tree/main) · **Commit** [\`0123456789ab\`](https://gitlab.example/group/app/-/commit/0123456789abcdef0123456789abcdef01234567) · **Duration** 3m 20s · **Tries** 2

**Next steps**

- retry it

| Job | Stage | Status | Duration |
| --- | --- | --- | ---: |
| [\`compile\`](https://gitlab.example/group/app/-/jobs/1) | \`build\` | ✅ passed | 12 s |
| \`lint\` | \`build\` | ❌ failed: script failure (does not count) | 12 s |
| [\`unit\`](https://gitlab.example/group/app/-/jobs/1) | \`test\` | ❌ failed | 1m 05s |

### ❌ [\`unit\`](https://gitlab.example/group/app/-/jobs/1)

\`\`\`text
one
two
\`\`\`
`)
})

test('the manual jobs that block a pipeline are named', () => {
  const jobs = [
    sampleJob({ name: 'deploy', status: 'manual' }),
    sampleJob({ name: 'maybe', status: 'manual', allowFailure: true }),
  ]
  const report = formatMarkdown(sampleResult({ result: 'manual', jobs }))
  expect(report).toMatch(/\*\*Waiting for a manual job to be played\*\*\n\n- \[`deploy`\]\(.*\)\n\n\|/)
})

describe('limits', () => {
  const many = Array.from({ length: 50 }, (_, index) =>
    sampleJob({ name: `job ${index}`, status: index === 40 ? 'failed' : 'success' }),
  )

  test('jobs that did not pass are shown first when not all fit, in order, and the rest is counted', () => {
    const report = formatMarkdown(sampleResult({ jobs: many }), { jobLimit: 3 })
    expect([...report.matchAll(/^\| \[`(.*?)`/gm)].map((match) => match[1])).toEqual(['job 0', 'job 1', 'job 40'])
    expect(report).toContain('… and 47 more jobs')
  })

  test('failed jobs beyond the limit are counted too', () => {
    const failed = many.map((job) => ({ ...job, status: 'failed' }))
    const report = formatMarkdown(sampleResult({ jobs: failed }), { jobLimit: 49 })
    expect(report.match(/^\| \[`/gm)).toHaveLength(49)
    expect(report).toContain('… and 1 more job\n')
  })

  test('logs that do not fit are counted', () => {
    const failed = many.slice(0, 4).map((job) => ({ ...job, status: 'failed', logTail: ['x'.repeat(1000)] }))
    const report = formatMarkdown(sampleResult({ jobs: failed }), { limitBytes: 5000 })
    expect(typesOf(report).filter((type) => type === 'fence')).toHaveLength(2)
    expect(report).toContain('… and the logs of 2 more failed jobs')
  })

  test('the size is never exceeded', () => {
    const jobs = many.map((job) => ({ ...job, name: 'ü'.repeat(5000), status: 'failed', logTail: ['ü'.repeat(5000)] }))
    expect(Buffer.byteLength(formatMarkdown(sampleResult({ jobs }), { limitBytes: 10_000 }))).toBeLessThanOrEqual(
      10_000,
    )
  })
})

test('a secret is not in the report, in whatever it is hidden', () => {
  const secret = 'gl_pat*0123|45'
  const redact = (text: string) => text.replaceAll(secret, '***')
  for (const text of [
    secret,
    'gl_pat\u200B*0123|45',
    '\u001B[1mgl_pat\u001B[0m*0123|45',
    `${'x'.repeat(195)}${secret}`,
  ]) {
    const report = formatMarkdown(redactResult(resultOf(text), redact))
    const shown = markdown.render(report).replace(/\u200B/g, '')
    expect(shown).toContain('***')
    expect(shown).not.toMatch(/0123|gl_p/)
  }
})
