import { describe, expect, test } from 'vitest'
import {
  apiToken,
  developer,
  doctor,
  openForEachTest,
  project,
  sandbox,
  triggerToken,
  upstream,
  user,
} from './scene.ts'

openForEachTest()

describe('doctor on the access token', () => {
  test.each([
    ['unknown to GitLab', () => 'glpat-unknown00000000', 'does not know this access token'],
    ['a trigger token by mistake', () => triggerToken(), 'holds a trigger token'],
  ])('%s fails, and the rest is looked at without it', async (_, token, remedy) => {
    project.visibility = 'public'
    const { exitCode, find, status } = await doctor({ DOWNSTREAM_API_TOKEN: token() })
    expect(exitCode).toBe(3)
    expect(find('api-token')?.status).toBe('fail')
    expect(find('api-token')?.remedies.join()).toContain(remedy)
    expect(status('project')).toBe('pass')
  })

  test('one that only reads cannot cancel', async () => {
    const { rights, find } = await doctor({ DOWNSTREAM_API_TOKEN: apiToken(user, ['read_api']) })
    expect(rights['cancel, retry, play']).toBe('no')
    expect(find('api-token')?.message).toContain('take the scope api')
  })

  test('one that soon expires is warned about', async () => {
    const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
    const { token } = sandbox.store.addAccessToken({ userId: user.id, scopes: ['api'], expiresAt: soon })
    const { checks, exitCode } = await doctor({ DOWNSTREAM_API_TOKEN: token })
    expect(checks.filter(({ name }) => name === 'api-token').map(({ status }) => status)).toEqual(['pass', 'warn'])
    expect(exitCode).toBe(0)
  })
})

describe('doctor on the trigger token', () => {
  test("one of another project's fails", async () => {
    const { token } = sandbox.store.addTriggerToken(upstream, { ownerId: user.id })
    triggerToken()
    const { exitCode, find, rights } = await doctor({ DOWNSTREAM_API_TOKEN: apiToken(), DOWNSTREAM_TOKEN: token })
    expect(exitCode).toBe(3)
    expect(find('token')).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('this project does not list it'),
    })
    expect(rights['start a pipeline']).toBe('no')
  })

  test("another Maintainer's is known by the four characters that GitLab shows", async () => {
    const otto = sandbox.store.addUser({ username: 'otto' })
    project.members.set(otto.id, 'maintainer')
    const token = triggerToken(otto.id, { description: 'deploy' })
    const { find } = await doctor({ DOWNSTREAM_API_TOKEN: apiToken(), DOWNSTREAM_TOKEN: token })
    expect(find('token')?.message).toMatch(/by its first four characters trigger token \d+ "deploy" of otto/)
    expect(find('variables')?.message).toContain('which otto has')
  })

  test('a Developer cannot look it up, which is no failure', async () => {
    const { exitCode, find } = await doctor({
      DOWNSTREAM_API_TOKEN: apiToken(developer),
      DOWNSTREAM_TOKEN: triggerToken(),
    })
    expect(exitCode).toBe(0)
    expect(find('token')).toMatchObject({ status: 'skip', message: expect.stringContaining('403 Forbidden') })
  })

  test('an access token in its place fails: GitLab would answer 404', async () => {
    const { exitCode, find } = await doctor({ DOWNSTREAM_TOKEN: apiToken() })
    expect(exitCode).toBe(3)
    expect(find('token')?.remedies[0]).toContain('give it as `api-token`')
  })
})
