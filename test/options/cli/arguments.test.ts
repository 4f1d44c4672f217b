import { describe, expect, test } from 'vitest'
import { findCommand, parseArguments } from '../../../src/options/cli/arguments.ts'
import type { CommandDefinition } from '../../../src/options/cli/command.ts'

const logs = {
  name: 'logs',
  summary: 'Prints logs',
  flags: {
    job: { description: 'One job', placeholder: 'NAME' },
    follow: { description: 'Goes on' },
    mount: { description: 'A folder', placeholder: 'FOLDER', repeatable: true },
  },
  positionals: [{ name: 'PIPELINE', description: 'Which', option: 'pipeline-id' }],
  options: ['project', 'ref', 'pipeline-id', 'summary', 'variables', 'outputs-from'],
} as const satisfies CommandDefinition

const parse = (...args: string[]) => parseArguments(args, logs)
const problemsOf = (...args: string[]) =>
  parse(...args).problems.map(({ source, option, message }) => `${source ?? option}: ${message}`)

describe('arguments', () => {
  test('a switch is a boolean, a repeatable flag a list, any other flag a text', () => {
    const { flags, problems } = parse(
      '--job',
      'a b',
      '--follow',
      '--mount=x',
      '--mount',
      'y',
      '-q',
      '--no-color',
      '--json',
    )
    expect([flags.job, flags.follow, flags.mount, flags.quiet, flags.color, flags.json, flags.help]).toEqual([
      'a b',
      true,
      ['x', 'y'],
      true,
      false,
      true,
      false,
    ])
    expect(problems).toEqual([])
    expect(parse().flags).toMatchObject({ job: undefined, follow: false, mount: [], color: true })
  })

  test.each([
    [['--summary'], 'true'],
    [['--no-summary'], 'false'],
    [['--summary=false'], 'false'],
    [['--no-summary', '--summary'], 'true'],
  ])('the switch %j is %s', (args, text) => {
    expect(parse(...args).options.get('summary')).toMatchObject({ text, origin: 'flag' })
  })

  test('of several values the last one counts, lines and pairs add up', () => {
    const { options } = parse(
      '--ref',
      'a',
      '--ref=b',
      '--outputs-from',
      'a:b',
      '--outputs-from=c:d',
      '--variable',
      'A=1',
      '--variables',
      'B: 2',
      '--variable=C==',
    )
    expect(options.get('ref')).toEqual({ text: 'b', origin: 'flag', source: '--ref' })
    expect(options.get('outputs-from')?.text).toBe('a:b\nc:d')
    expect(options.get('variables')).toMatchObject({ text: 'B: 2', pairs: ['A=1', 'C=='] })
  })

  test('a letter is another way to write a flag', () => {
    const { options, flags, problems } = parseArguments(['-p', 'group/app', '-rmain', '-V', 'A=1', '-VB=2', '-qw'], {
      options: ['project', 'ref', 'variables', 'wait'],
    })
    expect(problems).toEqual([])
    expect(Object.fromEntries([...options].map(([name, { text }]) => [name, text]))).toMatchObject({
      project: 'group/app',
      ref: 'main',
      wait: 'true',
    })
    expect(options.get('variables')?.pairs).toEqual(['A=1', 'B=2'])
    expect(flags.quiet).toBe(true)
  })

  test('an empty value is none', () => {
    expect(parse('--ref=', '--project', '').options.size).toBe(0)
  })

  test('a positional argument sets its option', () => {
    expect(parse('--', '12').options.get('pipeline-id')).toEqual({
      text: '12',
      origin: 'flag',
      source: 'argument PIPELINE',
    })
  })

  test.each([
    [['--jop', 'x'], ['--jop: is not a flag of this command; did you mean --job?']],
    [['--no-colour'], ['--no-colour: is not a flag of this command; did you mean --no-color?']],
    [['--color'], ['--color: is not a flag of this command; did you mean --no-color?']],
    [['-x'], ['-x: is not a flag of this command']],
    [['--wait'], ['--wait: is a flag of other commands, not of this one']],
    [['--no-wait'], ['--no-wait: is a flag of other commands, not of this one']],
    [['--no-job'], ['--no-job: is not a flag of this command; --job takes a value']],
    [['--job'], ['--job: is given without a value']],
    [['--job', '--follow'], ['--job: is given without a value (one that starts with - is written --job=VALUE)']],
    [['--follow=maybe'], ['--follow: expected true or false']],
    [['--no-follow=true'], ['--no-follow: takes no value; expected --no-follow alone']],
    [['--follow', 'false'], ['--follow: takes its value after an equals sign: --follow=false']],
    [['1', '2'], ["unexpected argument '2': expected nothing but flags after PIPELINE"]],
    [['1', '--pipeline-id=2'], ['--pipeline-id: is given twice, also as argument PIPELINE']],
  ])('%j is a problem', (args, problems) => {
    expect(problemsOf(...args)).toEqual(problems)
  })

  test('a value that starts with a dash is written with an equals sign', () => {
    expect(parse('--job=-x').flags.job).toBe('-x')
  })

  test('an argument of fixed words is required and checked', () => {
    const command = {
      name: 'completion',
      summary: '',
      positionals: [{ name: 'SHELL', description: 'a shell', required: true, choices: ['bash', 'zsh'] }],
    } as const
    expect(parseArguments([], command).problems).toEqual([
      { option: 'SHELL', source: 'missing argument SHELL', message: 'expected a shell' },
    ])
    expect(parseArguments(['csh'], command).problems).toEqual([
      { option: 'SHELL', source: 'argument SHELL', given: 'csh', message: 'expected bash, zsh' },
    ])
    expect(parseArguments(['zsh'], command)).toMatchObject({ problems: [], positionals: ['zsh'] })
  })
})

describe('the name of the command', () => {
  const names = ['trigger', 'wait', 'tokens list', 'tokens show']

  test.each([
    [['trigger', '--wait'], 'trigger', ['--wait']],
    [['--project', 'wait', 'trigger'], 'trigger', ['--project', 'wait']],
    [['--json', 'tokens', 'list', 'x'], 'tokens list', ['--json', 'x']],
    [['wait', 'trigger'], 'wait', ['trigger']],
    [['--help'], undefined, ['--help']],
    [[], undefined, []],
  ])('%j', (args, name, rest) => {
    expect(findCommand(args, names)).toEqual({ name, args: rest })
  })

  test('help is given on commands that begin with the same word', () => {
    expect(findCommand(['tokens', '--help'], names)).toEqual({ name: undefined, family: 'tokens', args: ['--help'] })
    expect(findCommand(['-h', 'tokens'], names)).toEqual({ name: undefined, family: 'tokens', args: ['-h'] })
    expect(() => findCommand(['token', '--help'], names)).toThrow("unknown command 'token'")
  })

  test.each([
    [['triger'], "unknown command 'triger'; did you mean trigger?"],
    [['tokens'], 'tokens: expected list, show'],
    [['tokens', 'lst'], 'tokens: expected list, show; did you mean list?'],
    [['tokens', '--json', 'list'], 'tokens: expected list, show'],
  ])('%j is refused', (args, message) => {
    expect(() => findCommand(args, names)).toThrow(
      expect.objectContaining({ name: 'UsageError', exitCode: 2, message }),
    )
  })
})
