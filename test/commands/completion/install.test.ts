import { spawnSync } from 'node:child_process'
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCommand } from '../../support/run-command.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "it's home-"))
})
afterEach(() => rmSync(home, { recursive: true }))

const install = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runCommand(['completion', ...args, '--install'], { env: { HOME: home, ...env } })
const read = (path: string) => readFileSync(join(home, path), 'utf8')
const files = () =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(home.length + 1))
    .sort()

describe('completion --install', () => {
  test.each([
    ['bash', ['.bashrc', '.local/share/gitlab-downstream/completion.bash']],
    ['zsh', ['.local/share/gitlab-downstream/completion.zsh', '.zshrc']],
    ['fish', ['.config/fish/completions/gitlab-downstream.fish']],
    [
      'powershell',
      ['.config/powershell/Microsoft.PowerShell_profile.ps1', '.local/share/gitlab-downstream/completion.ps1'],
    ],
  ])('for %s writes %j, says so, and changes nothing the second time', async (shell, expected) => {
    const first = await install([shell])
    expect(first).toMatchObject({ exitCode: 0, stderr: '' })
    expect(files()).toEqual(expected)
    for (const path of expected) expect(first.stdout).toContain(join(home, path))
    const before = expected.map(read)
    const second = await install([shell])
    expect(expected.map(read)).toEqual(before)
    expect(second.stdout.match(/^Unchanged: /gm)).toHaveLength(expected.length)
  })

  test('keeps what the startup file holds, through a link too, and replaces its own lines', async () => {
    mkdirSync(join(home, 'dotfiles'))
    writeFileSync(join(home, 'dotfiles/bashrc'), 'alias a=b', { mode: 0o600 })
    symlinkSync('dotfiles/bashrc', join(home, '.bashrc'))
    await install(['bash'])
    await install(['bash'], { XDG_DATA_HOME: join(home, 'elsewhere') })
    writeFileSync(join(home, '.bashrc'), `${read('.bashrc')}alias c=d\n`)
    await install(['bash'])
    const text = read('.bashrc')
    expect(text).toMatch(/^alias a=b\n# >>> .* >>>\n.*completion\.bash.*\n# <<< .* <<<\nalias c=d\n$/)
    expect(text).not.toContain('elsewhere')
    expect(lstatSync(join(home, '.bashrc')).isSymbolicLink()).toBe(true)
    expect(lstatSync(join(home, 'dotfiles/bashrc')).mode & 0o777).toBe(0o600)
  })

  test('bash that is started afterwards has it', async () => {
    await install(['bash'])
    const { stdout, stderr } = spawnSync('bash', ['-c', 'set -eu; . "$HOME/.bashrc"; complete -p gitlab-downstream'], {
      env: { PATH: process.env.PATH ?? '', HOME: home },
      encoding: 'utf8',
    })
    expect({ stdout, stderr }).toEqual({
      stdout: 'complete -o default -F _gitlab_downstream gitlab-downstream\n',
      stderr: '',
    })
  })

  test('takes the shell of the user when none is named', async () => {
    const { stdout } = await install([], { SHELL: '/usr/bin/fish' })
    expect(stdout).toContain('gitlab-downstream.fish')
    const { stderr, exitCode } = await install([], { SHELL: '/bin/dash' })
    expect(exitCode).toBe(2)
    expect(stderr).toContain(
      'missing argument SHELL, and $SHELL names none of them: expected bash, zsh, fish or powershell',
    )
  })

  test('writes nothing where it does not know the home folder', async () => {
    const { stderr, exitCode } = await install(['bash'], { HOME: '' })
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('HOME is not set') })
  })

  test('says which file cannot be written', async () => {
    mkdirSync(join(home, '.bashrc'))
    const { stderr, exitCode } = await install(['bash'])
    expect(exitCode).toBe(2)
    expect(stderr).toContain(`completion --install: ${join(home, '.bashrc')}: EISDIR`)
  })
})

test('the script for PowerShell asks the program, and leaves files to the shell', async () => {
  const { stdout } = await runCommand(['completion', 'powershell'])
  expect(stdout).toContain('Register-ArgumentCompleter -Native -CommandName gitlab-downstream -ScriptBlock {')
  expect(stdout).toContain('& $command __complete @before $current')
  expect(stdout).toContain("Where-Object { $_ -ne ':files' }")
  expect(stdout).toContain('-split "`t", 2')
  expect(stdout.match(/\{/g)).toHaveLength(stdout.match(/\}/g)?.length ?? 0)
})
