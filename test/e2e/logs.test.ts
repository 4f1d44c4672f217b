import { describe, expect, test } from 'vitest'
import { job, openScene, type Scene } from './support/scene.ts'

const gitlabJob = { GITLAB_CI: 'true' }
const esc = '\u001B'

const hostileLines = [
  'plain',
  '::error::from the log',
  '::add-mask::plain',
  '##[error]old style',
  '::set-output name=x::y',
  `${esc}[31mred${esc}[0m`,
  `${esc}]0;title\u0007${esc}[2J${esc}[1;1Hmoved`,
  `${esc}[0Ksection_start:1700000000:own[collapsed=true]\r${esc}[0KHeader`,
  'inside',
  `${esc}[0Ksection_end:1700000000:own\r${esc}[0K`,
  ' 10%\r 50%\r100%',
  '\u202Ereversed',
  '</details> **bold** ``` <script>',
]

/** A job that ends badly after having said all that. */
function scriptHostileJob(scene: Scene): void {
  scene.script(
    job('::error::x\n%0A| `job` <b>', {
      status: 'failed',
      durationMs: 600,
      trace: hostileLines.map((line, index) => ({ atMs: index * 40, text: `${line}\n` })),
    }),
  )
}

/** Lines that GitHub's runner would take for commands, outside of the lines between `::stop-commands::` and its end. */
function commandsIn(stdout: string): string[] {
  let stoppedBy: string | undefined
  return stdout.split('\n').filter((line) => {
    const stop = /^::stop-commands::(.+)$/.exec(line)?.[1]
    if (stoppedBy !== undefined) {
      if (line === `::${stoppedBy}::`) stoppedBy = undefined
      return false
    }
    stoppedBy = stop
    return stop === undefined && /^\s*(?:::|##\[)/.test(line)
  })
}

// What a terminal would act on; colours are not among it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is about control characters
const controls = /\u001B(?!\[[0-9;]*m)|[\u0000-\u0008\u000B-\u001A\u001C-\u001F\u007F\u202E]/

describe.concurrent('logs', () => {
  test.for(['all', 'failed'])('%s in GitHub: no line of a log or name of a job is a command', async (logs) => {
    await using scene = await openScene()
    scriptHostileJob(scene)
    const { stdout, summary } = await scene.action({ wait: 'true', logs })
    const commands = commandsIn(stdout).map((line) => /^::[a-z-]+/.exec(line)?.[0])
    expect(new Set(commands)).toEqual(
      new Set(['::add-mask', '::error', ...(logs === 'failed' ? ['::group', '::endgroup'] : [])]),
    )
    expect(commands.filter((name) => name === '::error')).toHaveLength(2)
    for (const line of ['plain', 'inside', '100%']) expect(stdout).toContain(line)
    expect(stdout).not.toMatch(/section_start| 50%/)
    expect(stdout).not.toMatch(controls)
    expect(summary.match(/^`{3,}text$/gm)).toHaveLength(1)
    expect(summary.match(/^\| ``/gm)).toHaveLength(1)
  })

  test.for(['all', 'failed'])('%s in a GitLab job: sections are ours alone, colours stay', async (logs) => {
    await using scene = await openScene()
    scriptHostileJob(scene)
    const { stdout } = await scene.cli(['trigger', '--wait'], { options: { logs }, env: gitlabJob })
    expect(stdout).not.toContain('section_start:1700000000')
    expect(stdout).toContain(`${esc}[31mred`)
    expect(stdout).not.toContain(`${esc}[2J`)
    expect(stdout.match(/section_start:\d+:/g) ?? []).toHaveLength(logs === 'failed' ? 1 : 0)
  })

  test.for(['all', 'failed'])('%s away from a terminal: no control character, no colour', async (logs) => {
    await using scene = await openScene()
    scriptHostileJob(scene)
    const { screen } = await scene.cli(['trigger', '--wait'], { options: { logs } })
    expect(screen).not.toMatch(controls)
    expect(screen).not.toContain(esc)
    expect(screen).toMatch(/^(?:.* │ )?red$/m)
  })

  test('all: every line of every job comes once, in order, with its label, while the jobs run', async () => {
    await using scene = await openScene()
    // Long enough for a machine that is slow to look while they run.
    const lines = (name: string) =>
      Array.from({ length: 40 }, (_, index) => ({ atMs: index * 90, text: `${name} line ${index}\n` }))
    scene.script(
      job('first', { durationMs: 3_700, trace: lines('first') }),
      job('second', { durationMs: 3_700, trace: lines('second') }),
    )
    const cli = scene.start(['trigger', '--wait'], { options: { logs: 'all' } })
    // How wide the label is depends on which job was seen first.
    await cli.saw('first line 3')
    expect(cli.screen).not.toContain('line 39')
    const { stdout, exitCode } = await cli.finished
    expect(exitCode).toBe(0)
    for (const name of ['first', 'second']) {
      // Labels are padded to the widest one.
      const unpadded = stdout.split('\n').map((line) => line.replace(/ +│ /, ' │ '))
      const shown = unpadded.filter((line) => line.startsWith(`${name} │ `))
      expect(shown).toEqual(Array.from({ length: 40 }, (_, index) => `${name} │ ${name} line ${index}`))
    }
  })

  test('failed: the last lines of failed jobs only, with reason and link', async () => {
    await using scene = await openScene()
    const trace = Array.from({ length: 30 }, (_, index) => `line ${index}\n`).join('')
    scene.script(
      job('good', { trace: 'nothing to see\n' }),
      job('bad', { status: 'failed', failureReason: 'script_failure', trace }),
    )
    const { stdout } = await scene.cli(['trigger', '--wait', '--log-lines', '3'])
    expect(stdout).toMatch(
      /bad failed \(script failure\): http.*\/-\/jobs\/\d+\n… 27 lines before\nline 27\nline 28\nline 29\n/,
    )
    expect(stdout).not.toContain('nothing to see')
  })

  test('none: no log is read', async () => {
    await using scene = await openScene()
    scene.script(job('bad', { status: 'failed', trace: 'secret plans\n' }))
    const { stdout } = await scene.cli(['trigger', '--wait', '--logs', 'none'])
    expect(stdout).not.toContain('secret plans')
    expect(scene.sandbox.requests.some(({ url }) => url.includes('/trace'))).toBe(false)
  })
})
