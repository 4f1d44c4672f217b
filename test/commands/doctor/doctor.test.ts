import { describe, expect, test } from 'vitest'
import { runCommand } from '../../support/run-command.ts'
import {
  apiToken,
  developer,
  doctor,
  inJob,
  openForEachTest,
  project,
  sandbox,
  triggerToken,
  upstream,
} from './scene.ts'

openForEachTest()

describe('doctor with everything right', () => {
  test('passes every check and exits 0', async () => {
    sandbox.store.addPipeline({ projectId: project.id, ref: 'main', sha: 'a'.repeat(40), source: 'push' })
    const { exitCode, checks, document, rights } = await doctor({
      DOWNSTREAM_API_TOKEN: apiToken(),
      DOWNSTREAM_TOKEN: triggerToken(),
    })
    expect(checks.map(({ name, status }) => [name, status])).toEqual([
      ['instance', 'pass'],
      ['version', 'pass'],
      ['clock', 'pass'],
      ['api-token', 'pass'],
      ['project', 'pass'],
      ['ref', 'pass'],
      ['token', 'pass'],
      ['variables', 'pass'],
    ])
    expect({ exitCode, result: document.result }).toEqual({ exitCode: 0, result: 'pass' })
    expect(rights).toEqual({
      'start a pipeline': 'unknown',
      'read pipelines': 'yes',
      'read jobs': 'yes',
      'read logs': 'yes',
      'recognise the pipeline of a lost call': 'yes',
      'cancel, retry, play': 'yes',
    })
  })

  test('is read only', async () => {
    await doctor({ DOWNSTREAM_API_TOKEN: apiToken(), DOWNSTREAM_TOKEN: triggerToken(), ...inJob(upstream) })
    expect(new Set(sandbox.requests.map(({ method }) => method))).toEqual(new Set(['GET']))
  })

  test('is a short list for people, without secrets', async () => {
    const secrets = { DOWNSTREAM_API_TOKEN: apiToken(), DOWNSTREAM_TOKEN: triggerToken() }
    const env = { DOWNSTREAM_GITLAB_URL: sandbox.url, DOWNSTREAM_PROJECT: 'group/app', ...secrets }
    const { stdout, stderr } = await runCommand(['doctor'], { env })
    expect(stdout).toContain(`✓ pass  instance   ${sandbox.url} answers`)
    expect(stdout).toContain('WITH THESE CREDENTIALS')
    for (const secret of Object.values(secrets)) expect(stdout + stderr).not.toContain(secret)
  })
})

describe('doctor on project and ref', () => {
  test('a project that is not there fails with an access token', async () => {
    const { exitCode, status } = await doctor({ DOWNSTREAM_API_TOKEN: apiToken(), DOWNSTREAM_PROJECT: 'group/none' })
    expect({ exitCode, status: status('project') }).toEqual({ exitCode: 3, status: 'fail' })
  })

  test('without one it cannot be told from a private one', async () => {
    const { exitCode, status } = await doctor({ DOWNSTREAM_TOKEN: triggerToken() })
    expect({ exitCode, status: status('project') }).toEqual({ exitCode: 0, status: 'skip' })
  })

  test('a former path is warned about: a POST would be refused', async () => {
    project.formerPaths.push('group/old')
    const { find } = await doctor({ DOWNSTREAM_API_TOKEN: apiToken(), DOWNSTREAM_PROJECT: 'group/old' })
    expect(find('project')).toMatchObject({ status: 'warn', message: expect.stringContaining('is now group/app') })
  })

  test.each([
    ['main', 'pass', 'branch main, protected'],
    ['v1', 'pass', 'tag v1'],
    ['refs/tags/v1', 'pass', 'tag v1'],
    ['refs/heads/v1', 'fail', 'there is no branch v1'],
    ['nope', 'fail', 'there is no branch or tag nope'],
    ['both', 'fail', 'ambiguous'],
    ['refs/tags/both', 'pass', 'tag both'],
  ])('ref %s is a %s', async (ref, status, words) => {
    const { find, exitCode } = await doctor({ DOWNSTREAM_API_TOKEN: apiToken(), DOWNSTREAM_REF: ref })
    expect(find('ref')).toMatchObject({ status, message: expect.stringContaining(words) })
    expect(exitCode).toBe(status === 'pass' ? 0 : 3)
  })
})

describe('doctor on lost calls', () => {
  test.each<[with_: string, env: () => Readonly<Record<string, string>>, allowed: string]>([
    ['a Maintainer', () => ({ DOWNSTREAM_API_TOKEN: apiToken(), DOWNSTREAM_TOKEN: triggerToken() }), 'yes'],
    ['a Developer', () => ({ DOWNSTREAM_API_TOKEN: apiToken(developer), DOWNSTREAM_TOKEN: triggerToken() }), 'unknown'],
    ['a trigger token alone', () => ({ DOWNSTREAM_TOKEN: triggerToken() }), 'no'],
    ['a job token alone', () => inJob(upstream), 'no'],
    ['an access token alone', () => ({ DOWNSTREAM_API_TOKEN: apiToken() }), 'no'],
  ])('with the credentials of %s it says whether their pipeline is recognised', async (_, env, allowed) => {
    const { document } = await doctor(env())
    const right = document.rights.find(({ name }: { name: string }) => name === 'recognise the pipeline of a lost call')
    expect(right?.allowed).toBe(allowed)
    if (allowed !== 'yes') expect(right?.with).toContain('an api-token with the Maintainer role')
  })
})

describe('doctor on pipeline variables', () => {
  test.each([
    ['no_one_allowed', 'warn', 'no role may pass'],
    ['maintainer', 'pass', 'which maria has'],
    ['owner', 'warn', 'which maria does not have'],
  ] as const)('with the setting %s it is a %s', async (role, status, words) => {
    project.variablesMinimumOverrideRole = role
    const { find } = await doctor({ DOWNSTREAM_API_TOKEN: apiToken(), DOWNSTREAM_TOKEN: triggerToken() })
    expect(find('variables')).toMatchObject({ status, message: expect.stringContaining(words) })
  })

  test("what counts is the role of the trigger token's owner, not of the access token's user", async () => {
    project.variablesMinimumOverrideRole = 'maintainer'
    const env = { DOWNSTREAM_API_TOKEN: apiToken(), DOWNSTREAM_TOKEN: triggerToken(developer.id) }
    expect((await doctor(env)).find('variables')?.message).toContain('which dave does not have')
    project.members.delete(developer.id)
    expect((await doctor(env)).find('variables')?.message).toContain('what counts is the role of dave')
  })

  test('a user below Maintainer does not see the setting', async () => {
    expect((await doctor({ DOWNSTREAM_API_TOKEN: apiToken(developer) })).status('variables')).toBe('skip')
  })
})
