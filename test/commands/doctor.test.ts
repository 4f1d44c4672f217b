import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { GitLabVersion, SandboxProject, SandboxUser } from '../../src/sandbox/model.ts'
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts'
import { createCertificates } from '../gitlab/support/certificates.ts'
import { runCommand } from '../support/run-command.ts'

let sandbox: Sandbox
let app: SandboxProject
let lib: SandboxProject
let maria: SandboxUser
let dave: SandboxUser

async function open(options: SandboxOptions = {}) {
  sandbox = await createSandbox(options)
  const { store } = sandbox
  maria = store.addUser({ username: 'maria' })
  dave = store.addUser({ username: 'dave' })
  const members = [
    [maria.id, 'maintainer'],
    [dave.id, 'developer'],
  ] as const
  lib = store.addProject({ path: 'group/lib', members })
  app = store.addProject({
    path: 'group/app',
    members,
    refs: [
      { name: 'main', kind: 'branch', sha: 'a'.repeat(40) },
      { name: 'v1', kind: 'tag', sha: 'a'.repeat(40) },
      { name: 'both', kind: 'branch', sha: 'a'.repeat(40) },
      { name: 'both', kind: 'tag', sha: 'a'.repeat(40) },
    ],
    protectedRefs: ['main'],
    variablesMinimumOverrideRole: 'developer',
  })
}

beforeEach(() => open())
afterEach(() => sandbox.close())

interface Found {
  readonly name: string
  readonly status: string
  readonly message: string
  readonly remedies: readonly string[]
}

async function doctor(env: Record<string, string | undefined> = {}, args: readonly string[] = []) {
  const run = await runCommand(['doctor', '--json', ...args], {
    env: {
      DOWNSTREAM_GITLAB_URL: sandbox.url,
      DOWNSTREAM_PROJECT: 'group/app',
      DOWNSTREAM_REF: 'main',
      DOWNSTREAM_RETRIES: '0',
      ...env,
    },
  })
  const document = run.json()
  const checks: Found[] = document.checks
  const find = (name: string) => checks.find((check) => check.name === name)
  const rights = Object.fromEntries(
    document.rights.map(({ name, allowed }: { name: string; allowed: string }) => [name, allowed]),
  )
  return { exitCode: run.exitCode, document, checks, find, status: (name: string) => find(name)?.status, rights }
}

const apiToken = (user = maria, scopes: readonly ('api' | 'read_api')[] = ['api']) =>
  sandbox.store.addAccessToken({ userId: user.id, scopes }).token

const triggerToken = (ownerId = maria.id, more: object = {}) =>
  sandbox.store.addTriggerToken(app, { ownerId, ...more }).token

function inJob(source: SandboxProject) {
  const { token } = sandbox.runUpstreamJob(source, maria)
  return {
    CI_JOB_TOKEN: token,
    CI_SERVER_URL: sandbox.url,
    CI_PROJECT_ID: String(source.id),
    CI_PROJECT_PATH: source.path,
  }
}

describe('doctor with everything right', () => {
  test('passes every check and exits 0', async () => {
    sandbox.store.addPipeline({ projectId: app.id, ref: 'main', sha: 'a'.repeat(40), source: 'push' })
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
      'cancel, retry, play': 'yes',
    })
  })

  test('is read only', async () => {
    await doctor({ DOWNSTREAM_API_TOKEN: apiToken(), DOWNSTREAM_TOKEN: triggerToken(), ...inJob(lib) })
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

describe('doctor on the connection', () => {
  test('a host that is not there exits 4, and nothing else is tried', async () => {
    const { exitCode, checks } = await doctor({ DOWNSTREAM_GITLAB_URL: 'http://127.0.0.1:9' })
    expect({ exitCode, names: checks.map(({ name }) => name) }).toEqual({ exitCode: 4, names: ['instance'] })
    expect(checks[0]?.message).toContain('no connection to 127.0.0.1:9')
  })

  test('a server that is no GitLab exits 4', async () => {
    const server = createServer((_, response) => response.writeHead(404).end('<html><title>Nothing here</title>'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const { exitCode, find } = await doctor({ DOWNSTREAM_GITLAB_URL: `http://127.0.0.1:${port}` })
    server.close()
    expect(exitCode).toBe(4)
    expect(find('instance')?.remedies.join()).toContain('check `gitlab-url`')
  })

  test.each([
    [-3600, "behind the server's", 'warn'],
    [3600, "ahead of the server's", 'warn'],
    [20, 's', 'pass'],
  ])('a clock that is %i s off is %s', async (offsetSeconds, words, status) => {
    sandbox.faults.add({
      fault: {
        kind: 'rewrite',
        rewrite: (answer) => ({
          ...answer,
          headers: { ...answer.headers, date: new Date(Date.now() - offsetSeconds * 1000).toUTCString() },
        }),
      },
    })
    const { find, exitCode } = await doctor({ DOWNSTREAM_API_TOKEN: apiToken() })
    expect(find('clock')).toMatchObject({ status, message: expect.stringContaining(words) })
    expect(exitCode).toBe(0)
  })

  test('a private certificate fails until its authority is given, which is then named', async () => {
    const { authority, server } = await createCertificates(['IP:127.0.0.1'])
    const folder = mkdtempSync(join(tmpdir(), 'doctor-'))
    const caFile = join(folder, 'ca.pem')
    writeFileSync(caFile, authority)
    await sandbox.close()
    await open({ tls: server })
    const refused = await doctor()
    expect(refused.exitCode).toBe(4)
    expect(refused.find('instance')?.message).toContain('is not trusted')
    expect(refused.find('instance')?.remedies.join()).toContain('`ca-file`')
    const trusted = await doctor({ DOWNSTREAM_CA_FILE: caFile })
    expect(trusted.find('instance')).toMatchObject({
      status: 'pass',
      message: expect.stringContaining(`trusting ${caFile}`),
    })
    rmSync(folder, { recursive: true })
  })

  test('a proxy is named, without its credentials', async () => {
    // The way of the real client: it reads the process's environment, and takes no proxy to this machine.
    vi.stubEnv('HTTP_PROXY', 'http://user:secret@127.0.0.1:9')
    const { exitCode, checks } = await doctor({ DOWNSTREAM_GITLAB_URL: 'http://gitlab.invalid' })
    vi.unstubAllEnvs()
    expect(exitCode).toBe(4)
    expect(checks[0]?.message).toContain('127.0.0.1:9')
    expect(JSON.stringify(checks)).not.toContain('secret')
  })

  test('what was seen before GitLab went away is shown all the same', async () => {
    sandbox.faults.add({ path: /\/projects\//, fault: { kind: 'answer', status: 503 } })
    const { exitCode, status } = await doctor({ DOWNSTREAM_API_TOKEN: apiToken() })
    expect(exitCode).toBe(4)
    expect(status('api-token')).toBe('pass')
  })

  test('API v3 can only start builds', async () => {
    const { exitCode, checks } = await doctor({ DOWNSTREAM_GITLAB_URL: `${sandbox.url}/api/v3` })
    expect({ exitCode, names: checks.map(({ name }) => name) }).toEqual({ exitCode: 0, names: ['instance'] })
    expect(checks[0]).toMatchObject({ status: 'warn', message: expect.stringContaining('nothing can be read') })
  })
})

describe('doctor on the access token', () => {
  test.each([
    ['unknown to GitLab', () => 'glpat-unknown00000000', 'does not know this access token'],
    ['a trigger token by mistake', () => triggerToken(), 'holds a trigger token'],
  ])('%s fails, and the rest is looked at without it', async (_, token, remedy) => {
    app.visibility = 'public'
    const { exitCode, find, status } = await doctor({ DOWNSTREAM_API_TOKEN: token() })
    expect(exitCode).toBe(3)
    expect(find('api-token')?.status).toBe('fail')
    expect(find('api-token')?.remedies.join()).toContain(remedy)
    expect(status('project')).toBe('pass')
  })

  test('one that only reads cannot cancel', async () => {
    const { rights, find } = await doctor({ DOWNSTREAM_API_TOKEN: apiToken(maria, ['read_api']) })
    expect(rights['cancel, retry, play']).toBe('no')
    expect(find('api-token')?.message).toContain('take the scope api')
  })

  test('one that soon expires is warned about', async () => {
    const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
    const { token } = sandbox.store.addAccessToken({ userId: maria.id, scopes: ['api'], expiresAt: soon })
    const { checks, exitCode } = await doctor({ DOWNSTREAM_API_TOKEN: token })
    expect(checks.filter(({ name }) => name === 'api-token').map(({ status }) => status)).toEqual(['pass', 'warn'])
    expect(exitCode).toBe(0)
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
    app.formerPaths.push('group/old')
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

describe('doctor on the trigger token', () => {
  test("one of another project's fails", async () => {
    const { token } = sandbox.store.addTriggerToken(lib, { ownerId: maria.id })
    triggerToken()
    const { exitCode, find, rights } = await doctor({ DOWNSTREAM_API_TOKEN: apiToken(), DOWNSTREAM_TOKEN: token })
    expect(exitCode).toBe(3)
    expect(find('token')).toMatchObject({ status: 'fail', message: expect.stringContaining('none of this project') })
    expect(rights['start a pipeline']).toBe('no')
  })

  test("another Maintainer's is known by the four characters that GitLab shows", async () => {
    const otto = sandbox.store.addUser({ username: 'otto' })
    app.members.set(otto.id, 'maintainer')
    const token = triggerToken(otto.id, { description: 'deploy' })
    const { find } = await doctor({ DOWNSTREAM_API_TOKEN: apiToken(), DOWNSTREAM_TOKEN: token })
    expect(find('token')?.message).toMatch(/by its first four characters trigger token \d+ "deploy" of otto/)
    expect(find('variables')?.message).toContain('which otto has')
  })

  test('a Developer cannot look it up, which is no failure', async () => {
    const { exitCode, find } = await doctor({ DOWNSTREAM_API_TOKEN: apiToken(dave), DOWNSTREAM_TOKEN: triggerToken() })
    expect(exitCode).toBe(0)
    expect(find('token')).toMatchObject({ status: 'skip', message: expect.stringContaining('403 Forbidden') })
  })

  test('an access token in its place fails: GitLab would answer 404', async () => {
    const { exitCode, find } = await doctor({ DOWNSTREAM_TOKEN: apiToken() })
    expect(exitCode).toBe(3)
    expect(find('token')?.remedies[0]).toContain('give it as `api-token`')
  })
})

describe('doctor on pipeline variables', () => {
  test.each([
    ['no_one_allowed', 'warn', 'nobody may pass'],
    ['maintainer', 'pass', 'which maria has'],
    ['owner', 'warn', 'which maria does not have'],
  ] as const)('with the setting %s it is a %s', async (role, status, words) => {
    app.variablesMinimumOverrideRole = role
    const { find } = await doctor({ DOWNSTREAM_API_TOKEN: apiToken(), DOWNSTREAM_TOKEN: triggerToken() })
    expect(find('variables')).toMatchObject({ status, message: expect.stringContaining(words) })
  })

  test("what counts is the role of the trigger token's owner, not of the one who asks", async () => {
    app.variablesMinimumOverrideRole = 'maintainer'
    const env = { DOWNSTREAM_API_TOKEN: apiToken(), DOWNSTREAM_TOKEN: triggerToken(dave.id) }
    expect((await doctor(env)).find('variables')?.message).toContain('which dave does not have')
    app.members.delete(dave.id)
    expect((await doctor(env)).find('variables')?.message).toContain('what counts is the role of dave')
  })

  test('whoever is no Maintainer does not see the setting', async () => {
    expect((await doctor({ DOWNSTREAM_API_TOKEN: apiToken(dave) })).status('variables')).toBe('skip')
  })
})

describe('doctor in a GitLab job', () => {
  test('the job token is recognised, and must be on the allowlist', async () => {
    const env = { DOWNSTREAM_API_TOKEN: apiToken(), ...inJob(lib) }
    const missing = await doctor(env)
    expect(missing.find('job token')?.message).toMatch(/of job upstream \(id \d+\)/)
    expect(missing.find('allowlist')).toMatchObject({
      status: 'fail',
      message: 'group/lib is not on the job-token allowlist of group/app',
    })
    expect(missing.exitCode).toBe(3)
    app.jobTokenAllowlist.add(lib.id)
    const listed = await doctor(env)
    expect({ status: listed.status('allowlist'), exitCode: listed.exitCode }).toEqual({ status: 'pass', exitCode: 0 })
    app.jobTokenAllowlist.clear()
    app.jobTokenScopeEnabled = false
    expect((await doctor(env)).find('allowlist')?.message).toContain('job tokens of all projects')
  })

  test.each([
    ['group', 'pass'],
    ['gro', 'fail'],
  ])('the group %s on the allowlist is a %s', async (group, status) => {
    const body = JSON.stringify([{ id: 1, name: group, web_url: `${sandbox.url}/groups/${group}` }])
    sandbox.faults.add({ path: /groups_allowlist/, fault: { kind: 'answer', status: 200, body } })
    expect((await doctor({ DOWNSTREAM_API_TOKEN: apiToken(), ...inJob(lib) })).status('allowlist')).toBe(status)
  })

  test('without an access token the allowlist cannot be seen', async () => {
    const { status, rights } = await doctor(inJob(lib))
    expect(status('job token')).toBe('pass')
    expect(rights).toMatchObject({ 'read logs': 'no', 'cancel, retry, play': 'no' })
  })

  test.each([
    [17, 'no'],
    [18, 'yes'],
  ] as const)('with a job token, GitLab %i: reading pipelines is %s', async (version: GitLabVersion, allowed) => {
    await sandbox.close()
    await open({ version })
    app.jobTokenAllowlist.add(lib.id)
    expect((await doctor(inJob(lib))).rights['read pipelines']).toBe(allowed)
  })

  test('a job that has ended has a token that fails', async () => {
    const env = inJob(lib)
    for (const job of sandbox.store.jobs.values()) job.status = 'success'
    const { exitCode, status } = await doctor(env)
    expect({ exitCode, status: status('job token') }).toEqual({ exitCode: 3, status: 'fail' })
  })
})
