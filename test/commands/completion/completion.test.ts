import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commandDefinitions } from '../../../src/commands/registry.ts'
import { runCommand } from '../../support/run-command.ts'

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish', 'powershell'])('prints a script for %s that asks the program', async (shell) => {
    const { stdout, exitCode } = await runCommand(['completion', shell])
    expect(exitCode).toBe(0)
    expect(stdout).toContain(`${shell === 'zsh' ? '#compdef' : `# ${shell} completion of`} gitlab-downstream\n`)
    expect(stdout).toContain(' __complete ')
  })

  test('knows every command and flag', async () => {
    for (const { name, flags = {} } of commandDefinitions()) {
      const words = name.split(' ')
      for (const [index, word] of words.entries()) {
        const { stdout } = await runCommand(['__complete', ...words.slice(0, index), ''])
        expect(stdout).toMatch(new RegExp(`^${word}\t`, 'm'))
      }
      const { stdout, stderr, exitCode } = await runCommand(['__complete', ...words, '--'])
      expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
      for (const flag of Object.keys(flags)) expect(stdout).toMatch(new RegExp(`^--${flag}\t`, 'm'))
    }
  })

  test.each([
    ['tok', ['tokens']],
    ['webhook ', ['url', 'add', 'payload']],
    ['tokens rotate --w', ['--write-env']],
    ['init github', ['github', 'github-nightly']],
    ['completion z', ['zsh']],
  ])('bash completes %j', async (line, expected) => {
    const { stdout } = await runCommand(['completion', 'bash'])
    const program = `gitlab-downstream() { '${process.execPath}' '${join(import.meta.dirname, '../../../src/cli.ts')}' "$@"; }`
    const script = `${program}\n${stdout}\nCOMP_WORDS=(gitlab-downstream "$@"); COMP_CWORD=$#; _gitlab_downstream; printf '%s\\n' "\${COMPREPLY[@]}"`
    const run = spawnSync('bash', ['--norc', '--noprofile', '-uec', script, 'bash', ...line.split(' ')], {
      encoding: 'utf8',
    })
    expect(run.stderr).toBe('')
    expect(run.stdout.trim().split('\n')).toEqual(expected)
  })

  test.each([
    [[], 'missing argument SHELL: expected bash, zsh, fish or powershell'],
    [['csh'], 'expected bash, zsh, fish, powershell'],
    [['bash', 'zsh'], "unexpected argument 'zsh'"],
  ])('refuses %j', async (args, message) => {
    const { exitCode, stderr, stdout } = await runCommand(['completion', ...args])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})
