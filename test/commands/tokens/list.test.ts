import { describe, expect, test } from 'vitest'
import { add, colleague, GITHUB, openForEachTest, project, sandbox, tokens, user } from './scene.ts'

openForEachTest()

describe('tokens list and show', () => {
  test('shows every token of every page, none of them in full', async () => {
    for (let count = 0; count < 130; count += 1) add(user.id, { description: `token ${count}` })
    const { stdout, exitCode } = await tokens(['list'])
    expect(exitCode).toBe(0)
    expect(stdout.trim().split('\n')).toHaveLength(131)
    for (const { token } of project.triggers) expect(stdout).not.toContain(token)
  })

  test('is a table of what one needs to know a token again', async () => {
    const own = add(user.id, { description: 'nightly', expiresAt: '2099-01-02T00:00:00Z' })
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
    const own = add(user.id)
    const other = add(colleague.id)
    const { stdout, stderr } = await tokens(['list', '--reveal'])
    expect(stdout).toContain(own.token)
    expect(stdout).not.toContain(other.token)
    expect(stderr).toContain(`to its owner only: not revealed ${other.id}`)
  })

  test('gives JSON without tokens unless they are revealed', async () => {
    const own = add(user.id)
    expect((await tokens(['list', '--json'])).json()).toMatchObject([{ id: own.id, token: null, owner: 'maria' }])
    expect((await tokens(['show', String(own.id), '--json', '--reveal'])).json()).toMatchObject({ token: own.token })
  })

  test('says that there are none', async () => {
    expect((await tokens(['list'])).stdout).toBe('group/app has no trigger tokens\n')
    expect((await tokens(['list', '--json'])).json()).toEqual([])
  })

  test('prints descriptions without control characters and without commands to a runner', async () => {
    add(user.id, { description: 'a\u001b[2Jb\u202e\n::error::x ##[error]y' })
    const { stdout } = await tokens(['list'], { env: GITHUB })
    expect(stdout).toContain('ab ::error::x # #[error]y')
    expect(stdout).not.toMatch(/^\s*::error/m)
  })

  test.each([
    ['x', 'argument ID "x": is not an id'],
    ['0', 'argument ID "0": is not an id'],
    ['9'.repeat(20), 'is not an id'],
  ])('refuses the id %s before it asks GitLab', async (id, message) => {
    const { exitCode, stderr } = await tokens(['show', id])
    expect({ exitCode, requests: sandbox.requests.length }).toEqual({ exitCode: 2, requests: 0 })
    expect(stderr).toContain(message)
  })

  test('a token that is not there exits 3', async () => {
    const { exitCode, stderr } = await tokens(['show', '999'])
    expect(exitCode).toBe(3)
    expect(stderr).toContain('404 Not found')
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
