import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/errors.ts'
import { resolveOptions } from '../../src/options/resolve.ts'
import { environmentName, optionNames } from '../../src/options/table/table.ts'
import { job, problemsOf, resolve } from './resolving.ts'

describe('problems', () => {
  test('all are reported at once, with option, source and what was given', async () => {
    const env = { DOWNSTREAM_RETRIES: 'many', DOWNSTREAM_TIMOUT: '1', DOWNSTREAM_TOKEN: 'two words' }
    const error = await problemsOf(
      resolve(['--logs', 'al', '--artefacts=x', '--expect-sha=1', '--variables', 'A: null'], env, ['start']),
    )
    expect(error).toMatchObject({ exitCode: 2, result: 'invalid', message: '9 problems:' })
    expect(error.details).toHaveLength(9)
    expect(error.problems).toEqual([
      {
        option: 'DOWNSTREAM_TIMOUT',
        source: 'DOWNSTREAM_TIMOUT',
        message: 'is not a variable of this program; did you mean DOWNSTREAM_TIMEOUT?',
      },
      {
        option: 'artefacts',
        source: '--artefacts',
        message: 'is not a flag of this command; did you mean --artifacts?',
      },
      {
        option: 'token',
        source: 'DOWNSTREAM_TOKEN',
        given: undefined,
        message: expect.stringContaining('white space'),
      },
      { option: 'variables', source: '--variables', given: undefined, message: expect.stringContaining('A: is null') },
      { option: 'expect-sha', source: '--expect-sha', given: '1', message: expect.stringContaining('first 7 digits') },
      { option: 'logs', source: '--logs', given: 'al', message: 'expected none, failed or all; did you mean all?' },
      {
        option: 'retries',
        source: 'DOWNSTREAM_RETRIES',
        given: 'many',
        message: 'expected a whole number from 0 to 100',
      },
      { option: 'project', message: expect.stringContaining('is required') },
      { option: 'ref', message: expect.stringContaining('is required') },
    ])
  })

  test('one problem is the message itself', async () => {
    const error = await problemsOf(resolve(['--timeout', 'soon']))
    expect(error.message).toBe(
      '--timeout "soon": is not a duration; expected, for example, 90m, 1h30m, 45s, or a number of seconds',
    )
    expect(error.details).toEqual([])
  })

  test('an unknown input names the nearest one', async () => {
    const env = { INPUT_PROJEKT: 'a/b', INPUT_ARTIFACTS_PATH: 'x' }
    const error = await problemsOf(resolveOptions({ face: 'action', env }))
    expect(error.details).toEqual([
      'input projekt: is not an input of this action; did you mean project?',
      'input artifacts_path: is not an input of this action; did you mean artifacts-path?',
    ])
  })

  test.each([
    ['TIMOUT', 'TIMEOUT'],
    ['WIAT', 'WAIT'],
    ['REFS', 'REF'],
    ['VARIABLE', 'VARIABLES'],
    ['ARTIFACT_PATHS', 'ARTIFACTS_PATH'],
    ['API-TOKEN', 'API_TOKEN'],
  ])('DOWNSTREAM_%s is refused as a near miss of DOWNSTREAM_%s', async (name, meant) => {
    const { message } = await problemsOf(resolve([], { [`DOWNSTREAM_${name}`]: 'x' }))
    expect(message).toBe(`DOWNSTREAM_${name}: is not a variable of this program; did you mean DOWNSTREAM_${meant}?`)
  })

  test.each([['BRANCH'], ['CLI'], ['REV'], ['X'], ['ENVIRONMENT'], ['PROJECTILES']])(
    'DOWNSTREAM_%s is left out with a warning, for it is in use for something else',
    async (name) => {
      const { warnings } = await resolve([], { [`DOWNSTREAM_${name}`]: 'x' })
      expect(warnings).toEqual([`DOWNSTREAM_${name} is not one of the variables of this program, and is left out`])
    },
  )

  test('several foreign names make one warning, and their values none', async () => {
    const env = { DOWNSTREAM_BRANCH: 's3cret', DOWNSTREAM_STAGE: 's3cret', UPSTREAM_CLI: 'npx' }
    const { warnings } = await resolve([], env)
    expect(warnings).toEqual([
      'DOWNSTREAM_BRANCH, DOWNSTREAM_STAGE are not variables of this program, and are left out',
    ])
  })

  test('inputs of another action that this one is handed are left out with one warning', async () => {
    const env = { INPUT_REPOSITORY: 'a/b', 'INPUT_FETCH-DEPTH': '1', INPUT_LOGS: 'all', 'INPUT_SSH-KEY': '' }
    const options = await resolveOptions({ face: 'action', env })
    expect(options.logs).toBe('all')
    expect(options.warnings).toEqual(['repository, fetch-depth are not inputs of this program, and are left out'])
  })

  test.each([
    ['a token', ['--token=s3cret s3cret']],
    ['a password in a URL', ['--gitlab-url=https://u:s3cret@h']],
    ['a password in another URL', ['--project=https://u:s3cret@h/g/p']],
    ['a token in a query', ['--gitlab-url=https://h/?private_token=s3cret']],
    ['a token in the wrong option', ['--project=glpat-s3cret', '--timeout=acme-glptt-s3cret']],
    ['a value of a variable', ['--variable=A-B=s3cret']],
    ['a value without a key', ['--variable=s3cret', '--input=s3cret']],
    ['a broken map', ['--variables={"A": "s3cret"', '--inputs=[s3cret']],
  ])('%s is never repeated', async (_, args) => {
    const error = await problemsOf(resolve(args))
    expect(JSON.stringify([error.message, error.details, error.problems, error.hints])).not.toContain('s3cret')
  })

  test('any arguments and environment give options or a UsageError with problems', async () => {
    const names = fc.constantFrom(...optionNames)
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('true', '1h', 'a/b', 'all', 'https://h/g/p/-/pipelines/1', 'A=1'),
    )
    const flag = fc.tuple(names, texts).map(([name, text]) => `--${name}=${text}`)
    const variable = fc.tuple(names.map(environmentName), texts)
    const run = fc.record({
      args: fc.array(fc.oneof(flag, texts), { maxLength: 6 }),
      env: fc.array(variable, { maxLength: 4 }).map(Object.fromEntries),
      ci: fc.constantFrom({}, job),
    })
    await fc.assert(
      fc.asyncProperty(run, async ({ args, env, ci }) => {
        const outcome = await resolve(args, { ...ci, ...env }, ['start']).catch((error: unknown) => error)
        if (outcome instanceof UsageError) expect(outcome.problems.length).toBeGreaterThan(0)
        else
          expect(outcome).toMatchObject({
            gitlabUrl: expect.stringMatching(/^https?:/),
            timeoutSeconds: expect.any(Number),
          })
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['a variable', ['--variables={"A":"\\ud800"}'], 'A: has half of a character'],
    ['an input', ['--inputs={"A":["\\ud800"]}'], 'A: has half of a character'],
    ['the name of an input', ['--inputs={"\\ud800":1}'], 'the name of an input has half of a character'],
    ['a ref', ['--ref=a\ud800'], 'has half of a character'],
  ])('half of a character in %s is refused, for it would fail where a URL is made of it', async (_, args, words) => {
    expect((await problemsOf(resolve(args))).message).toContain(words)
  })

  test('long and hostile values are cut to one short line', async () => {
    const error = await problemsOf(resolve([`--timeout=\u001b[31m\n::error::${'x'.repeat(200)}`]))
    expect(error.problems[0]?.given).toMatch(/^ ?\[31m ::error::x+…$/)
    expect(error.problems[0]?.given?.length).toBe(80)
  })
})
