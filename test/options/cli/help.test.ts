import { describe, expect, test } from 'vitest'
import type { CommandDefinition } from '../../../src/options/cli/command.ts'
import { formatColumns, formatCommandHelp, formatHelp } from '../../../src/options/cli/help.ts'
import { environmentName, getOption, optionNames } from '../../../src/options/table/table.ts'

const wait: CommandDefinition = {
  name: 'wait',
  summary: 'Waits for a pipeline and mirrors its result',
  positionals: [{ name: 'PIPELINE', description: 'Id, URL or latest', option: 'pipeline-id' }],
  flags: { port: { description: 'Port to listen on', placeholder: 'N', short: 'p' } },
  options: ['timeout', 'follow', 'wait', 'variables', 'retries'],
  examples: [{ text: 'By its URL', command: 'gitlab-downstream wait https://gitlab.com/g/p/-/pipelines/1' }],
}

describe('help', () => {
  test('of a command', () => {
    expect(formatCommandHelp(wait, { program: 'gitlab-downstream', width: 80 })).toMatchInlineSnapshot(`
      "Waits for a pipeline and mirrors its result

      Usage: gitlab-downstream wait [PIPELINE] [OPTIONS]

      Arguments:
        PIPELINE  Id, URL or latest

      Flags:
        -p, --port N  Port to listen on

      Pipeline:
        --variables MAP           Pipeline variables: a YAML or JSON map, or KEY=VALUE
                                  lines; $$ where a $ is meant [DOWNSTREAM_VARIABLES]
        -V, --variable KEY=VALUE  One pipeline variable; repeatable

      Waiting:
        -w, --wait          Waits until the pipeline finishes, and mirrors its result
                            [DOWNSTREAM_WAIT]
        --timeout DURATION  Longest time for all of it, from the first request to the
                            last artifact: 90m, 1h30m, or a number of seconds;
                            cancelling then takes up to 5 s more [default: 1h; in a
                            GitLab job: CI_JOB_TIMEOUT less 60 s (half of it when it
                            is under 120 s); DOWNSTREAM_TIMEOUT]
        --[no-]follow       Includes child and multi-project pipelines started by
                            trigger jobs, in status, logs and artifacts [default:
                            true; DOWNSTREAM_FOLLOW]

      Connection:
        --retries N  How often a failed request is tried again, where that is safe
                     [default: 5; DOWNSTREAM_RETRIES]

      Flags of every command:
        --json       Prints one JSON document on stdout; progress goes to stderr
        -q, --quiet  Prints only the result and errors
        --verbose    Prints every request and decision
        --no-color   Prints without colors (also NO_COLOR)
        -h, --help   Prints the help, -h the short one
        --version    Prints the version

      Examples:
        # By its URL
        gitlab-downstream wait https://gitlab.com/g/p/-/pipelines/1
      "
    `)
  })

  test.each([
    [['start'], 'project', 'required, except with the URL of a pipeline or a chain file; '],
    [['start'], 'ref', 'required, except with pipeline-id, merge-request or a chain file; '],
    [['pipeline'], 'project', 'required, except with the URL of a pipeline; '],
    [['pipeline'], 'ref', 'required with latest, except with expect-sha; '],
    [['project', 'api-token'], 'api-token', 'required; '],
    [['project'], 'ref', ''],
    [undefined, 'project', ''],
  ] as const)('what requires %j says of %s: %j', (requires, option, words) => {
    const command: CommandDefinition = { name: 'x', summary: '', options: [option], ...(requires && { requires }) }
    const text = formatCommandHelp(command, { program: 'x', width: 110 }).replace(/\s+/g, ' ')
    expect(text).toContain(`[${words}${environmentName(option)}]`)
  })

  test('a project is not required where the argument may be the URL of a pipeline', () => {
    const text = formatCommandHelp(
      { ...wait, options: ['project'], requires: ['project'] },
      { program: 'x', width: 110 },
    )
    expect(text.replace(/\s+/g, ' ')).toContain('[required, except with the URL of a pipeline; DOWNSTREAM_PROJECT]')
  })

  test('an option that means something else in a command has the description of that command', () => {
    const cancel: CommandDefinition = {
      ...wait,
      options: ['timeout', 'pipeline-id'],
      optionTexts: { timeout: { description: 'Longest wait for its jobs', default: '30s' } },
    }
    const text = formatCommandHelp(cancel, { program: 'x', width: 110 })
    expect(text).toContain('Longest wait for its jobs [default: 30s; DOWNSTREAM_TIMEOUT]')
    expect(text).toContain('The same as the argument PIPELINE [DOWNSTREAM_PIPELINE_ID]')
  })

  test('of the whole program', () => {
    const text = formatHelp(
      { summary: 'Starts pipelines', commands: [wait] },
      { program: 'gitlab-downstream', width: 80 },
    )
    expect(text).toMatchInlineSnapshot(`
      "Starts pipelines

      Usage: gitlab-downstream COMMAND [ARGUMENTS]

      Commands:
        wait  Waits for a pipeline and mirrors its result

      Flags of every command:
        --json       Prints one JSON document on stdout; progress goes to stderr
        -q, --quiet  Prints only the result and errors
        --verbose    Prints every request and decision
        --no-color   Prints without colors (also NO_COLOR)
        -h, --help   Prints the help, -h the short one
        --version    Prints the version

      Exit codes:
        0    Done; with --wait, the pipeline passed
        1    The pipeline ended without passing, or runs another commit than expected
        2    Bad usage or input, found before anything was sent
        3    GitLab refused (token, permission, not found, ref, configuration or
             variables), or the tokens cannot do what was asked
        4    GitLab could not be reached, or kept failing
        5    Timed out waiting
        6    The pipeline passed, but what was asked for afterwards could not be done
             here (artifacts, outputs-from, reports, outputs)
        130  Interrupted by SIGINT
        143  Interrupted by SIGTERM

      gitlab-downstream COMMAND -h shows what a command takes, and --help all of it.
      Every option is an environment variable too: --gitlab-url is
      DOWNSTREAM_GITLAB_URL.
      "
    `)
  })

  test('a command that takes all options shows each with its variable', () => {
    const text = formatCommandHelp({ name: 'trigger', summary: 'Starts' }, { program: 'x', width: 110 })
    for (const name of optionNames) {
      expect(text).toMatch(new RegExp(`^ {2}(?:-\\w, )?--(?:\\[no-\\])?${name}\\b`, 'm'))
      expect(text).toContain(environmentName(name))
    }
  })

  test.each([40, 60, 80, 110])('no line is longer than %i columns, unless a word is', (width) => {
    const text = formatCommandHelp({ name: 'trigger', summary: 'Starts' }, { program: 'x', width })
    const tooLong = text.split('\n').filter((line) => line.length > width && line.trim().includes(' ') && width >= 60)
    expect(tooLong).toEqual([])
  })

  test('a long name has a line of its own', () => {
    expect(
      formatColumns(
        [
          ['a', 'b'],
          ['x'.repeat(30), 'c'],
        ],
        60,
      ),
    ).toBe(`  a  b\n  ${'x'.repeat(30)}\n     c`)
  })
})

describe('the table', () => {
  test.each(optionNames)('%s is described in one line without a full stop', (name) => {
    const { description, choices, parse, placeholder } = getOption(name)
    expect(description).toMatch(/^[^\n]*[^.\n]$/)
    if (choices !== undefined) expect(placeholder).toBeDefined()
    for (const choice of choices ?? [])
      expect(() => parse(choice, { source: 'x', readFile: async () => '' })).not.toThrow()
  })
})
