import { describe, expect, test } from 'vitest'
import type { Requirement } from '../../src/options/requirements.ts'
import { fieldName, optionNames } from '../../src/options/table/table.ts'
import { job, problemsOf, resolve } from './resolving.ts'

test('every option of the table has its field, in camel case or with the unit of its number', async () => {
  const options = await resolve([])
  for (const name of optionNames)
    if (!['variables-file', 'variables-from'].includes(name)) expect(options).toHaveProperty(fieldName(name))
  expect(optionNames.map(fieldName)).toEqual(expect.arrayContaining(['ref', 'apiToken', 'timeoutSeconds', 'logLines']))
})

describe('tokens', () => {
  test('the job token starts and reads on its own instance', async () => {
    const { token, jobToken, gitlabUrl, notices } = await resolve([], job)
    expect(gitlabUrl).toBe('https://gitlab.example.com/lab')
    expect(token).toEqual({ value: 'glcbt-1', source: 'CI_JOB_TOKEN', kind: 'job-token' })
    expect([jobToken, notices]).toEqual([token, []])
  })

  test('a given token starts, the job token still reads', async () => {
    const { token, jobToken } = await resolve([], { ...job, DOWNSTREAM_TOKEN: 'glptt-1' })
    expect(token).toEqual({ value: 'glptt-1', source: 'DOWNSTREAM_TOKEN', kind: 'trigger-token' })
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

  test.each([
    ['abcd', 1],
    ['glptt-abcd', 1],
    ['acme-glptt-abcd', 1],
    ['glptt-0123456789abcdef', 0],
    ['0123456789abcdef', 0],
  ])('%s is warned of as cut, without repeating it: %i', async (token, count) => {
    const { warnings } = await resolve(['--token', token])
    expect(warnings).toHaveLength(count)
    expect(warnings.join()).not.toContain('abcd')
  })

  test('without CI_SERVER_URL the job token is left out', async () => {
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
    [
      'the host of the instance before the path',
      ['--project=gitlab.com/g/p'],
      {},
      '--project "gitlab.com/g/p": begins with the host of the instance; expected the full path alone, such as g/p',
    ],
    [
      'a project in the address of the instance',
      ['--project=g/p', '--gitlab-url=https://h/g/p'],
      {},
      '--project "g/p": is in the path of https://h/g/p too; expected gitlab-url without the project',
    ],
    ['no group in a URL', ['https://gitlab.com/p/-/pipelines/7'], {}, expect.stringMatching(/has no group/)],
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

  test('what may be given as an argument is missing under its name', async () => {
    expect((await problemsOf(resolve(['--project=1'], {}, ['pipeline']))).message).toBe(
      'missing argument PIPELINE: expected an id, the URL of a pipeline, or latest',
    )
  })

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

describe('a $ in the value of a variable', () => {
  test.each(['pa$word', `\${HOME}`, 'a $$$B', '$_x'])('%j is warned of: GitLab expands it', async (value) => {
    const { variables, warnings } = await resolve(['--variable', `SECRET=${value}`])
    expect(variables).toEqual({ SECRET: value })
    expect(warnings).toEqual([expect.stringMatching(/which concerns SECRET; write \$\$ where a \$ is meant$/)])
  })

  test.each(['pa$$word', '$5', 'a $', '$(date)', '100%'])('%j is sent without a word', async (value) => {
    expect((await resolve(['--variable', `A=${value}`])).warnings).toEqual([])
  })

  test('is warned of by name only, also for values from the environment', async () => {
    const { warnings } = await resolve(['--variables-from=A=X', '--variable=B=$b', '--variable=C=c'], { X: 's3cret$x' })
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('which concerns B, A;')
    expect(warnings[0]).not.toContain('s3cret')
  })
})
