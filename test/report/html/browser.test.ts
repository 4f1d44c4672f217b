import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatHtml } from '../../../src/report/html/document.ts'
import { type RunResult, redactResult } from '../../../src/report/result.ts'
import { type Browser, findViolations, type Page, startBrowser } from '../../support/chromium.ts'
import { lacksProgram } from '../../support/system-programs.ts'
import { hostileTexts, sampleJob, sampleResult } from '../sample-result.ts'
import { chainPicture, pictureResult, timedJob } from './picture-result.ts'

let folder: string
let browser: Browser
const lacksBrowser = lacksProgram('chromium')

beforeAll(async () => {
  if (lacksBrowser) return
  folder = mkdtempSync(join(tmpdir(), 'html-'))
  browser = await startBrowser()
})
afterAll(async () => {
  if (lacksBrowser) return
  await browser[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

async function openReport(result: RunResult): Promise<Page> {
  const file = join(folder, 'report.html')
  writeFileSync(file, formatHtml(redactResult(result, (text) => text)))
  return browser.open(pathToFileURL(file).href)
}

/** All that is foreign is one of the hostile texts, or an address made of one. */
function hostileResult(): RunResult {
  const all = hostileTexts.join('\n')
  return sampleResult({
    result: 'failed',
    exitCode: 1,
    message: all,
    status: all,
    ref: all,
    sha: all,
    projectPath: all,
    pipelineUrl: `javascript:document.title='owned'//${all}`,
    user: all,
    source: all,
    startedAt: all,
    upstream: { project: all, 'job-url': "javascript:document.title='owned'" },
    artifactsPath: all,
    details: [...hostileTexts],
    hints: [...hostileTexts],
    warnings: [...hostileTexts],
    jobs: hostileTexts.map((text, index) => ({
      ...timedJob(text, [0, index, index + 5]),
      stage: text,
      runner: text,
      user: text,
      pipelineLabel: text,
      status: index % 2 === 0 ? 'failed' : text,
      failureReason: text,
      url: [
        `javascript:document.title='owned'//${text}`,
        `data:text/html,<script>${text}`,
        `https://gitlab.example/${text}`,
      ][index % 3],
      logTail: [`section_start:1:x\r\u001B[0K${text}`, ...text.split('\n'), `\u001B[31m${text}`],
      previousTries: [{ ...timedJob(text, [0, 1, 2]), status: text, url: text }],
    })),
  })
}

describe.skipIf(lacksBrowser)('in a real browser', () => {
  test('a report needs no request, breaks no rule of its policy, and is accessible in light and dark', async () => {
    for (const result of [pictureResult(), sampleResult({ jobs: [sampleJob()] }), chainPicture()]) {
      const page = await openReport(result)
      for (const value of ['light', 'dark']) {
        await page.call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
        expect(await findViolations(page), value).toEqual([])
      }
      expect(page.messages).toEqual([])
      expect(page.requests).toEqual([expect.stringMatching(/^file:/)])
    }
  })

  test('on paper it is light, whatever the screen is', async () => {
    const page = await openReport(pictureResult())
    const features = [{ name: 'prefers-color-scheme', value: 'dark' }]
    const colors = "[document.body, document.querySelector('.log')].map((one) => getComputedStyle(one).backgroundColor)"
    await page.call('Emulation.setEmulatedMedia', { features })
    expect(await page.evaluate(colors)).not.toContain('rgb(255, 255, 255)')
    await page.call('Emulation.setEmulatedMedia', { media: 'print', features })
    expect(await page.evaluate(colors)).toEqual(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'])
    await page.call('Emulation.setEmulatedMedia', { media: '', features: [] })
  })

  test('hostile names, logs and addresses stay text', async () => {
    const page = await openReport(hostileResult())
    expect(await page.evaluate('document.title')).not.toBe('owned')
    expect(page.messages).toEqual([])
    expect(page.requests).toHaveLength(1)
    const elements = await page.evaluate<string[]>(
      "[...new Set([...document.querySelectorAll('*')].map(({ localName }) => localName))].sort()",
    )
    expect(elements).not.toContain('img')
    expect(await page.evaluate('document.scripts.length')).toBe(1)
    const attributes = await page.evaluate<string[]>(
      "[...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()).filter((name) => /^on|^style$|^src/.test(name))",
    )
    expect(attributes).toEqual([])
    const addresses = await page.evaluate<string[]>("[...document.querySelectorAll('[href]')].map(({ href }) => href)")
    for (const address of addresses)
      expect(address).toMatch(/^https:\/\/(?:gitlab|evil)\.example\/|^file:.*#[\w-]+$|^data:,$/)
    const shown = await page.evaluate<string>('document.body.textContent')
    for (const text of ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '</code></td></table><h1>x']) {
      expect(shown).toContain(text)
    }
    expect(await findViolations(page)).toEqual([])
  })

  test('jobs are filtered by words and by status, from the keyboard', async () => {
    const page = await openReport(pictureResult())
    const shown = () =>
      page.evaluate("[...document.querySelectorAll('#jobs tbody tr:not([hidden]) th')].map((cell) => cell.textContent)")
    for (const key of ['/', 'l', 'i', 'n', 'u', 'x'])
      await page.call('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key })
    expect(await page.evaluate("document.getElementById('shown').textContent")).toBe('1 of 10 shown')
    expect(await shown()).toEqual(['unit: linux'])
    await page.call('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Escape' })
    expect(await shown()).toHaveLength(10)
    await page.evaluate(
      "{ const { status } = document.forms[0].elements; status.value = 'allowed'; status.dispatchEvent(new Event('input', { bubbles: true })) }",
    )
    expect(await shown()).toEqual(['lint'])
    await page.evaluate("document.querySelector('.timeline a').click()")
    await page.evaluate('new Promise((resolve) => setTimeout(resolve))')
    expect(await shown(), 'a link to a job that is filtered out ends the filter').toHaveLength(10)
  })

  test('without scripts all of it can be read', async () => {
    const page = await openReport(pictureResult())
    await page.call('Emulation.setScriptExecutionDisabled', { value: true })
    const plain = await openReport(pictureResult())
    await plain.call('Emulation.setScriptExecutionDisabled', { value: false })
    expect(await plain.evaluate("document.getElementById('filter').hidden")).toBe(true)
    // What is below the screen is not drawn yet, and only drawn text is in innerText.
    await plain.evaluate(
      "document.querySelectorAll('*').forEach((part) => { part.style.contentVisibility = 'visible' })",
    )
    const text = await plain.evaluate<string>('document.body.innerText')
    for (const words of ['unit: linux', 'rounds a time', 'integration #124: browser', '2m 53s', 'Next steps']) {
      expect(text).toContain(words)
    }
  })

  test('1,000 jobs are less than 1 MiB, and 2,000 are open in a second', async () => {
    const jobs = Array.from({ length: 2000 }, (_, index) =>
      timedJob(`job ${index} of a large matrix: [linux, x86_64, node-22]`, [index, index + 3, index + 60], {
        id: index,
        url: `https://gitlab.example/a-group/with-subgroups/and-a-project/-/jobs/${1_000_000 + index}`,
        ...(index % 50 === 7 && { status: 'failed', failureReason: 'script_failure' }),
        ...(index % 100 === 7 && {
          logTail: Array<string>(50).fill('\u001B[32mok\u001B[0m a line of a usual log, as long as they are'),
        }),
      }),
    )
    expect(Buffer.byteLength(formatHtml(sampleResult({ jobs: jobs.slice(0, 1000) })))).toBeLessThan(1024 ** 2)
    // Other tests take the machine too: one quick round of some shows what the page costs.
    const times: number[] = []
    while (times.length < 5 && Math.min(...times) >= 1000) {
      const page = await openReport(sampleResult({ jobs }))
      times.push(await page.evaluate<number>("performance.getEntriesByType('navigation')[0].loadEventEnd"))
    }
    expect(Math.min(...times)).toBeLessThan(1000)
  })
})
