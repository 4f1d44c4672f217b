import { describe, expect, test } from 'vitest'
import { getOption, optionNames } from '../../src/options/table/table.ts'
import { runCommandLine } from '../commands/command-line.ts'
import { createScene } from '../support/scene.ts'

/** A value of each marked option that asks for something. */
const VALUES: Readonly<Record<string, string>> = {
  'on-timeout': 'leave',
  'on-interrupt': 'leave',
  'on-manual': 'wait',
  play: 'x',
  'job-variables': 'A=1',
  'pass-on': 'skipped',
  'retry-failed': '1',
  follow: 'false',
  'poll-interval': '5',
  logs: 'none',
  'log-lines': '7',
  artifacts: 'all',
  'artifacts-path': 'x',
  'artifacts-files': '*.txt',
  'artifacts-max-size': '1GiB',
  'artifacts-max-entries': '7',
  'outputs-from': 'a:b',
  'merge-request-note': 'true',
  'commit-status': 'true',
  'github-token': 'ghs_A1b2C3d4E5f6A1b2C3d4',
  'github-sha': 'c'.repeat(40),
}

const marked = optionNames.filter((name) => getOption(name).needsWait)

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  await using scene = await createScene()
  const run = await runCommandLine(scene, args, { env: { DOWNSTREAM_TOKEN: scene.triggerToken, ...env } })
  return { ...run, requests: scene.sandbox.requests.length }
}

test('every option about waiting and about what comes after it is marked, but for the two that are not', () => {
  const groups = ['Waiting', 'Logs and artifacts']
  const others = optionNames.filter((name) => groups.includes(getOption(name).group) && !marked.includes(name))
  expect(others).toEqual(['wait', 'timeout'])
})

describe('without wait', () => {
  test.each(marked)('%s is refused before anything is sent, as a flag and as a variable', async (name) => {
    const value = VALUES[name] ?? ''
    const flag = await run(['trigger', '--ref', 'main', `--${name}=${value}`])
    expect(flag).toMatchObject({ exitCode: 2, requests: 0 })
    expect(flag.stderr).toMatch(new RegExp(`\`${name}(: ${value})?\`: needs \`wait: true\``))
    const variable = await run(['trigger', '--ref', 'main'], {
      [`DOWNSTREAM_${name.toUpperCase().replaceAll('-', '_')}`]: value,
    })
    // A variable that sets a limit may be meant for all commands of a machine.
    const isLimit = ['poll-interval', 'artifacts-max-size', 'artifacts-max-entries'].includes(name)
    expect(variable.exitCode, variable.stderr).toBe(isLimit ? 0 : 2)
  })

  test.each(marked)('%s is fine beside wait', async (name) => {
    const { exitCode, stderr } = await run([
      'trigger',
      '--ref',
      'main',
      '--wait',
      '--dry-run',
      `--${name}=${VALUES[name]}`,
      // They are for jobs that are played.
      ...(name === 'job-variables' ? ['--play=x'] : []),
      ...(getOption(name).onlyWith ?? []).slice(0, 1).map((other) => `--${other}=${VALUES[other]}`),
    ])
    expect(exitCode, stderr).toBe(0)
  })

  test.each(optionNames.filter((name) => getOption(name).onlyWith))(
    '%s is refused where the option is missing that it belongs to',
    async (name) => {
      const asked = await run(['trigger', '--ref', 'main', '--wait', `--${name}=${VALUES[name]}`])
      expect(asked).toMatchObject({ exitCode: 2, requests: 0 })
      expect(asked.stderr).toContain(`means nothing without \`${getOption(name).onlyWith?.[0]}\``)
    },
  )

  test('what asks for nothing, or is the default, is no reason to refuse', async () => {
    const args = ['--artifacts', 'none', '--retry-failed', '0', '--logs', 'failed', '--on-manual', 'fail', '--follow']
    const { exitCode, stderr } = await run(['trigger', '--ref', 'main', ...args])
    expect(exitCode, stderr).toBe(0)
  })
})

describe('what a command would ignore is refused before anything is sent', () => {
  test.each([
    [['logs', '1', '--timeout', '5m'], '`timeout` needs --follow'],
    [['logs', '1', '--poll-interval', '5'], '`poll-interval` needs --follow'],
    [['artifacts', '1', '--job', 'a', '--artifacts', 'b'], '--job and `artifacts`: expected only one of them'],
    [
      ['artifacts', '1', '--job', 'a', '--path', 'x', '--artifacts-files', 'y'],
      '--path and `artifacts-files`: expected only',
    ],
    [['artifacts', '1', '--list', '--artifacts-path', 'x'], '--list and `artifacts-path`: expected only one of them'],
    [['init', 'trigger', '--source', 'a/b', '--schedule', '1 2 3 4 5'], '--schedule: the template trigger has no use'],
    [['init', 'github', '--source', 'a/b', '--cli', 'x'], '--cli: the template github has no use for it'],
    [['init', 'cron', '--source', 'a/b'], '--source: the template cron has no use for it'],
    [['completion', 'bash', '--token', 'x'], '--token: is a flag of other commands'],
    [['sandbox', '--wait'], '--wait: is a flag of other commands'],
    [['webhook', 'payload', '--project', 'a/b'], '--project: is a flag of other commands'],
  ])('%j', async (args, words) => {
    const { exitCode, stderr, requests } = await run(args)
    expect({ exitCode, requests }, stderr).toEqual({ exitCode: 2, requests: 0 })
    expect(stderr).toContain(words)
  })
})
