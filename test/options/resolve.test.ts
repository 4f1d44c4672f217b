import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/errors.ts'
import { parseArguments } from '../../src/options/arguments.ts'
import type { Environment } from '../../src/options/environment.ts'
import type { Requirement } from '../../src/options/requirements.ts'
import { resolveOptions } from '../../src/options/resolve.ts'
import { environmentName, optionNames } from '../../src/options/table.ts'

const command = {
  name: 'trigger',
  summary: '',
  positionals: [{ name: 'PIPELINE', description: '', option: 'pipeline-id' }],
} as const

function resolve(args: readonly string[], env: Environment = {}, requires: readonly Requirement[] = []) {
  return resolveOptions({ face: 'cli', env, flags: parseArguments(args, command), requires })
}

async function problemsOf(work: Promise<unknown>): Promise<UsageError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof UsageError)) throw new Error(`no UsageError: ${error}`)
  return error
}

const job = {
  GITLAB_CI: 'true',
  CI_SERVER_URL: 'https://gitlab.example.com/lab',
  CI_JOB_TOKEN: 'glcbt-1',
  CI_JOB_TIMEOUT: '3600',
}

describe('precedence', () => {
  test('flag, then DOWNSTREAM_*, then the CI system, then the default', async () => {
    const env = { ...job, DOWNSTREAM_TIMEOUT: '2m' }
    expect((await resolve(['--timeout', '1m'], env)).timeoutSeconds).toBe(60)
    expect((await resolve([], env)).timeoutSeconds).toBe(120)
    expect((await resolve([], job)).timeoutSeconds).toBe(3540)
    expect((await resolve([])).timeoutSeconds).toBe(3600)
  })

  test('an input wins over DOWNSTREAM_*, an empty one does not', async () => {
    const env = {
      'INPUT_ON-MANUAL': 'wait',
      INPUT_LOGS: ' ',
      DOWNSTREAM_LOGS: 'all',
      DOWNSTREAM_ON_MANUAL: 'play',
      'INPUT_API-TOKEN': '',
    }
    const options = await resolveOptions({ face: 'action', env })
    expect([options.onManual, options.logs, options.apiToken]).toEqual(['wait', 'all', undefined])
    expect([...options.explicit].sort()).toEqual(['logs', 'on-manual'])
  })

  test('the command line knows no inputs', async () => {
    expect((await resolve([], { INPUT_LOGS: 'all', INPUT_X: 'y' })).logs).toBe('failed')
  })

  test('an empty flag leaves what the environment says', async () => {
    expect((await resolve(['--logs='], { DOWNSTREAM_LOGS: 'all' })).logs).toBe('all')
  })

  test.each([
    ['119', 59],
    ['120', 60],
    ['3', 1],
    ['1', 3600],
    ['', 3600],
    ['soon', 3600],
    ['99999999', 31 * 86_400],
  ])('CI_JOB_TIMEOUT=%j leaves %i seconds', async (CI_JOB_TIMEOUT, seconds) => {
    expect((await resolve([], { CI_JOB_TIMEOUT })).timeoutSeconds).toBe(seconds)
  })

  test('variables win over files, and single variables over both', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'options-'))
    try {
      await writeFile(join(folder, 'a.env'), 'A=file\nB=file\nC=file\n')
      const args = ['--variables-file', join(folder, 'a.env'), '--variables', 'B: map\nC: map', '--variable', 'C=flag']
      expect((await resolve(args)).variables).toEqual({ A: 'file', B: 'map', C: 'flag' })
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('single inputs win over the map and keep their types', async () => {
    expect((await resolve(['--inputs', 'a: 1\nb: x', '--input', 'b=true'])).inputs).toEqual({ a: 1, b: true })
  })
})

describe('tokens', () => {
  test('the job token starts and reads on its own instance', async () => {
    const { token, jobToken, gitlabUrl, notices } = await resolve([], job)
    expect(gitlabUrl).toBe('https://gitlab.example.com/lab')
    expect(token).toEqual({ value: 'glcbt-1', source: 'CI_JOB_TOKEN', kind: 'job' })
    expect([jobToken, notices]).toEqual([token, []])
  })

  test('a given token starts, the job token still reads', async () => {
    const { token, jobToken } = await resolve([], { ...job, DOWNSTREAM_TOKEN: 'glptt-1' })
    expect(token).toEqual({ value: 'glptt-1', source: 'DOWNSTREAM_TOKEN', kind: 'trigger' })
    expect(jobToken?.value).toBe('glcbt-1')
  })

  test.each([
    ['--gitlab-url=https://other.example.com'],
    ['--gitlab-url=http://gitlab.example.com/lab'],
    ['--gitlab-url=https://gitlab.example.com:8443/lab'],
    ['--pipeline-id=https://other.example.com/g/p/-/pipelines/1'],
  ])('the job token never goes to another instance: %s', async (flag) => {
    const { token, jobToken, notices } = await resolve([flag], job)
    expect([token, jobToken]).toEqual([undefined, undefined])
    expect(notices).toEqual([
      expect.stringMatching(/^CI_JOB_TOKEN is left out: it belongs to https:\/\/gitlab\.example\.com, not to /),
    ])
  })

  test('a missing token says why the job token does not do', async () => {
    const args = ['--gitlab-url=https://other.example.com', '--project=1', '--ref=main']
    expect((await problemsOf(resolve(args, job, ['start']))).message).toMatch(
      /^token: is required; .*; CI_JOB_TOKEN is left out: it belongs to/,
    )
  })

  test('without CI_SERVER_URL the job token belongs to nobody', async () => {
    expect((await resolve([], { CI_JOB_TOKEN: 'x' })).token).toBeUndefined()
  })
})

describe('where the pipeline is', () => {
  test('a URL gives instance and project', async () => {
    const options = await resolve(['https://h.example.com/g/s/p/-/pipelines/7/'], {}, ['start'])
    expect(options).toMatchObject({ gitlabUrl: 'https://h.example.com', project: 'g/s/p' })
    expect(options.pipelineId).toEqual({ kind: 'url', id: 7, url: 'https://h.example.com/g/s/p/-/pipelines/7' })
  })

  test('the path prefix of the instance is no part of the project', async () => {
    const options = await resolve(['https://gitlab.example.com/lab/g/p/-/pipelines/7'], job, ['pipeline'])
    expect(options).toMatchObject({ gitlabUrl: 'https://gitlab.example.com/lab', project: 'g/p' })
  })

  test("a project's page on the instance is its path", async () => {
    expect((await resolve(['--project', 'https://gitlab.example.com/lab/g/p.git'], job)).project).toBe('g/p')
  })

  test.each([
    [
      'another instance than the one named',
      ['--gitlab-url=https://a', 'https://b/g/p/-/pipelines/7'],
      {},
      'argument PIPELINE "https://b/g/p/-/pipelines/7": is not on https://a, which --gitlab-url names; tokens go nowhere else',
    ],
    [
      'a token of unknown destination',
      ['https://b/g/p/-/pipelines/7'],
      { ...job, DOWNSTREAM_API_TOKEN: 'x' },
      expect.stringMatching(/DOWNSTREAM_API_TOKEN may be meant for that instance; expected gitlab-url/),
    ],
    [
      'two projects',
      ['--project=a/b', 'https://gitlab.com/g/p/-/pipelines/7'],
      {},
      `--project "a/b": is not the project of the pipeline's URL (g/p)`,
    ],
    [
      'a page elsewhere',
      ['--project=https://h/g/p'],
      {},
      '--project "https://h/g/p": is not on https://gitlab.com; expected the full path, or gitlab-url to match',
    ],
    ['no group in a URL', ['https://gitlab.com/p/-/pipelines/7'], {}, expect.stringMatching(/names no group/)],
  ])('%s is refused', async (_, args, env, message) => {
    expect((await problemsOf(resolve(args, env))).message).toEqual(message)
  })

  test('a token given beside a URL is meant for it where no instance was named', async () => {
    const { apiToken, gitlabUrl } = await resolve(['https://h/g/p/-/pipelines/7', '--api-token=x'])
    expect([gitlabUrl, apiToken?.value]).toEqual(['https://h', 'x'])
  })
})

describe('what is required', () => {
  const missing = async (args: readonly string[], requires: readonly Requirement[]) => {
    const work = resolve(args, {}, requires)
    return work.then(
      () => [],
      async () => (await problemsOf(work)).problems.map(({ option }) => option),
    )
  }

  test.each<[readonly string[], readonly Requirement[], readonly string[]]>([
    [[], ['start'], ['project', 'ref', 'token']],
    [['--project=a/b', '--ref=main', '--api-token=x'], ['start'], []],
    [['--project=a/b', '--ref=main', '--token=x'], ['start'], []],
    [['--pipeline-id=1'], ['start'], ['project']],
    [['--pipeline-id=latest', '--project=1'], ['pipeline'], ['ref']],
    [[], ['pipeline'], ['pipeline-id', 'project']],
    [['https://h/g/p/-/pipelines/7'], ['start', 'pipeline', 'project'], []],
    [['--project=1'], ['project', 'api-token', 'ref'], ['api-token', 'ref']],
    // What is wrong is not missing too.
    [['--project=x', '--gitlab-url=y'], ['project'], ['gitlab-url', 'project']],
    [['--project=1', '--gitlab-url=y'], ['project'], ['gitlab-url']],
    [['https://h/x'], ['pipeline'], ['pipeline-id']],
  ])('%j for %j lacks %j', async (args, requires, expected) => {
    expect(await missing(args, requires)).toEqual(expected)
  })
})

describe('problems', () => {
  test('all are reported at once, with option, source and what was given', async () => {
    const env = { DOWNSTREAM_RETRIES: 'many', DOWNSTREAM_TIMOUT: '1', DOWNSTREAM_TOKEN: 'two words' }
    const error = await problemsOf(
      resolve(['--logs', 'al', '--artefacts=x', '--expect-sha=1', '--variables', 'A: null'], env, ['start']),
    )
    expect(error).toMatchObject({ exitCode: 2, result: 'invalid', message: '9 options are not right' })
    expect(error.details).toHaveLength(9)
    expect(error.problems).toEqual([
      {
        option: 'DOWNSTREAM_TIMOUT',
        source: 'DOWNSTREAM_TIMOUT',
        message: 'is no variable of this program; did you mean DOWNSTREAM_TIMEOUT?',
      },
      { option: 'artefacts', source: '--artefacts', message: 'is no flag of this command; did you mean --artifacts?' },
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
      '--timeout "soon": is no duration; expected for example 90m, 1h30m, 45s, or a number of seconds',
    )
    expect(error.details).toEqual([])
  })

  test('an unknown input names the nearest one', async () => {
    const env = { INPUT_PROJEKT: 'a/b', INPUT_ARTIFACTS_PATH: 'x' }
    const error = await problemsOf(resolveOptions({ face: 'action', env }))
    expect(error.details).toEqual([
      'input projekt: is no input of this action; did you mean project?',
      'input artifacts_path: is no input of this action; did you mean artifacts-path?',
    ])
  })

  test('variables of ours that are no options pass when they are named', async () => {
    const env = { DOWNSTREAM_CLI: 'npx' }
    expect((await problemsOf(resolve([], env))).message).toMatch(/^DOWNSTREAM_CLI: is no variable/)
    await expect(resolveOptions({ face: 'cli', env, internalVariables: ['DOWNSTREAM_CLI'] })).resolves.toBeDefined()
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

  test('long and hostile values are cut to one short line', async () => {
    const error = await problemsOf(resolve([`--timeout=\u001b[31m\n::error::${'x'.repeat(200)}`]))
    expect(error.problems[0]?.given).toMatch(/^ ?\[31m ::error::x+…$/)
    expect(error.problems[0]?.given?.length).toBe(80)
  })
})
