import { describe, expect, test } from 'vitest'
import { runCommand } from '../support/run-command.ts'

describe('a command line without a command', () => {
  test.each([
    ['--bogus', '--bogus: is not a flag of this command'],
    ['--verbos', '--verbos: is not a flag of this command; did you mean --verbose?'],
    ['-v', '-v: is not a flag of this command; did you mean --verbose or --version?'],
    ['-V', '-V: is given without a value'],
    ['-x', '-x: is not a flag of this command'],
  ])('refuses the unknown flag %s with exit code 2', async (flag, message) => {
    const { exitCode, stdout, stderr } = await runCommand([flag])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  test('prints the help when there are no arguments', async () => {
    const { exitCode, stdout } = await runCommand([])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('Usage: gitlab-downstream COMMAND')
  })
})

describe('help', () => {
  test.each([
    [['help'], ['--help']],
    [
      ['help', 'trigger'],
      ['trigger', '--help'],
    ],
    [
      ['help', 'tokens', 'list'],
      ['tokens', 'list', '--help'],
    ],
    [
      ['help', 'tokens'],
      ['tokens', '--help'],
    ],
    [
      ['--no-color', 'help', 'status'],
      ['status', '--help'],
    ],
  ])('%j prints the same as %j', async (args, same) => {
    const [help, flag] = [await runCommand(args), await runCommand(same)]
    expect(help).toMatchObject({ exitCode: 0, stdout: flag.stdout, stderr: '' })
    expect(help.stdout).toContain('Usage: gitlab-downstream')
  })

  test('refuses the name of an unknown command', async () => {
    const { exitCode, stderr } = await runCommand(['help', 'triger'])
    expect(exitCode).toBe(2)
    expect(stderr).toContain("unknown command 'triger'; did you mean trigger?")
  })
})
