import { describe, expect, test } from 'vitest'
import { commandDefinitions } from '../../src/commands/registry.ts'
import { runCommand } from '../support/run-command.ts'

/** `help` is about the others. */
const definitions = commandDefinitions().filter(({ name }) => name !== 'help')
const linesOf = (text: string) => text.replace(/\n$/, '').split('\n')

describe.each(definitions)('the help of $name', ({ name, summary, flags = {}, optionTexts = {}, positionals = [] }) => {
  const words = name.split(' ')

  test('has at most 40 lines of 80 columns with -h', async () => {
    const { stdout, stderr, exitCode } = await runCommand([...words, '-h'])
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
    const lines = linesOf(stdout)
    expect(lines.length, stdout).toBeLessThanOrEqual(40)
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    expect(stdout).toContain(summary.split(' ')[0])
  })

  test("shows that command's own texts with --help, as wide as COLUMNS says", async () => {
    for (const columns of ['70', '110']) {
      const { stdout } = await runCommand([...words, '--help'], { env: { COLUMNS: columns } })
      const indented = linesOf(stdout).filter((line) => /^ {2}(?!#|gitlab-downstream)/.test(line))
      expect(indented.filter((line) => line.length > Number(columns))).toEqual([])
      const flat = stdout.replace(/\s+/g, ' ')
      expect(flat).toContain(summary)
      for (const { description } of [...Object.values(flags), ...Object.values(optionTexts), ...positionals])
        expect(flat).toContain(description)
    }
  })
})

test.each([[[]], [['-h']]])('%j shows every command in at most 40 lines of 80 columns', async (args) => {
  const { stdout, exitCode } = await runCommand(args)
  expect(exitCode).toBe(0)
  const lines = linesOf(stdout)
  expect(lines.length, stdout).toBeLessThanOrEqual(40)
  expect(lines.filter((line) => line.length > 80)).toEqual([])
  for (const { name } of definitions) expect(stdout).toMatch(new RegExp(`^  ${name.split(' ')[0]} `, 'm'))
})

test('-h of `trigger` shows the common options, and says how many more there are', async () => {
  const { stdout } = await runCommand(['trigger', '-h'])
  expect(stdout).toContain('  -p, --project PROJECT')
  expect(stdout).toContain('  -V, --variable KEY=VALUE')
  expect(stdout).not.toContain('--artifacts-max-entries')
  expect(stdout.replace(/\s+/g, ' ')).toMatch(/--help shows \d+ more flags, and defaults and variables\./)
})
