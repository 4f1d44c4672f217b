import { describe, expect, test } from 'vitest'
import { parseReportPrefix } from '../../../src/options/parsers/lists.ts'
import { resolveOptions } from '../../../src/options/resolve.ts'
import { problemsOf, resolve } from '../resolving.ts'

describe('variables-from', () => {
  const message = 't\nUPLOAD_TO_S3: true\n#12 "$HOME" %s\n'

  test('takes values by name, whatever they hold', async () => {
    const { variables } = await resolve(
      ['--variables-from', 'MSG=CI_COMMIT_MESSAGE', '--variables-from', 'CI_COMMIT_TAG'],
      {
        CI_COMMIT_MESSAGE: message,
        CI_COMMIT_TAG: '',
      },
    )
    expect(variables).toEqual({ MSG: message, CI_COMMIT_TAG: '' })
  })

  test('reads the environment of the step in a GitHub workflow', async () => {
    const env = { 'INPUT_VARIABLES-FROM': 'TITLE=PULL_REQUEST_TITLE', PULL_REQUEST_TITLE: message }
    expect((await resolveOptions({ face: 'action', env })).variables).toEqual({ TITLE: message })
  })

  test('wins over variables and files, so that no other value can take its place', async () => {
    const env = { MSG: message, DOWNSTREAM_VARIABLES: 'MSG: other\nA: "1"', DOWNSTREAM_VARIABLES_FROM: '\n MSG \n\n' }
    expect((await resolve([], env)).variables).toEqual({ A: '1', MSG: message })
  })

  test('refuses a variable that is not set, and leaves it out with a question mark', async () => {
    const env = { DOWNSTREAM_VARIABLES_FROM: 'TAG=CI_COMMIT_TAG?\nMR=CI_MERGE_REQUEST_TITLE' }
    const { message } = await problemsOf(resolve([], env))
    expect(message).toContain('CI_MERGE_REQUEST_TITLE: is not set in the environment')
    expect(message).toContain('CI_MERGE_REQUEST_TITLE? to leave it out')
    expect(message).not.toContain('CI_COMMIT_TAG')
    expect((await resolve([], { DOWNSTREAM_VARIABLES_FROM: 'TAG=CI_COMMIT_TAG?' })).variables).toEqual({})
  })

  test.each([
    ['MSG=fix: s3cret', 'MSG: expected the name of an environment variable after the =, not a value'],
    ['MSG: s3cret', 'line 1: the key is not a name for a variable'],
    ['MSG=', 'MSG: expected the name of an environment variable'],
    ['MSG=$s3cret', 'MSG: expected the name of an environment variable'],
    ['A\nB\nA=C', 'A: appears twice'],
  ])('refuses %j without repeating it', async (text, words) => {
    const { message } = await problemsOf(resolve(['--variables-from', text], { A: '', B: '', C: '' }))
    expect(message).toContain(words)
    expect(message).not.toContain('s3cret')
  })
})

describe('report-prefix', () => {
  test.each([undefined, 'BUILD', 'build_2', 'TRIGGERED'])('takes %s', async (prefix) => {
    const { reportPrefix } = await resolve(prefix === undefined ? [] : ['--report-prefix', prefix])
    expect(reportPrefix).toBe(prefix ?? 'TRIGGERED')
  })

  test.each(['2nd', 'a-b', 'A B', 'CI', 'gitlab', 'DOWNSTREAM', 'LD'])(
    'refuses %s: the names would be wrong, or would steer the following jobs',
    (prefix) => {
      expect(() => parseReportPrefix(prefix)).toThrow('such as BUILD')
    },
  )
})
