import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readWorkTree } from '../../src/host/work-tree.ts'
import { createScene, MAIN_SHA, type Scene } from '../support/scene.ts'
import { type CommandLineSettings, runCommandLine } from './command-line.ts'

let folder: string
const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' })
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'work-tree-'))
  git('init', '-q', '-b', 'feature/x.y')
})
afterAll(() => rmSync(folder, { recursive: true }))

function setRemotes(remotes: Readonly<Record<string, string>>): void {
  for (const name of execFileSync('git', ['remote'], { cwd: folder, encoding: 'utf8' }).split('\n').filter(Boolean))
    git('remote', 'remove', name)
  for (const [name, address] of Object.entries(remotes)) git('remote', 'add', name, address)
}

/** A command line without a project, run in the folder. */
function run(scene: Scene, args: readonly string[], settings: CommandLineSettings = {}) {
  const env = { DOWNSTREAM_PROJECT: undefined, ...settings.env }
  return runCommandLine(scene, args, { ...settings, env, readWorkTree: () => readWorkTree(folder) })
}

function addPipelines(scene: Scene): void {
  for (const ref of ['main', 'feature/x.y'])
    scene.sandbox.store.addPipeline({
      projectId: scene.project.id,
      ref,
      sha: MAIN_SHA,
      source: 'push',
      status: 'success',
    })
}

describe('in a work tree', () => {
  test('the project is that of the remote, and `latest` is on the branch that is checked out, said in one line', async () => {
    await using scene = await createScene()
    addPipelines(scene)
    const url = new URL('group/app.git', `${scene.sandbox.url}/`)
    url.password = 'glpat-kept-away'
    setRemotes({ upstream: 'git@elsewhere.example:group/other.git', origin: url.href })
    const { stdout, stderr, exitCode } = await run(scene, ['status', 'latest'])
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
    const [line = '', ...rest] = stdout.split('\n')
    expect(line).toBe('Taken from git: project group/app (remote origin), ref feature/x.y (current branch)')
    expect(rest.join('\n')).toContain('feature/x.y aaaaaaaa')
    expect(stdout).not.toContain('kept-away')
  })

  test('what is given counts, and the branch says nothing about another project', async () => {
    await using scene = await createScene()
    addPipelines(scene)
    setRemotes({ origin: `${scene.sandbox.url}/group/lib.git` })
    const given = await run(scene, ['wait', 'latest', '-p', 'group/app', '-r', 'main'])
    expect(given.stdout).not.toContain('Taken from git')
    expect(given.exitCode).toBe(0)
    const missing = await run(scene, ['wait', 'latest', '-p', 'group/app'])
    expect(missing).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('ref: is required') })
  })

  test.each([
    { remotes: {}, why: 'there is no remote' },
    { remotes: { origin: 'https://evil.example/group/app.git' }, why: 'the remote is on another host' },
    { remotes: { a: '$URL/group/app.git', b: '$URL/group/lib.git' }, why: 'two remotes name two projects' },
  ])('the project is required when $why, and nothing is sent', async ({ remotes }) => {
    await using scene = await createScene()
    setRemotes(
      Object.fromEntries(Object.entries(remotes).map(([name, url]) => [name, url.replace('$URL', scene.sandbox.url)])),
    )
    const { exitCode, stderr } = await run(scene, ['trigger', '-r', 'main'])
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('project: is required') })
    expect(scene.sandbox.requests).toEqual([])
  })

  test('a job takes nothing from the folder it runs in', async () => {
    await using scene = await createScene()
    setRemotes({ origin: `${scene.sandbox.url}/group/app.git` })
    for (const env of [{ GITLAB_CI: 'true' }, { GITHUB_ACTIONS: 'true' }])
      expect((await run(scene, ['trigger', '-r', 'main'], { env })).exitCode).toBe(2)
    expect(scene.sandbox.requests).toEqual([])
  })

  test('commands that name another project by theirs, or none, take nothing from it', async () => {
    await using scene = await createScene()
    setRemotes({ origin: `${scene.sandbox.url}/group/app.git` })
    const { stdout } = await run(scene, ['init', 'trigger', '--source', 'x/y', '--output', '-'])
    expect(stdout).not.toContain('group/app')
  })
})

describe('`status latest` without a ref', () => {
  test('takes the default branch where no branch is known', async () => {
    await using scene = await createScene({ project: { defaultBranch: 'feature/x.y' } })
    addPipelines(scene)
    const { stdout, exitCode } = await runCommandLine(scene, ['status', 'latest'])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('feature/x.y aaaaaaaa')
  })

  test('asks for the ref when the credentials cannot read the project', async () => {
    await using scene = await createScene()
    const { stderr, exitCode } = await runCommandLine(scene, ['status', 'latest'], {
      env: { DOWNSTREAM_API_TOKEN: '' },
    })
    expect(exitCode).toBe(3)
    expect(stderr).toContain('give `ref`: without it `latest` takes the default branch of the project')
  })
})

test('there is no work tree where there is no repository', async () => {
  expect(await readWorkTree(tmpdir())).toBeUndefined()
  expect(await readWorkTree(join(folder, 'missing'))).toBeUndefined()
})
