import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { lacksProgram } from '../support/system-programs.ts'
import { openScene } from './support/scene.ts'

const HOSTILE = `<script>document.title = "owned"</script><img src=x onerror="document.title = 'owned'">`
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The page as a real browser has built it, after scripts had their chance. */
async function browse(url: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'browser-'))
  try {
    const args = [...FLAGS, `--user-data-dir=${profile}`, '--virtual-time-budget=2000', '--dump-dom', url]
    return (await promisify(execFile)('chromium', args, { timeout: 50_000 })).stdout
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

test.skipIf(lacksProgram('chromium'))(
  'in a real browser hostile names stay text, and the page is readable',
  async () => {
    await using scene = await openScene()
    scene.sandbox.script(scene.project, {
      jobs: [
        { name: HOSTILE, stage: 'build', trace: HOSTILE },
        { name: 'plain', stage: 'test' },
      ],
    })
    const { body } = await scene.call('POST', `/projects/${scene.project.id}/trigger/pipeline`, {
      form: { token: scene.triggerToken, ref: 'main' },
    })
    await scene.clock.sleep(5_000)
    const dom = await browse(body.web_url)
    expect(dom).not.toContain('<title>owned</title>')
    expect(dom).not.toMatch(/<img|<script/)
    expect(dom).toContain('&lt;script&gt;document.title')
    expect(dom).toContain('plain')
    // The style is allowed by its hash; a browser that refused it would leave the page bare.
    expect(dom).toMatch(/<style>/)
  },
)
