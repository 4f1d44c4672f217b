import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SandboxProject, SandboxUser } from '../../../src/sandbox/model.ts'
import { createSandbox, type Sandbox } from '../../../src/sandbox/sandbox.ts'
import { type CommandSurroundings, runCommand } from '../../support/run-command.ts'

let sandbox: Sandbox
let source: SandboxProject
let target: SandboxProject
let maria: SandboxUser
let triggerToken: string

beforeEach(async () => {
  sandbox = await createSandbox()
  const { store } = sandbox
  maria = store.addUser({ username: 'maria' })
  source = store.addProject({ path: 'group/a', members: [[maria.id, 'maintainer']] })
  target = store.addProject({
    path: 'group/sub/b',
    members: [[maria.id, 'maintainer']],
    refs: [{ name: 'feature/x.y', kind: 'branch', sha: 'a'.repeat(40) }],
  })
  triggerToken = store.addTriggerToken(target, { ownerId: maria.id }).token
})
afterEach(() => sandbox.close())

function webhook(args: readonly string[], { env, ...surroundings }: CommandSurroundings = {}) {
  return runCommand(['webhook', ...args], {
    ...surroundings,
    env: {
      DOWNSTREAM_GITLAB_URL: sandbox.url,
      DOWNSTREAM_PROJECT: 'group/sub/b',
      DOWNSTREAM_REF: 'feature/x.y',
      DOWNSTREAM_TOKEN: triggerToken,
      DOWNSTREAM_API_TOKEN: sandbox.store.addAccessToken({ userId: maria.id, scopes: ['api'] }).token,
      DOWNSTREAM_RETRIES: '0',
      ...env,
    },
  })
}

const pipelines = () => [...sandbox.store.pipelines.values()]

describe('webhook url', () => {
  test('encodes project, ref and variables, and warns beside it', async () => {
    const { stdout, stderr, exitCode } = await webhook(['url', '--variable', 'NAME=a b&c=d(é)'])
    expect(exitCode).toBe(0)
    expect(stdout).toBe(
      `${sandbox.url}/api/v4/projects/group%2Fsub%2Fb/ref/feature%2Fx.y/trigger/pipeline?token=${triggerToken}&variables%5BNAME%5D=a%20b%26c%3Dd%28%C3%A9%29\n`,
    )
    expect(stderr).toContain('anyone with it can start pipelines')
    expect(sandbox.requests).toEqual([])
  })

  test('is one that GitLab takes: an event sent there starts the pipeline, with variables and inputs', async () => {
    const { stdout } = await webhook([
      'url',
      '--variable',
      'NAME=a b&c=d(é)',
      '--input',
      'jobs=3',
      '--input',
      'name=x y',
    ])
    const event = JSON.stringify({ object_kind: 'push', ref: 'refs/heads/dev' })
    const headers = { 'content-type': 'application/json', 'x-gitlab-event': 'Push Hook' }
    const answer = await fetch(stdout.trim(), { method: 'POST', headers, body: event })
    expect(answer.status).toBe(201)
    const [pipeline] = pipelines()
    expect(pipeline).toMatchObject({ ref: 'feature/x.y', source: 'trigger', inputs: { jobs: '3', name: 'x y' } })
    expect(pipeline?.variables.find(({ key }) => key === 'NAME')?.value).toBe('a b&c=d(é)')
  })

  test('speaks API v3', async () => {
    const env = { DOWNSTREAM_GITLAB_URL: `${sandbox.url}/api/v3`, DOWNSTREAM_PROJECT: String(target.id) }
    const { stdout } = await webhook(['url', '--variable', 'A=1'], { env })
    expect(stdout).toContain(`/api/v3/projects/${target.id}/ref/feature%2Fx.y/trigger/builds?token=`)
    expect((await fetch(stdout.trim(), { method: 'POST' })).status).toBe(201)
    expect(pipelines()).toHaveLength(1)
  })

  test.each([
    ['GITHUB_ACTIONS', 'true'],
    ['GITLAB_CI', 'true'],
  ])('is not printed where %s is %s, unless asked for', async (name, value) => {
    const refused = await webhook(['url'], { env: { [name]: value } })
    expect(refused.exitCode).toBe(2)
    // GitHub's runner is told what to mask, on a line it does not show.
    expect(refused.stdout.replace(/^::add-mask::.*\n/gm, '') + refused.stderr).not.toContain(triggerToken)
    expect((await webhook(['url', '--reveal'], { env: { [name]: value } })).stdout).toContain(`token=${triggerToken}`)
  })

  test.each([
    ['no token', { DOWNSTREAM_TOKEN: '' }, 'expected a trigger token'],
    ['an access token', { DOWNSTREAM_TOKEN: 'glpat-12345678901234567890' }, 'is an access token'],
    ['a job token', { DOWNSTREAM_TOKEN: 'glcbt-1_1234567890' }, 'is a job token'],
  ])('with %s there is none', async (_, env, message) => {
    const { exitCode, stderr } = await webhook(['url'], { env })
    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
  })
})

describe('webhook add', () => {
  const add = (env = {}) => webhook(['add', '--source-project', 'group/a'], { env })

  test('adds a webhook for pushes and tags, and never shows the token', async () => {
    const { exitCode, stdout, stderr } = await add()
    expect(exitCode).toBe(0)
    expect(source.hooks).toMatchObject([{ pushEvents: true, tagPushEvents: true }])
    expect(source.hooks[0]?.url).toContain(`token=${triggerToken}`)
    expect(stdout).toContain(`Webhook ${source.hooks[0]?.id} of group/a`)
    expect(stdout + stderr).not.toContain(triggerToken)
  })

  test('twice adds one', async () => {
    await add()
    const { stdout, exitCode } = await add()
    expect({ exitCode, count: source.hooks.length }).toEqual({ exitCode: 0, count: 1 })
    expect(stdout).toContain('nothing was added')
  })

  test('does not take one for pushes alone as the same', async () => {
    await add()
    Object.assign(source.hooks[0] ?? {}, { tagPushEvents: false })
    const { exitCode, stderr } = await add()
    expect(exitCode).toBe(3)
    expect(stderr).toContain('but not on tags')
  })

  test.each([
    [true, 0, 1],
    [false, 4, 0],
  ])('with a lost answer (effect: %s) it looks, exits %i, and leaves %i', async (effect, code, count) => {
    sandbox.faults.add({ method: 'POST', path: /\/hooks$/, fault: { kind: 'reset', effect } })
    const { exitCode, stdout, stderr } = await add()
    expect({ exitCode, count: source.hooks.length }).toEqual({ exitCode: code, count })
    expect(stdout + stderr).not.toContain(triggerToken)
  })

  test('explains a refused address', async () => {
    const body = '{"error":"Invalid url given"}'
    sandbox.faults.add({ method: 'POST', path: /\/hooks$/, fault: { kind: 'answer', status: 422, body } })
    const { exitCode, stderr } = await add()
    expect(exitCode).toBe(3)
    expect(stderr).toContain('Outbound requests')
  })

  test('explains a missing role', async () => {
    source.members.set(maria.id, 'developer')
    const { exitCode, stderr } = await add()
    expect(exitCode).toBe(3)
    expect(stderr).toContain('needs the Maintainer role')
  })

  test.each([
    [[], '--source-project: is required'],
    [['--source-project', 'nogroup'], 'has no group'],
    [['--source-project', 'https://elsewhere.example/group/a'], 'is not on'],
  ])('refuses %j before it asks GitLab', async (args, message) => {
    const { exitCode, stderr } = await webhook(['add', ...args])
    expect({ exitCode, requests: sandbox.requests.length }).toEqual({ exitCode: 2, requests: 0 })
    expect(stderr).toContain(message)
  })

  test("takes the project's page too", async () => {
    const { exitCode } = await webhook(['add', '--source-project', `${sandbox.url}/group/a`])
    expect({ exitCode, count: source.hooks.length }).toEqual({ exitCode: 0, count: 1 })
  })
})
