import { describe, expect, test } from 'vitest'
import { readSavedRuns } from '../../src/host/github-files.ts'
import { couldBeCommand } from '../../src/host/workflow-commands.ts'
import { runGitHubStep } from './github-step.ts'

/** What the runner's file commands mean: `name<<delimiter`, lines, `delimiter`. */
function parseFileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  for (const match of text.matchAll(/^(.+?)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm))
    values[match[1] ?? ''] = match[3] ?? ''
  return values
}

test('outputs and state are files, also with several lines', () => {
  const { output, state, stdout } = runGitHubStep([
    ['setOutput', 'result', 'success'],
    ['setOutput', 'outputs', 'two\nlines\nghadelimiter_x'],
    ['saveState', 'pipeline', '12'],
  ])
  expect(parseFileCommands(output)).toEqual({ result: 'success', outputs: 'two\nlines\nghadelimiter_x' })
  expect(parseFileCommands(state)).toEqual({ pipeline: '12' })
  expect(stdout).toBe('')
})

test('state is found by the post step', () => {
  const run = { project: 12, policy: 'cancel' }
  expect(readSavedRuns({ STATE_run: JSON.stringify(run) })).toEqual([{ ...run, isFinished: false }])
  expect(readSavedRuns({ STATE_run: JSON.stringify(run), STATE_finished: 'true' })).toEqual([
    { ...run, isFinished: true },
  ])
  const two = { STATE_run_0: JSON.stringify(run), STATE_run_1: JSON.stringify(run), STATE_finished_0: 'true' }
  expect(readSavedRuns(two).map(({ isFinished }) => isFinished)).toEqual([true, false])
  expect(readSavedRuns({})).toEqual([])
})

test('warnings, annotations, debug lines and folds are commands', () => {
  const { stdout } = runGitHubStep([
    ['warn', 'care: 100%\nmore'],
    ['annotate', { level: 'error', title: 'build, test: failed', message: 'a\nb' }],
    ['debug', 'detail'],
    ['section', 'first'],
    ['info', 'inside'],
    ['section', 'second'],
    ['$dispose'],
    ['$dispose'],
    ['progress', 'never shown'],
  ])
  expect(stdout.split('\n')).toEqual([
    '::warning::care: 100%25%0Amore',
    '::error title=build%2C test%3A failed::a%0Ab',
    '::debug::detail',
    '::group::first',
    'inside',
    '::endgroup::',
    '::group::second',
    '::endgroup::',
    '',
  ])
})

test('a failure closes the fold, annotates once with details and next steps, and fails the step', () => {
  const failure = { message: 'refused\n::warning::x', details: ['::error::GitLab says'], hints: ['do this'] }
  const { exitCode, stdout } = runGitHubStep([
    ['section', 'open'],
    ['fail', failure],
    ['fail', { message: 'again', details: ['::error::it says'], hints: ['do that'] }],
  ])
  expect(exitCode).toBe(1)
  expect(stdout.split('\n')).toEqual([
    '::group::open',
    '::endgroup::',
    '::error::refused ::warning::x%0A::error::GitLab says%0A→ do this',
    'error: again',
    ': :error::it says',
    '→ do that',
    '',
  ])
})

test('the stack of a bug goes to the debug output', () => {
  const { stdout } = runGitHubStep([['fail', { bug: 'x is undefined' }]])
  expect(stdout).toMatch(
    /^::error::unexpected: x is undefined%0A→ this is a bug.*\n::debug::Error: x is undefined%0A +at /,
  )
})

describe('foreign text', () => {
  const hostile = [
    '::error::x',
    '  ::add-mask::a',
    '\u001B[31m::set-output name=result::success',
    '\u200B::warning::x',
    'progress\r::stop-commands::x',
    'text ##[add-mask]b',
    '##[group]evil',
    '\u001B]0;x\u0007::save-state name=a::b',
  ]

  test('cannot be a command, whichever way it is shown', () => {
    const { stdout } = runGitHubStep(hostile.map((line) => ['info', line]))
    expect(stdout.split(/[\r\n]/).filter(couldBeCommand)).toEqual([])
  })

  test('in a log stays readable between stop-commands and a token nobody can know', () => {
    const { stdout } = runGitHubStep([
      ['logLines', { key: '1', text: undefined }, ['calm']],
      ['logLines', { key: '1', text: undefined }, hostile],
      ['logLines', { key: '2', text: '::error::job' }, ['x']],
    ])
    const lines = stdout.split(/[\r\n]/)
    const tokens = lines.flatMap((line) => /^::stop-commands::(.+)$/.exec(line)?.[1] ?? [])
    expect(tokens).toHaveLength(2 + 1)
    expect(tokens[0]).toMatch(/^[0-9a-f-]{36}$/)
    expect(new Set(tokens).size).toBe(3)
    let stopped: string | undefined
    for (const line of lines) {
      const stop = /^::stop-commands::([0-9a-f-]{36})$/.exec(line)?.[1]
      if (stop && stopped === undefined) stopped = stop
      else if (line === `::${stopped}::`) stopped = undefined
      else if (stopped === undefined) expect(couldBeCommand(line)).toBe(false)
      expect(line).not.toContain('##[')
    }
    expect(stopped).toBeUndefined()
  })

  test('in titles and annotations stays inside its command', () => {
    const text = 'a\n::error::b\r::error::c'
    const { stdout } = runGitHubStep([
      ['section', text],
      ['warn', text],
      ['annotate', { level: 'notice', title: text, message: text }],
    ])
    expect(stdout.split(/[\r\n]/).filter((line) => line.startsWith('::error'))).toEqual([])
  })
})

test('a secret is registered with the runner and masked in all we write', () => {
  const secret = 'glpat-0123456789'
  const { stdout, output, state, summary } = runGitHubStep([
    ['mask', secret],
    ['mask', ''],
    ['mask', 'ab'],
    ['info', secret],
    ['warn', secret],
    ['debug', secret],
    ['logLines', { key: '1', text: secret }, [secret]],
    ['annotate', { level: 'error', title: secret, message: secret }],
    ['section', secret],
    ['fail', { message: secret, hints: [secret], details: [secret] }],
    ['setOutput', 'a', secret],
    ['saveState', 'a', secret],
    ['appendSummary', `# ${secret}`],
  ])
  const [first, ...rest] = stdout.split('\n')
  expect(first).toBe(`::add-mask::${secret}`)
  expect(rest.join('\n') + output + state + summary).not.toContain('0123456789')
  expect(stdout.match(/add-mask/g)).toHaveLength(1)
})

test('with --json commands go to stderr, as the runner reads both', () => {
  const { stdout, stderr } = runGitHubStep(
    [
      ['mask', 'secret'],
      ['info', 'line'],
      ['warn', 'care'],
    ],
    { json: true },
  )
  expect(stdout).toBe('')
  expect(stderr).toBe('::add-mask::secret\nline\n::warning::care\n')
})

describe('the job summary', () => {
  test('is appended', () => {
    const { summary } = runGitHubStep([['appendSummary', '# two']], { summaryBefore: '# one\n' })
    expect(summary).toBe('# one\n# two\n')
  })

  test('is cut with a note when it would be larger than GitHub takes', () => {
    const { summary } = runGitHubStep([['appendSummary', 'line\n'.repeat(300_000)]], {
      summaryBefore: 'x'.repeat(1000),
    })
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024)
    expect(summary.slice(-100)).toMatch(/line\n\n_The rest is left out.*_\n\n$/)
  })
})

test('a missing file of the runner is a warning, not the end of the run', () => {
  const missing = '/nonexistent/file'
  const env = { GITHUB_OUTPUT: missing, GITHUB_STATE: missing, GITHUB_STEP_SUMMARY: missing }
  const { exitCode, stdout } = runGitHubStep(
    [
      ['setOutput', 'result', 'x'],
      ['saveState', 'a', 'b'],
      ['appendSummary', '#'],
      ['info', 'goes on'],
    ],
    { env },
  )
  expect(exitCode).toBe(0)
  expect(stdout.match(/::warning::(output result|state a|the job summary) could not be written/g)).toHaveLength(3)
  expect(stdout).toContain('goes on\n')
})

test('without the files nothing is printed that an old runner would take for an output', () => {
  const env = { GITHUB_OUTPUT: '', GITHUB_STATE: '', GITHUB_STEP_SUMMARY: '' }
  const { stdout } = runGitHubStep(
    [
      ['setOutput', 'a', 'b'],
      ['saveState', 'a', 'b'],
      ['appendSummary', '#'],
    ],
    { env },
  )
  expect(stdout.match(/^::debug::no GITHUB_\w+: .*$/gm)).toHaveLength(3)
  expect(stdout).not.toContain('::set-output')
})
