import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { couldBeCommand, formatCommand, guardedLines, withoutCommands } from '../../src/host/workflow-commands.ts'

// The runner: `::name …::` after leading white space; `##[name …]` anywhere in the line.
const commands = [
  '::error::x',
  ' ::error::x',
  '\t::add-mask::x',
  '\u00A0\u2003::debug::x',
  '::set-output name=a::b',
  '::stop-commands::token',
  '##[error]x',
  'text ##[add-mask]secret',
  '[x] ##[group]y',
  ':::error::',
]
const harmless = ['a ::error::x', ': :error::', '#[error]', '# #[error]x', 'std::vector<int>', '', '- ::error::']

describe('lines the runner could act on', () => {
  test.each(commands)('%j is one', (line) => {
    expect(couldBeCommand(line)).toBe(true)
  })

  test.each(harmless)('%j is none and stays as it is', (line) => {
    expect(couldBeCommand(line)).toBe(false)
    expect(withoutCommands(line)).toBe(line)
    expect(guardedLines([line], () => 'unused')).toEqual([line])
  })

  test.each(commands)('%j is made harmless and stays readable', (line) => {
    expect(couldBeCommand(withoutCommands(line))).toBe(false)
    expect(withoutCommands(line).replaceAll(' ', '')).toBe(line.replaceAll(' ', ''))
  })

  test('nothing is left to act on, whatever the line', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom(':', '::', '##[', '#', '[', ' ', '\t', 'error', ']'))
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (line) => {
          expect(couldBeCommand(withoutCommands(line))).toBe(false)
        },
      ),
    )
  })
})

describe('guarded lines', () => {
  test('lines like commands are put between stop-commands and its token', () => {
    expect(guardedLines(['a', '::error::x', '##[group]y'], () => 'T0KEN')).toEqual([
      '::stop-commands::T0KEN',
      'a',
      '::error::x',
      '# #[group]y',
      '::T0KEN::',
    ])
  })

  test('each block has a new token', () => {
    const tokens = ['first', 'second']
    const block = () => guardedLines(['::x::'], () => tokens.shift() ?? '')
    expect([block().at(-1), block().at(-1)]).toEqual(['::first::', '::second::'])
  })
})

test('commands are written as @actions/core writes them', () => {
  const cases = [
    ['error', 'plain', {}],
    ['warning', '100% of\r\nlines: a,b ::x::', { title: 'a: b, c%\nd' }],
    ['notice', '', { title: 'only a title' }],
  ] as const
  const script = `const core = await import('@actions/core')
    for (const [name, message, properties] of ${JSON.stringify(cases)}) core[name](message, properties)`
  const written = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  const ours = cases.map(([name, message, properties]) => `${formatCommand(name, message, properties)}\n`).join('')
  expect(ours).toBe(written)
})
