import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { quoteWord } from '../../src/shell.ts'
import { lacksProgram } from '../support/system-programs.ts'
import { waitUntil } from './support/eventually.ts'
import { endlessJob, job, openScene, type Scene } from './support/scene.ts'

const cli = join(import.meta.dirname, '../../dist/cli.cjs')

/** A real terminal of a size, and what is on its screen. */
function openTerminal(scene: Scene, columns: number) {
  const socket = join(scene.folder, 'tmux')
  const tmux = (...args: readonly string[]) =>
    execFileSync('tmux', ['-S', socket, ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  const script = join(scene.folder, 'run.sh')
  const variables = Object.entries({ PATH: process.env.PATH ?? '', TERM: 'screen-256color', ...scene.environment() })
  const given = variables.map(([name, value]) => quoteWord(`${name}=${value}`)).join(' ')
  // The screen stays after the program has ended.
  writeFileSync(script, `env -i ${given} ${process.execPath} ${cli} trigger --wait\necho "exit $?"\nread -r _\n`)
  tmux('-f', '/dev/null', '-u', 'new-session', '-d', '-s', 'test', '-x', String(columns), '-y', '24', `sh ${script}`)
  return {
    screen: () => tmux('capture-pane', '-p', '-t', 'test').trimEnd(),
    colored: () => tmux('capture-pane', '-p', '-e', '-t', 'test'),
    resize: (width: number) => tmux('resize-window', '-t', 'test', '-x', String(width), '-y', '24'),
    [Symbol.dispose]: () => void tmux('kill-server'),
  }
}

test.skipIf(lacksProgram('tmux'))(
  'on a terminal a block shows what runs, fits the screen also when that changes, and leaves only lines that stay',
  async () => {
    await using scene = await openScene()
    const jobs = Array.from({ length: 40 }, (_, index) => job(`unit ${index}`, { stage: 'test' }))
    scene.play({
      stages: ['build', 'test'],
      jobs: [
        job('lint', { stage: 'build', status: 'failed', allowFailure: true }),
        { ...endlessJob('build'), stage: 'build' },
        ...jobs,
      ],
    })
    using terminal = openTerminal(scene, 120)
    await waitUntil(() => /running · 1\/42 jobs/.test(terminal.screen()))
    expect(terminal.screen()).toMatch(/▶ build: .* s/)
    expect(terminal.screen()).toMatch(/○ .*and 35 more: created/)
    const [first] = /running · 1\/42 jobs · .*/.exec(terminal.screen()) ?? []
    // It moves on without any news.
    await waitUntil(() => !terminal.screen().includes(String(first)))

    terminal.resize(80)
    await waitUntil(() =>
      terminal
        .screen()
        .split('\n')
        .every((line) => line.length <= 80),
    )
    await waitUntil(() => terminal.screen().match(/running · 1\/42 jobs/g)?.length === 1)

    const [pipeline] = scene.pipelines()
    await scene.cli(['cancel', String(pipeline?.id)])
    await waitUntil(() => terminal.screen().includes('exit 1'))
    expect(terminal.screen()).not.toMatch(/running · \d+\/42 jobs/)
    expect(terminal.screen()).toMatch(/^all +1 failed \(does not count\) · 41 canceled/m)
    expect(terminal.screen().split('\n').at(-1)).toBe('exit 1')
    expect(terminal.colored()).toContain('\u001B[31m')
  },
)
