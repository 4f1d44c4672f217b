import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { InterruptedError } from '../../src/errors.ts'
import type { GitLabVersion, SandboxProject, SandboxUser } from '../../src/sandbox/model.ts'
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts'
import { type CommandSurroundings, runCommand } from '../support/run-command.ts'

let sandbox: Sandbox
let project: SandboxProject
let maria: SandboxUser
let otto: SandboxUser
let folder: string

async function open(version: GitLabVersion = 19) {
  sandbox = await createSandbox({ version })
  const { store } = sandbox
  maria = store.addUser({ username: 'maria' })
  otto = store.addUser({ username: 'otto' })
  project = store.addProject({
    path: 'group/app',
    members: [
      [maria.id, 'maintainer'],
      [otto.id, 'maintainer'],
    ],
  })
}

beforeEach(async () => {
  await open()
  folder = mkdtempSync(join(tmpdir(), 'tokens-'))
})
afterEach(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true })
})

function tokens(args: readonly string[], { env, ...surroundings }: CommandSurroundings & { user?: SandboxUser } = {}) {
  const apiToken = sandbox.store.addAccessToken({ userId: (surroundings.user ?? maria).id, scopes: ['api'] }).token
  return runCommand(['tokens', ...args], {
    ...surroundings,
    env: {
      DOWNSTREAM_GITLAB_URL: sandbox.url,
      DOWNSTREAM_PROJECT: 'group/app',
      DOWNSTREAM_API_TOKEN: apiToken,
      DOWNSTREAM_RETRIES: '0',
      ...env,
    },
  })
}

const add = (ownerId: number | null, more: object = {}) => sandbox.store.addTriggerToken(project, { ownerId, ...more })
const ids = () => project.triggers.map(({ id }) => id)
const inFolder = (name: string) => join(folder, name)
const GITHUB = { GITHUB_ACTIONS: 'true' }
const GITLAB = { GITLAB_CI: 'true' }

describe('tokens list and show', () => {
  test('shows every token of every page, none of them in full', async () => {
    for (let count = 0; count < 130; count += 1) add(maria.id, { description: `token ${count}` })
    const { stdout, exitCode } = await tokens(['list'])
    expect(exitCode).toBe(0)
    expect(stdout.trim().split('\n')).toHaveLength(131)
    for (const { token } of project.triggers) expect(stdout).not.toContain(token)
  })

  test('is a table of what one needs to know a token again', async () => {
    const own = add(maria.id, { description: 'nightly', expiresAt: '2099-01-02T00:00:00Z' })
    const legacy = add(null, { description: 'old' })
    const { stdout } = await tokens(['list'])
    const start = (token: string) => token.slice('glptt-'.length, 'glptt-'.length + 4)
    expect(stdout.replaceAll(/ {2,}/g, ' | ')).toBe(
      [
        'ID | TOKEN | OWNER | LAST USED | EXPIRES | DESCRIPTION',
        `${own.id} | ${start(own.token)}… | maria | never | 2099-01-02 | nightly`,
        `${legacy.id} | ${start(legacy.token)}… | (none: legacy) | never | never | old\n`,
      ].join('\n'),
    )
  })

  test('reveals the own tokens, and names those that GitLab does not show', async () => {
    const own = add(maria.id)
    const other = add(otto.id)
    const { stdout, stderr } = await tokens(['list', '--reveal'])
    expect(stdout).toContain(own.token)
    expect(stdout).not.toContain(other.token)
    expect(stderr).toContain(`to its owner only: not revealed ${other.id}`)
  })

  test('gives JSON without tokens unless they are revealed', async () => {
    const own = add(maria.id)
    expect((await tokens(['list', '--json'])).json()).toMatchObject([{ id: own.id, token: null, owner: 'maria' }])
    expect((await tokens(['show', String(own.id), '--json', '--reveal'])).json()).toMatchObject({ token: own.token })
  })

  test('says that there are none', async () => {
    expect((await tokens(['list'])).stdout).toBe('group/app has no trigger tokens\n')
    expect((await tokens(['list', '--json'])).json()).toEqual([])
  })

  test('prints descriptions without control characters and without commands to a runner', async () => {
    add(maria.id, { description: 'a\u001b[2Jb\u202e\n::error::x ##[error]y' })
    const { stdout } = await tokens(['list'], { env: GITHUB })
    expect(stdout).toContain('ab ::error::x # #[error]y')
    expect(stdout).not.toMatch(/^\s*::error/m)
  })

  test.each([
    ['x', 'argument ID "x": is no id'],
    ['0', 'argument ID "0": is no id'],
    ['9'.repeat(20), 'is no id'],
  ])('refuses the id %s before it asks GitLab', async (id, message) => {
    const { exitCode, stderr } = await tokens(['show', id])
    expect({ exitCode, requests: sandbox.requests.length }).toEqual({ exitCode: 2, requests: 0 })
    expect(stderr).toContain(message)
  })

  test('a token that is not there exits 3', async () => {
    const { exitCode, stderr } = await tokens(['show', '999'])
    expect(exitCode).toBe(3)
    expect(stderr).toContain('404 Trigger Not Found')
  })

  test('takes the role of a Maintainer, and says so', async () => {
    const dave = sandbox.store.addUser({ username: 'dave' })
    project.members.set(dave.id, 'developer')
    const { exitCode, stderr } = await tokens(['list'], { user: dave })
    expect(exitCode).toBe(3)
    expect(stderr).toContain('needs the Maintainer role')
  })

  test('takes an access token', async () => {
    const { exitCode, stderr } = await tokens(['list'], { env: { DOWNSTREAM_API_TOKEN: '' } })
    expect(exitCode).toBe(2)
    expect(stderr).toContain('api-token: is required; expected a project, group or personal access token')
  })
})

describe('tokens create', () => {
  test('with --quiet, stdout is the token alone', async () => {
    const { stdout, exitCode } = await tokens(['create', '--description', 'cron', '--quiet'])
    expect({ stdout, exitCode }).toEqual({ stdout: `${project.triggers[0]?.token}\n`, exitCode: 0 })
  })

  test('sets description and expiry', async () => {
    const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
    const { exitCode } = await tokens(['create', '--description', 'cron', '--expires-at', day])
    expect(exitCode).toBe(0)
    expect(project.triggers[0]).toMatchObject({ description: 'cron', expiresAt: `${day}T00:00:00.000Z` })
  })

  test.each([
    ['2030-02-30', 'expected a date'],
    ['tomorrow', 'expected a date'],
    ['2030-12-31T18:00', 'expected a date'],
    ['31.12.2030', 'expected a date'],
    ['2001-01-01', 'is in the past'],
  ])('checks the date %s before anything is sent', async (date, message) => {
    const { exitCode, stderr } = await tokens(['create', '--description', 'x', '--expires-at', date])
    expect({ exitCode, created: ids(), requests: sandbox.requests.length }).toEqual({
      exitCode: 2,
      created: [],
      requests: 0,
    })
    expect(stderr).toContain(message)
  })

  test('wants a description', async () => {
    expect((await tokens(['create'])).stderr).toContain('--description: is required')
  })

  test.each([
    ['GitHub', GITHUB],
    ['GitLab', GITLAB],
  ])('shows no token in a job of %s, and creates none that nobody would get', async (_, env) => {
    const { exitCode, stdout, stderr } = await tokens(['create', '--description', 'x'], { env })
    expect({ exitCode, created: ids() }).toEqual({ exitCode: 2, created: [] })
    expect(stdout + stderr).toContain('give --write-env FILE')
  })

  test('on GitHub a revealed token is masked before it is printed', async () => {
    const { stdout } = await tokens(['create', '--description', 'x', '--reveal'], { env: GITHUB })
    const token = project.triggers[0]?.token ?? ''
    const lines = stdout.trim().split('\n')
    expect(lines.indexOf(`::add-mask::${token}`)).toBeGreaterThan(-1)
    expect(lines.indexOf(token)).toBeGreaterThan(lines.indexOf(`::add-mask::${token}`))
  })

  test('a file gets the token, and keeps its other lines; nothing else shows it', async () => {
    const file = inFolder('app.env')
    writeFileSync(file, '# mine\nexport DOWNSTREAM_TOKEN=old\nDOWNSTREAM_REF=main\nDOWNSTREAM_TOKEN=older\n', {
      mode: 0o644,
    })
    const { exitCode, stdout, stderr } = await tokens(['create', '--description', 'x', '--write-env', file])
    const token = project.triggers[0]?.token ?? ''
    expect(exitCode).toBe(0)
    expect(stdout + stderr).not.toContain(token)
    expect(readFileSync(file, 'utf8')).toBe(`# mine\nDOWNSTREAM_TOKEN=${token}\nDOWNSTREAM_REF=main\n`)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['app.env'])
  })

  test.each([
    ['a symbolic link', (path: string) => symlinkSync('/tmp/elsewhere', path), 'is a symbolic link'],
    ['a folder', (path: string) => mkdirSync(path), 'is no file'],
  ])('refuses %s as file before a token exists', async (_, prepare, message) => {
    prepare(inFolder('x'))
    const { exitCode, stderr } = await tokens(['create', '--description', 'x', '--write-env', inFolder('x')])
    expect({ exitCode, created: ids() }).toEqual({ exitCode: 2, created: [] })
    expect(stderr).toContain(message)
  })

  test('refuses a file in a folder that is not there before a token exists', async () => {
    const { exitCode } = await tokens(['create', '--description', 'x', '--write-env', inFolder('no/x')])
    expect({ exitCode, created: ids() }).toEqual({ exitCode: 2, created: [] })
  })
})

describe('a lost answer to tokens create', () => {
  const lose = (effect: boolean) =>
    sandbox.faults.add({ method: 'POST', path: /\/triggers$/, fault: { kind: 'reset', effect } })

  test('takes the token that was created all the same', async () => {
    add(maria.id, { description: 'x' })
    lose(true)
    const { exitCode, stdout, stderr } = await tokens(['create', '--description', 'x', '--quiet'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `${project.triggers[1]?.token}\n` })
    expect(project.triggers).toHaveLength(2)
    expect(stderr).toContain('answer was lost')
  })

  test('exits 4 when no token came of it', async () => {
    lose(false)
    const { exitCode, stderr } = await tokens(['create', '--description', 'x'])
    expect(exitCode).toBe(4)
    expect(stderr).toContain('no such token is in the list')
  })

  test('takes none of two', async () => {
    sandbox.faults.add({
      method: 'POST',
      path: /\/triggers$/,
      when: () => {
        add(maria.id, { description: 'x' })
        return true
      },
      fault: { kind: 'answer', status: 502, effect: true },
    })
    const { exitCode, stderr } = await tokens(['create', '--description', 'x'])
    expect(exitCode).toBe(4)
    expect(stderr).toContain(`2 tokens with this description are new: ${ids().join(', ')}`)
  })
})

describe('tokens rotate', () => {
  test('replaces the token, with its description', async () => {
    const old = add(maria.id, { description: 'nightly' })
    const { exitCode, stdout } = await tokens(['rotate', String(old.id), '--quiet'])
    const [now] = project.triggers
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `${now?.token}\n` })
    expect(project.triggers).toHaveLength(1)
    expect(now).toMatchObject({ description: 'nightly' })
    expect(now?.id).not.toBe(old.id)
  })

  test('deletes the old token only when the new one is in the file', async () => {
    const old = add(maria.id)
    const file = inFolder('x.env')
    let inFileAtDeletion = ''
    sandbox.faults.add({
      method: 'DELETE',
      when: () => {
        inFileAtDeletion = readFileSync(file, 'utf8')
        return false
      },
      fault: { kind: 'reset', effect: false },
    })
    const { exitCode } = await tokens(['rotate', String(old.id), '--write-env', file], { env: GITLAB })
    expect(exitCode).toBe(0)
    expect(inFileAtDeletion).toBe(`DOWNSTREAM_TOKEN=${project.triggers[0]?.token}\n`)
    expect(ids()).not.toContain(old.id)
  })

  test('keeps the old one when GitLab does not give the new one back', async () => {
    const old = add(maria.id)
    sandbox.faults.add({ method: 'GET', path: /\/triggers\/\d+$/, nth: 2, fault: { kind: 'answer', status: 404 } })
    const { exitCode, stderr } = await tokens(['rotate', String(old.id)])
    expect(exitCode).toBe(3)
    expect(ids()).toContain(old.id)
    expect(stderr).toContain('both trigger tokens exist')
  })

  test('still hands the new one over when the old one cannot be deleted', async () => {
    const old = add(maria.id)
    sandbox.faults.add({
      method: 'DELETE',
      fault: { kind: 'answer', status: 403, body: '{"message":"403 Forbidden"}' },
    })
    const { exitCode, stdout, stderr } = await tokens(['rotate', String(old.id), '--quiet'])
    expect(exitCode).toBe(3)
    expect(stdout).toBe(`${project.triggers[1]?.token}\n`)
    expect(stderr).toContain(`gitlab-downstream tokens delete ${old.id} --project group/app`)
  })

  test('interrupted in between, it says that both exist', async () => {
    const old = add(maria.id)
    const controller = new AbortController()
    sandbox.faults.add({
      method: 'POST',
      when: () => {
        controller.abort(new InterruptedError('SIGINT'))
        return false
      },
      fault: { kind: 'reset', effect: false },
    })
    const { exitCode, stderr } = await tokens(['rotate', String(old.id)], { signal: controller.signal })
    expect({ exitCode, count: project.triggers.length }).toEqual({ exitCode: 130, count: 2 })
    expect(stderr).toContain(`${project.triggers[1]?.id} is the new one, ${old.id} the old one`)
  })

  test('a lost answer to the deletion is looked after', async () => {
    const old = add(maria.id)
    sandbox.faults.add({ method: 'DELETE', fault: { kind: 'reset', effect: true } })
    const { exitCode } = await tokens(['rotate', String(old.id)])
    expect({ exitCode, left: ids().length }).toEqual({ exitCode: 0, left: 1 })
  })

  test('warns when a token that would have expired is followed by one that does not', async () => {
    const old = add(maria.id, { expiresAt: '2099-01-01T00:00:00Z' })
    expect((await tokens(['rotate', String(old.id)])).stderr).toContain('the new one does not expire')
  })
})

describe('tokens update, delete and take-ownership', () => {
  test('changes the description', async () => {
    const { id } = add(maria.id)
    const { stdout } = await tokens(['update', String(id), '--description', 'new'])
    expect(project.triggers[0]?.description).toBe('new')
    expect(stdout).toContain('description  new')
  })

  test("another Maintainer's token stays as it is, with the reason", async () => {
    const { id } = add(otto.id)
    const { exitCode, stderr } = await tokens(['update', String(id), '--description', 'new'])
    expect(exitCode).toBe(3)
    expect(stderr).toContain('only its owner changes a trigger token')
  })

  test.each([
    ['y', []],
    ['yes', []],
    ['', [11]],
    ['no', [11]],
  ])('on a terminal delete asks, and %j leaves %j', async (answer, left) => {
    const { id } = add(maria.id, { description: 'nightly' })
    const { stderr, exitCode } = await tokens(['delete', String(id)], { typed: [answer] })
    expect(stderr).toContain(`Delete trigger token ${id} of group/app: nightly (owner maria, last used never)? [y/N]`)
    expect({ exitCode, ids: ids() }).toEqual({ exitCode: 0, ids: left })
  })

  test('an ended input is no yes', async () => {
    const { id } = add(maria.id)
    const { exitCode } = await tokens(['delete', String(id)], { typed: [] })
    expect({ exitCode, ids: ids() }).toEqual({ exitCode: 2, ids: [id] })
  })

  test('where nobody can be asked, delete wants --yes', async () => {
    const { id } = add(maria.id)
    const refused = await tokens(['delete', String(id)])
    expect({ exitCode: refused.exitCode, ids: ids() }).toEqual({ exitCode: 2, ids: [id] })
    expect(refused.stderr).toContain('add --yes')
    expect((await tokens(['delete', String(id), '--yes', '--json'])).json()).toEqual({ id, deleted: true })
    expect(ids()).toEqual([])
  })

  test('ownership is taken where GitLab has it', async () => {
    await sandbox.close()
    await open(17)
    const { id } = add(otto.id)
    const { stdout } = await tokens(['take-ownership', String(id)])
    expect(project.triggers[0]?.ownerId).toBe(maria.id)
    expect(stdout).toContain('is now owned by maria')
  })

  test('where it has not, that is said, not "not found"', async () => {
    const { id } = add(otto.id)
    const { exitCode, stderr } = await tokens(['take-ownership', String(id)])
    expect(exitCode).toBe(3)
    expect(stderr).toContain(`trigger token ${id} stays with its owner otto`)
    expect(stderr).toContain(`gitlab-downstream tokens rotate ${id} --project group/app`)
  })

  test('a token that is not there is not found', async () => {
    const { stderr } = await tokens(['take-ownership', '999'])
    expect(stderr).not.toContain('stays with its owner')
    expect(stderr).toContain('404')
  })
})
