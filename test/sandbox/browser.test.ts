import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Browser, findViolations, type Page, startBrowser } from '../support/chromium.ts'
import { lacksProgram } from '../support/system-programs.ts'
import { openPages, openPicture, type PagesScene } from './support/pages-scene.ts'

const lacksBrowser = lacksProgram('chromium')
let browser: Browser

beforeAll(async () => {
  if (!lacksBrowser) browser = await startBrowser()
})
afterAll(async () => {
  if (!lacksBrowser) await browser[Symbol.asyncDispose]()
})

const HOSTILE = `<script>document.title = "owned"</script><img src=x onerror="document.title = 'owned'">`

/** Fails on what a page must not do: say anything to the console, or ask for anything that is not the sandbox's. */
function expectQuiet({ messages, requests }: Page, { sandbox }: PagesScene): void {
  expect(messages).toEqual([])
  expect(requests.filter((request) => !request.startsWith(`${sandbox.url}/`))).toEqual([])
}

const title = (page: Page) => page.evaluate<string>('document.title')
const heading = (page: Page) => page.evaluate<string>("document.querySelector('h1').textContent")

/** By the form, as a person does. */
async function signIn({ sandbox, apiToken }: PagesScene, back: string): Promise<Page> {
  const page = await browser.open(`${sandbox.url}/users/sign_in?back=${encodeURIComponent(back)}`)
  await page.evaluate(`document.forms[0].token.value = '${apiToken}'`)
  await page.follow(() => page.evaluate("document.querySelector('button.main').click()"))
  return page
}

describe.skipIf(lacksBrowser)('in a real browser', () => {
  test('each page is accessible in light and dark, as narrow as a telephone too, and breaks no rule of its policy', async () => {
    await using scene = await openPicture()
    const { sandbox, path, pathOfJob } = scene
    await signIn(scene, '/')
    const jobs = ['lint', 'compile: [linux]', 'approve'].map(pathOfJob)
    for (const one of [
      '/users/sign_in',
      '/',
      '/group/app',
      '/group/app/-/pipelines/new',
      path,
      ...jobs,
      '/group/app/-/jobs/5007',
    ]) {
      // Loaded again in the middle of it the page would lose axe.
      const page = await browser.open(`${sandbox.url}${one}?refresh=off`)
      for (const [scheme, width] of [
        ['light', 1200],
        ['dark', 1200],
        ['light', 390],
      ] as const) {
        await page.call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
        await page.call('Emulation.setDeviceMetricsOverride', {
          width,
          height: 800,
          deviceScaleFactor: 1,
          mobile: false,
        })
        expect(await findViolations(page), `${one} ${scheme}`).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth'), one).toBeLessThanOrEqual(width)
      }
      expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).fontSize"), one).not.toBe('32px')
      expectQuiet(page, scene)
    }
  })

  test('hostile names, logs and refs stay text', async () => {
    await using scene = await openPages({ project: { refs: [{ name: HOSTILE, kind: 'branch', sha: HOSTILE }] } })
    scene.sandbox.script(scene.project, { name: HOSTILE, jobs: [{ name: HOSTILE, stage: HOSTILE, trace: HOSTILE }] })
    await scene.send('/group/app/-/pipelines/new', { ref: HOSTILE, variables: `${HOSTILE}=` })
    await scene.send('/group/app/-/pipelines/new', { ref: HOSTILE })
    await scene.clock.sleep(5000)
    await signIn(scene, '/')
    for (const path of [
      '/group/app',
      '/group/app/-/pipelines/new',
      '/group/app/-/pipelines/1002',
      scene.pathOfJob(HOSTILE),
    ]) {
      const page = await browser.open(scene.sandbox.url + path)
      expect(await title(page)).not.toBe('owned')
      expect(await page.evaluate("document.querySelectorAll('script, img').length")).toBe(0)
      expect(await page.evaluate('document.body.innerHTML')).toContain('&lt;script&gt;document.title')
      expectQuiet(page, scene)
    }
  })

  test('pipelines are run, canceled, retried and their jobs played by its forms', async () => {
    await using scene = await openPages()
    const { sandbox, project, clock } = scene
    sandbox.script(project, {
      jobs: [
        { name: 'long', durationMs: 600_000 },
        { name: 'ask', when: 'manual' },
      ],
    })
    const page = await signIn(scene, '/group/app')
    const click = (selector: string) =>
      page.follow(() => page.evaluate(`document.querySelector('${selector}').click()`))
    const press = (label: string) => click(`button[aria-label="${label}"]`)
    const statuses = async () => {
      await scene.page('/')
      return sandbox.store.pipelines.get(1002)?.jobs.map(({ name, status }) => `${name} ${status}`)
    }
    await click('a.main')
    await page.evaluate("document.forms[0].variables.value = 'A=1\\nB=2'")
    await page.evaluate("document.querySelector('button.main').focus()")
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' }
    await page.follow(() => page.call('Input.dispatchKeyEvent', { type: 'keyDown', ...enter }))
    expect(await heading(page)).toBe('▶ running Pipeline #1002')
    expect(sandbox.store.pipelines.get(1002)?.variables.map(({ key, value }) => key + value)).toEqual(['A1', 'B2'])
    expect(await statuses()).toEqual(['long running', 'ask manual'])

    await press('Cancel long')
    expect(await statuses()).toEqual(['long canceled', 'ask manual'])
    await press('Retry the pipeline')
    expect(await statuses()).toEqual(['long canceled', 'ask manual', 'long running'])
    await press('Cancel the pipeline')
    await press('Retry long')
    await press('Play ask')
    await clock.sleep(5000)
    expect(await statuses()).toEqual(['long canceled', 'ask success', 'long canceled', 'long running'])
    expect(new URL(await page.evaluate<string>('location.href')).pathname).toBe('/group/app/-/pipelines/1002')
    expectQuiet(page, scene)
  })

  test('a form of another site is refused, with the right token too', async () => {
    await using scene = await openPages()
    const path = await scene.start({ jobs: [{ name: 'long', durationMs: 600_000 }] })
    await signIn(scene, path)
    const own = await browser.open(`${scene.sandbox.url}${path}?refresh=off`)
    const token = await own.evaluate<string>("document.querySelector('[name=page_token]').value")
    const form = `<form method="post" action="${scene.sandbox.url}${path}"><input name="page_token" value="${token}"><input name="action" value="cancel"></form>`
    const foreign = await browser.open(`data:text/html,${encodeURIComponent(form)}`)
    await foreign.follow(() => foreign.evaluate('document.forms[0].submit()'))
    expect(await heading(foreign)).toBe('403 This is not allowed')
    await scene.page(path)
    expect(scene.sandbox.store.pipelines.get(1002)?.jobs[0]?.status).not.toBe('canceled')
  })

  // The last one: from here on the browser's clock jumps from timer to timer.
  test('a page loads itself again while something runs, and never while somebody types', async () => {
    await using scene = await openPages()
    const { sandbox } = scene
    await scene.start({
      jobs: [
        { name: 'long', durationMs: 600_000 },
        { name: 'ask', when: 'manual' },
      ],
    })
    await signIn(scene, '/')
    for (const form of ['/group/app/-/pipelines/new', scene.pathOfJob('ask')]) {
      const page = await browser.open(sandbox.url + form)
      await page.call('Emulation.setVirtualTimePolicy', { policy: 'advance' })
      await page.evaluate("document.forms[0].variables.value = 'TYPED=1'")
      await page.evaluate('new Promise((resolve) => setTimeout(resolve, 60_000))')
      expect(await page.evaluate('document.forms[0].variables.value'), form).toBe('TYPED=1')
    }
    const path = scene.pathOfJob('long')
    await browser.open(sandbox.url + path)
    await vi.waitFor(() => expect(sandbox.requests.filter(({ url }) => url === path).length).toBeGreaterThan(2), {
      timeout: 10_000,
    })
  })
})
