import { readFileSync } from 'node:fs'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { resultAnnotations } from '../../src/report/annotations.ts'
import { dotenvReport } from '../../src/report/dotenv.ts'
import { formatGitLabAnnotations } from '../../src/report/gitlab-annotations.ts'
import { behavior } from '../../src/report/html/behavior.ts'
import { formatHtml } from '../../src/report/html/document.ts'
import { htmlText } from '../../src/report/html/markup.ts'
import { style } from '../../src/report/html/style.ts'
import { formatJunit } from '../../src/report/junit.ts'
import { formatMarkdown } from '../../src/report/markdown.ts'
import { resultDocument } from '../../src/report/outputs.ts'
import { type RunResult, redactResult } from '../../src/report/result.ts'
import { formatJson } from '../../src/text/json.ts'
import { createMasker } from '../../src/text/mask.ts'
import { checkCases, PROPERTY_TIMEOUT_MS } from './cases.ts'
import { randomResult, SECRET, SECRET_END } from './random-result.ts'

const schema = {
  fileName: 'junit.xsd',
  contents: readFileSync(new URL('../report/fixtures/junit.xsd', import.meta.url), 'utf8'),
}
// As generous as a renderer can be: raw HTML passes and bare addresses become links.
const markdown = new MarkdownIt({ html: true, linkify: true })
const masker = createMasker()
masker.add(SECRET)

test('random results stay what they are in every format, and none holds the secret', {
  timeout: PROPERTY_TIMEOUT_MS,
}, async () => {
  const unchecked: string[] = []
  const check = async (result: RunResult) => {
    const shown = redactResult(result, masker.redact)
    const html = formatHtml(shown)
    const summary = formatMarkdown(shown)
    const junit = formatJunit(shown)
    const json = formatJson(resultDocument(shown), { indented: true })
    const links = formatGitLabAnnotations(shown)
    const { text: dotenv } = dotenvReport(shown, 'TRIGGERED')
    expectWholeHtml(html)
    expectWholeMarkdown(summary)
    expectWholeLinks(links)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: terminals obey these
    expect(json).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/)
    expect(JSON.parse(json).result).toBe(result.result)
    expect(dotenv).toMatch(/^(?:[A-Za-z_]\w*=[^\n\r]*\n)*$/)
    const annotations = resultAnnotations(shown).map(({ title, message }) => `${title} ${message}`)
    for (const text of [html, summary, junit, json, links, dotenv, ...annotations]) expectNoSecret(text)
    // The validator takes longer to start than to read a document.
    if (unchecked.push(junit) === 100) await expectValidXml(unchecked.splice(0))
  }
  await checkCases('reports', randomResult, check, { inTest: 300 })
  if (unchecked.length > 0) await expectValidXml(unchecked)
})

/** References read, and what nobody sees taken out. */
function expectNoSecret(text: string): void {
  const read = text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))).replace(/\u200B/g, '')
  const found = read.indexOf(SECRET_END)
  expect(found === -1 ? '' : read.slice(Math.max(0, found - 100), found + 50)).toBe('')
}

const name = '[a-z][a-z\\d]*'
const attribute = `(?: (?:class|id|href|rel|lang|charset|content|name|http-equiv|scope|for|type|value|autocomplete|role|tabindex|aria-(?:labelledby|label|hidden)|data-status|datetime|x|width|height)="[^"<>]*"| open| hidden)`
const tag = new RegExp(`<(?:!doctype html|/${name}|(${name})(${attribute}*)/?)>`, 'g')
const ours = new Set(
  'strong html head meta link title style script body a header h1 h2 h3 p dl div dt dd main section ul li ol article details summary pre span svg rect form label input select option button table thead tbody tr th td footer time'.split(
    ' ',
  ),
)

/** What is foreign has no sign of its own left, so the rest is all that a browser reads as more than text. */
function expectWholeHtml(document: string): void {
  const content = document.replace(htmlText(style), '').replace(htmlText(behavior), '')
  const rest = content.replace(tag, (_, element: string | undefined, attributes = '') => {
    if (element !== undefined) expect(ours).toContain(element)
    for (const [, address = ''] of attributes.matchAll(/ href="([^"]*)"/g)) {
      expect(address).toMatch(/^(?:https?:\/\/|#job-\d+$|#main$|data:,$)/)
    }
    return ''
  })
  expect(rest).not.toMatch(/[<>]/)
  expect(rest.replace(/&#\d+;/g, '')).not.toContain('&')
  expect(content.match(/<script>/g)).toHaveLength(1)
}

const allowed =
  /^(?:heading|paragraph|bullet_list|list_item|table|thead|tbody|tr|th|td|strong|link)_(?:open|close)$|^(?:inline|text|fence|code_inline|softbreak|html_block)$/
const fold = /^<details><summary>(?:The end of its log|\d+ jobs?: [\w·(), ]+)<\/summary>\n$|^<\/details>\n$/
const gantt =
  /^gantt\n {2}dateFormat YYYY-MM-DDTHH:mm:ss\n {2}axisFormat %H:%M:%S\n(?: {2}section [^:;#%<>"`]+\n(?: {2}\S [^:;#%<>"`\n]+ :(?:(?:done|crit|active), )?[\d-]+T[\d:]+, [\d-]+T[\d:]+\n)+)+$/

function expectWholeMarkdown(document: string): void {
  const tokens = markdown.parse(document, {}).flatMap((token) => [token, ...(token.children ?? [])])
  for (const { type, tag: element, info, content, ...token } of tokens) {
    expect(type).toMatch(allowed)
    if (type === 'html_block') expect(content).toMatch(fold)
    if (type === 'heading_open') expect(element).toBe('h2')
    if (type === 'link_open') expect(token.attrs?.[0]?.[1]).toMatch(/^https?:\/\//)
    if (type === 'fence') expect(['text', 'mermaid']).toContain(info)
    if (type === 'fence' && info === 'mermaid') expect(content).toMatch(gantt)
  }
  const count = (type: string) => tokens.filter((token) => token.type === type).length
  expect(count('td_open')).toBe((count('tr_open') - count('table_open')) * 4)
}

function expectWholeLinks(document: string): void {
  const links = Object.values<{ external_link: { label: string; url: string } }[]>(JSON.parse(document)).flat()
  for (const { external_link: link } of links) expect(link.url).toMatch(/^https?:\/\/[^\s<>"]+$/)
}

async function expectValidXml(documents: readonly string[]): Promise<void> {
  const xml = documents.map((contents, index) => ({ fileName: `${index}.xml`, contents }))
  const { errors } = await validateXML({ xml, schema, initialMemoryPages: 1024, maxMemoryPages: 4096 })
  expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([])
}
