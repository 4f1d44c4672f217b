import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SandboxProject, SandboxUser } from '../../src/sandbox/model.ts'
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts'
import { type CommandSurroundings, runCommand } from '../support/run-command.ts'

let sandbox: Sandbox
let source: SandboxProject
let target: SandboxProject
let maria: SandboxUser
let triggerToken: string
let folder: string

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
  folder = mkdtempSync(join(tmpdir(), 'webhook-'))
})
afterEach(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true })
})

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
    expect(stderr).toContain('whoever has it can start pipelines')
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
    [['--source-project', 'nogroup'], 'names no group'],
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

const push = {
  object_kind: 'push',
  event_name: 'push',
  before: '0'.repeat(40),
  after: 'a'.repeat(40),
  checkout_sha: 'a'.repeat(40),
  ref: 'refs/heads/main',
  user_username: 'maria',
  project_id: 7,
  project: { id: 7, path_with_namespace: 'group/a', web_url: 'https://gitlab.example.com/group/a' },
  commits: [{ id: 'a'.repeat(40), message: 'First\n\nBody', title: 'First' }],
  total_commits_count: 1,
}

function payload(args: readonly string[], content: unknown = push, env = {}) {
  const file = join(folder, 'payload')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return runCommand(['webhook', 'payload', ...args], { env: { TRIGGER_PAYLOAD: file, ...env } })
}

describe('webhook payload', () => {
  test('prints the whole payload, and with --json exactly', async () => {
    expect(JSON.parse((await payload([])).stdout)).toEqual(push)
    expect((await payload(['--json'])).json()).toEqual(push)
  })

  test.each([
    ['object_kind', 'push\n'],
    ['project.path_with_namespace', 'group/a\n'],
    ['project_id', '7\n'],
    ['commits[0].id', `${'a'.repeat(40)}\n`],
    ['commits.0.message', 'First\n\nBody\n'],
    ['project', `${JSON.stringify(push.project, undefined, 2)}\n`],
  ])('--field %s', async (field, text) => {
    expect(await payload(['--field', field])).toMatchObject({ exitCode: 0, stdout: text })
  })

  test.each([
    ['object_knd', 'the payload has no "object_knd"; did you mean object_kind?'],
    ['project.path', 'project has no "path"'],
    ['commits[3].id', 'commits is a list of 1; expected a number from 0'],
    ['object_kind.x', 'object_kind is a string and has no fields'],
    ['toString', 'the payload has no "toString"'],
    ['__proto__.x', 'the payload has no "__proto__"'],
    ['a..b', 'expected names with dots between'],
  ])('--field %s names what is there instead', async (field, message) => {
    const { exitCode, stderr, stdout } = await payload(['--field', field])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  test('takes control characters out of what it prints', async () => {
    const { stdout } = await payload(['--field', 'x'], { x: 'a\u001b]0;t\u0007\u202eb\nc' })
    expect(stdout).toBe('ab\nc\n')
  })

  test('--env gives the usual fields of a push', async () => {
    const { stdout } = await payload(['--env'])
    expect(stdout.trim().split('\n')).toEqual([
      'PAYLOAD_KIND=push',
      'PAYLOAD_EVENT=push',
      'PAYLOAD_REF=refs/heads/main',
      `PAYLOAD_SHA=${'a'.repeat(40)}`,
      `PAYLOAD_BEFORE_SHA=${'0'.repeat(40)}`,
      'PAYLOAD_PROJECT_ID=7',
      'PAYLOAD_PROJECT=group/a',
      'PAYLOAD_PROJECT_URL=https://gitlab.example.com/group/a',
      'PAYLOAD_USER=maria',
      'PAYLOAD_COMMITS=1',
    ])
  })

  test('--env gives the tag of a tag event, and the pipeline of a pipeline event', async () => {
    expect((await payload(['--env'], { ...push, object_kind: 'tag_push', ref: 'refs/tags/v1' })).stdout).toContain(
      'PAYLOAD_REF=refs/tags/v1\nPAYLOAD_TAG=v1\n',
    )
    const event = {
      object_kind: 'pipeline',
      object_attributes: { id: 5, status: 'success', ref: 'main', sha: 'b'.repeat(40) },
    }
    expect((await payload(['--env', '--json'], event)).json()).toEqual({
      PAYLOAD_KIND: 'pipeline',
      PAYLOAD_EVENT: 'pipeline',
      PAYLOAD_REF: 'main',
      PAYLOAD_SHA: 'b'.repeat(40),
      PAYLOAD_PIPELINE_ID: '5',
      PAYLOAD_STATUS: 'success',
    })
  })

  test.each(['refs/heads/$(id)', 'refs/heads/a;b', 'a b', "it's", 'x\nEVIL=1', '~', 'a`b`', 'a{b,c}', 'a\\b', '"q"'])(
    '--env leaves %j out, and says how to read it',
    async (ref) => {
      const { stdout, stderr, exitCode } = await payload(['--env'], { ...push, ref })
      expect(exitCode).toBe(0)
      expect(stdout).not.toContain('PAYLOAD_REF')
      expect(stdout).not.toContain('EVIL')
      expect(stderr).toContain('--field ref')
    },
  )

  test.each([
    ['{"a":', 'is not valid JSON'],
    ['', 'is empty'],
    [`"${'x'.repeat(5 * 2 ** 20)}"`, 'is larger than 5 MiB'],
  ])('a file that begins with %.9j is refused', async (content, message) => {
    const { exitCode, stderr, stdout } = await payload([], content)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  test.each([
    [{ TRIGGER_PAYLOAD: '' }, 'there is no TRIGGER_PAYLOAD'],
    [{ TRIGGER_PAYLOAD: '/no/such/file' }, 'there is no such file'],
    [{ TRIGGER_PAYLOAD: tmpdir() }, 'EISDIR'],
  ])('%j is explained', async (env, message) => {
    const { exitCode, stderr } = await payload([], push, env)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
  })

  test('takes the content itself where a tool puts that into the variable', async () => {
    expect((await payload(['--field', 'a'], push, { TRIGGER_PAYLOAD: '{"a":"b"}' })).stdout).toBe('b\n')
  })

  test('an argument names another file', async () => {
    const file = join(folder, 'other')
    writeFileSync(file, '{"a":[1]}')
    expect((await runCommand(['webhook', 'payload', file, '--field', 'a[0]'])).stdout).toBe('1\n')
  })

  test('takes one of --field and --env', async () => {
    expect((await payload(['--field', 'ref', '--env'])).exitCode).toBe(2)
  })
})
