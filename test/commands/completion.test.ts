import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { commandDefinitions } from '../../src/commands/registry.ts'
import { runCommand } from '../support/run-command.ts'

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('for %s knows every command and flag of the real ones', async (shell) => {
    const { stdout, exitCode } = await runCommand(['completion', shell])
    expect(exitCode).toBe(0)
    for (const { name, flags = {} } of commandDefinitions()) {
      for (const word of name.split(' ')) expect(stdout).toContain(word)
      for (const flag of Object.keys(flags)) expect(stdout).toContain(flag)
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
    const script = `${stdout}\nCOMP_WORDS=(gitlab-downstream "$@"); COMP_CWORD=$#; _gitlab_downstream; printf '%s\\n' "\${COMPREPLY[@]}"`
    const run = spawnSync('bash', ['--norc', '--noprofile', '-uec', script, 'bash', ...line.split(' ')], {
      encoding: 'utf8',
    })
    expect(run.stderr).toBe('')
    expect(run.stdout.trim().split('\n')).toEqual(expected)
  })

  test.each([
    [[], 'SHELL: is required'],
    [['powershell'], 'expected bash, zsh, fish'],
    [['bash', 'zsh'], 'one argument too many'],
  ])('refuses %j', async (args, message) => {
    const { exitCode, stderr, stdout } = await runCommand(['completion', ...args])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})
