import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { formatMarkdown } from '../../src/report/markdown.ts'
import { codeSpan } from '../../src/report/markdown-text.ts'
import type { RunResult } from '../../src/report/result.ts'
import { redactResult } from '../../src/report/result.ts'
import { timedJob } from './html/picture-result.ts'
import { hostileTexts, sampleJob, sampleResult } from './sample-result.ts'

// As generous as a renderer can be: raw HTML passes and bare addresses become links.
const markdown = new MarkdownIt({ html: true, linkify: true })

function tokensOf(text: string) {
  return markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])])
}

/** Everything foreign is this text, or an address made of it. */
function resultOf(text: string): RunResult {
  const jobs = [
    timedJob(text, [0, 1, 2], { stage: text, status: text, url: `data:${text}`, pipelineLabel: text }),
    timedJob(text, [0, 1, 2], {
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
  /^(?:heading|paragraph|bullet_list|list_item|table|thead|tbody|tr|th|td|strong|link)_(?:open|close)$|^(?:inline|text|fence|code_inline|softbreak|html_block)$/
const fold = /^<details><summary>The end of its log<\/summary>\n$|^<\/details>\n$/
const gantt =
  /^gantt\n {2}dateFormat YYYY-MM-DDTHH:mm:ss\n {2}axisFormat %H:%M:%S\n(?: {2}section [^:;#%<>"`]+\n(?: {2}\S [^:;#%<>"`\n]+ :(?:(?:done|crit|active), )?[\d-]+T[\d:]+, [\d-]+T[\d:]+\n)+)+$/

function expectUnbroken(report: string) {
  const tokens = tokensOf(report)
  for (const { type } of tokens) expect(type).toMatch(allowed)
  const links = tokens.filter((token) => token.type === 'link_open').map((token) => String(token.attrGet('href')))
  for (const href of links) expect(href).toMatch(/^https:\/\/gitlab\.example(?:\/|$)/)
  expect(new Set(links).size).toBe(links.length)
  for (const { content } of tokens.filter(({ type }) => type === 'html_block')) expect(content).toMatch(fold)
  const fences = tokens.filter((token) => token.type === 'fence')
  expect(fences.map(({ info }) => info)).toEqual(['text', 'mermaid'])
  expect(fences[1]?.content).toMatch(gantt)
  expect(tokens.filter((token) => token.type === 'heading_open').map((token) => token.tag)).toEqual(['h2'])
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

test('an address of the result is a link once; other addresses stay text', () => {
  const url = 'https://gitlab.example/group/app/-/pipelines/123'
  const job = sampleJob({ name: 'unit', status: 'failed' })
  const result = sampleResult({
    result: 'failed',
    jobs: [job],
    details: [`Pipeline #123 goes on: ${url}`, `see ${job.url}`, 'see https://evil.example/'],
    hints: [`see ${url}`, 'do it'],
    ref: undefined,
    sha: undefined,
  })
  const report = formatMarkdown(result)
  const links = tokensOf(report).filter((token) => token.type === 'link_open')
  expect(links.map((token) => token.attrGet('href'))).toEqual([url, job.url])
  expect(report).toContain('- Pipeline &#35;&#8203;123 goes on\n- see\n')
  expect(report).toContain('**Next steps**\n\n- do it\n')
})

test('code spans of ours stay code, and nothing foreign gets out of one', () => {
  const message = 'give `wait: true`, not `a``b` or `'
  const spans = tokensOf(formatMarkdown(sampleResult({ message, jobs: [] }))).filter(
    ({ type }) => type === 'code_inline',
  )
  expect(spans.map(({ content }) => content)).toEqual(expect.arrayContaining(['wait: true', 'a', 'b']))
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
