import { describe, expect, test } from 'vitest'
import { LOG, openPages, openPicture, type Picture } from '../support/pages-scene.ts'

/** What a reader sees, without tags. */
function words(html: string): string {
  return html
    .replace(/<style>.*?<\/style>|<[^>]+>/gs, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
    .replace(/\s+/g, ' ')
}

const PAGES: readonly { page: string; path: (scene: Picture) => string; shows: readonly string[] }[] = [
  {
    page: 'the index',
    path: () => '/',
    shows: ['group/lib id 1', 'group/app id 2', '▶ running #1002 Nightly build', '✓ passed #1003'],
  },
  {
    page: 'a project',
    path: () => '/group/app',
    shows: ['Run pipeline', '2 pipelines', '▶ running #1002', 'main aaaaaaaa trigger maria 2m 30s', 'parent pipeline'],
  },
  { page: 'the list of its pipelines', path: () => '/group/app/-/pipelines', shows: ['Run pipeline', '2 pipelines'] },
  {
    page: 'a pipeline',
    path: ({ path }) => path,
    shows: [
      '▶ running Pipeline #1002: Nightly build of all that there is',
      'Branch main Commit aaaaaaaaaaaa Source trigger User maria',
      'Time in the queue 0.0 s Duration 2m 30s Downstream group/app #1003 ✓ passed',
      'build compile: [linux] ✓ passed 1m 02s Retry',
      'lint ! failed (does not count) 12 s script failure Retry',
      'flaky ✓ passed 30 s Earlier try: #5007 ✗ failed Retry',
      'end to end ▶ running 1m 24s Cancel',
      'release approve ⏸ manual Play publish ○ delayed Play Cancel announce ○ created Cancel',
      'compile: [linux] 4.0 s + 1m 02s',
    ],
  },
  {
    page: 'a job',
    path: ({ pathOfJob }) => pathOfJob('lint'),
    shows: [
      '! failed (does not count) lint',
      'Failure script failure Stage test',
      'job, may fail',
      'Duration 12 s',
      'Raw log 670 bytes',
    ],
  },
  {
    page: 'a job with artifacts',
    path: ({ pathOfJob }) => pathOfJob('compile: [linux]'),
    shows: [
      'Time in the queue 4.0 s',
      'Download the archive',
      'coverage.txt 4 bytes dist/a b & <c>.txt 4 bytes dist/app.js 3 bytes',
    ],
  },
  {
    page: 'a trigger job',
    path: ({ pathOfJob }) => pathOfJob('child'),
    shows: ['Kind trigger job', 'Downstream group/app #1003 ✓ passed'],
  },
  {
    page: 'a job with earlier tries',
    path: ({ pathOfJob }) => pathOfJob('flaky'),
    shows: ['✓ passed flaky', 'Earlier try: #5007 ✗ failed'],
  },
  {
    page: 'an earlier try',
    path: () => '/group/app/-/jobs/5007',
    shows: ['✗ failed flaky', 'Failure runner system failure', 'The job was retried: #5013 ✓ passed'],
  },
  {
    page: 'a manual job',
    path: ({ pathOfJob }) => pathOfJob('approve'),
    shows: ['Play the job', 'It runs for maria', 'There is no log yet'],
  },
  {
    page: 'the form for a pipeline',
    path: () => '/group/app/-/pipelines/new',
    shows: ['Branch or tag', 'KEY=VALUE', 'It runs for maria'],
  },
  {
    page: 'a downstream pipeline',
    path: () => '/group/app/-/pipelines/1003',
    shows: ['✓ passed Pipeline #1003', 'Upstream group/app #1002 , job child'],
  },
]

describe('pages', () => {
  test('each shows what it is about, loads nothing but its own style, and may send forms only to the sandbox', async () => {
    await using scene = await openPicture()
    for (const { page, path, shows } of PAGES) {
      const { status, headers, text } = await scene.page(path(scene))
      expect(status, page).toBe(200)
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'$/,
      )
      expect(headers.get('referrer-policy')).toBe('same-origin')
      for (const part of shows) expect(words(text), page).toContain(part)
    }
  })

  test('each link of each page leads somewhere', async () => {
    await using scene = await openPicture()
    const seen = new Set<string>()
    const open = async (path: string, from: string): Promise<void> => {
      if (seen.has(path)) return
      seen.add(path)
      const { status, headers, text } = await scene.page(path)
      expect(status, `${path}, a link of ${from}`).toBe(200)
      if (!headers.get('content-type')?.startsWith('text/html')) return
      for (const [, link = ''] of text.matchAll(/<a [^>]*href="(\/[^"]*)"/g)) await open(link, path)
    }
    await open('/', 'the test')
    expect([...seen].filter((path) => /raw|download/.test(path)).length).toBeGreaterThan(5)
    expect(seen).toContain('/group/app/-/jobs/5007')
  })

  test('a log has its colours and its sections, folded as GitLab would, and the raw one every byte', async () => {
    await using scene = await openPicture()
    const path = scene.pathOfJob('lint')
    const { text } = await scene.page(path)
    expect(text).toContain('<details open><summary><span class="f6 bold">Preparing environment</span></summary>')
    expect(text).toContain('<details><summary>Stack of the error</summary><pre>    at round (src/time.ts:12:3)')
    expect(text).toContain('<span class="f1">✗</span> rounds a time: expected <span class="bold">12</span>')
    expect(text).toContain('100 %\n')
    for (const gone of [' 60 %', 'section_start', '\u001B']) expect(text).not.toContain(gone)
    const raw = await scene.page(`${path}/raw`)
    expect([raw.headers.get('content-type'), raw.text]).toEqual(['text/plain; charset=utf-8', LOG])
  })

  test('of a log that is very long the page has the end, from the beginning of a line', async () => {
    await using scene = await openPages()
    const lines = Array.from({ length: 60_000 }, (_, index) => `line ${index} of many`)
    await scene.start({ jobs: [{ name: 'long', trace: `${lines.join('\n')}\n` }] })
    await scene.clock.sleep(5000)
    const { text } = await scene.page(scene.pathOfJob('long'))
    expect(Buffer.byteLength(text)).toBeLessThan(600_000)
    expect(text).toContain('of which the end follows')
    expect(text).toMatch(/<pre>line \d+ of many\n/)
    expect(text).toContain('line 59999 of many')
  })

  test('artifacts come as a whole and one by one, until they expire', async () => {
    await using scene = await openPages()
    await scene.start({
      jobs: [
        { name: 'keeps', artifacts: { files: { 'a b/<c>.txt': 'text' } } },
        { name: 'loses', artifacts: { files: { x: 'y' }, expireAt: '2026-01-05T09:00:30Z' } },
      ],
    })
    await scene.clock.sleep(60_000)
    const path = scene.pathOfJob('keeps')
    const whole = await scene.page(`${path}/artifacts/download`)
    expect([whole.status, whole.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringContaining('attachment'),
    ])
    const one = await scene.page(`${path}/artifacts/raw/a%20b/%3Cc%3E.txt`)
    expect([one.text, one.headers.get('content-disposition')]).toEqual(['text', expect.stringContaining('attachment')])
    expect((await scene.page(scene.pathOfJob('loses'))).text).toContain('The artifacts have expired.')
    expect((await scene.page(`${scene.pathOfJob('loses')}/artifacts/download`)).status).toBe(404)
  })

  test('what is wrong with a configuration is on the page of its pipeline', async () => {
    await using scene = await openPages()
    scene.sandbox.script(scene.project, { invalid: { messages: ['jobs:<test> needs a script', 'two'] } })
    await scene.call('POST', `/projects/${scene.project.id}/trigger/pipeline`, {
      form: { token: scene.triggerToken, ref: 'main' },
    })
    expect(words((await scene.page('/group/app/-/pipelines/1002')).text)).toContain(
      'Errors of the configuration jobs:<test> needs a script, two',
    )
  })

  test('pipelines started with the token of a job are linked to it, and it to them', async () => {
    await using scene = await openPages()
    const { body } = await scene.call('POST', `/projects/${scene.project.id}/trigger/pipeline`, {
      form: { token: scene.jobToken, ref: 'main' },
    })
    const own = new URL(body.web_url).pathname
    expect(words((await scene.page(own)).text)).toContain('Upstream group/lib #1001 , job upstream')
    expect((await scene.page('/group/lib/-/pipelines/1001')).text).toContain(
      `<dt>Downstream</dt><dd><div><a href="${own}">`,
    )
  })
})
