import { describe, expect, test } from 'vitest'
import { json } from '../../../src/sandbox/http/answer.ts'
import type { SandboxTriggerToken } from '../../../src/sandbox/model.ts'
import { add, colleague, ids, openForEachTest, project, sandbox, tokens, user } from './scene.ts'

openForEachTest()

describe('tokens update, delete and take-ownership', () => {
  test('changes the description', async () => {
    const { id } = add(user.id)
    const { stdout } = await tokens(['update', String(id), '--description', 'new'])
    expect(project.triggers[0]?.description).toBe('new')
    expect(stdout).toContain('description  new')
  })

  test("another Maintainer's token stays as it is, with the reason", async () => {
    const { id } = add(colleague.id)
    const { exitCode, stderr } = await tokens(['update', String(id), '--description', 'new'])
    expect(exitCode).toBe(3)
    expect(stderr).toContain('only the owner of a trigger token can change it')
  })

  test.each([
    ['y', []],
    ['yes', []],
    ['', [11]],
    ['no', [11]],
  ])('on a terminal delete asks, and %j leaves %j', async (answer, left) => {
    const { id } = add(user.id, { description: 'nightly' })
    const { stderr, exitCode } = await tokens(['delete', String(id)], { typed: [answer] })
    expect(stderr).toContain(`Delete trigger token ${id} of group/app: nightly (owner maria, last used never)? [y/N]`)
    expect({ exitCode, ids: ids() }).toEqual({ exitCode: 0, ids: left })
  })

  test('an ended input does not confirm', async () => {
    const { id } = add(user.id)
    const { exitCode } = await tokens(['delete', String(id)], { typed: [] })
    expect({ exitCode, ids: ids() }).toEqual({ exitCode: 2, ids: [id] })
  })

  test('without a terminal to ask on, delete requires --yes', async () => {
    const { id } = add(user.id)
    const refused = await tokens(['delete', String(id)])
    expect({ exitCode: refused.exitCode, ids: ids() }).toEqual({ exitCode: 2, ids: [id] })
    expect(refused.stderr).toContain('add --yes')
    expect((await tokens(['delete', String(id), '--yes', '--json'])).json()).toEqual({ id, deleted: true })
    expect(ids()).toEqual([])
  })

  test('ownership is taken where GitLab is old enough to have it', async () => {
    const { id, token, createdAt, updatedAt } = add(colleague.id)
    const dates = { created_at: createdAt, updated_at: updatedAt, last_used: null, expires_at: null }
    const rewrite = () => {
      const [{ ownerId: _otto, ...kept }] = project.triggers as [SandboxTriggerToken]
      project.triggers[0] = { ...kept, ownerId: user.id }
      return json(200, { id, token, description: 'ci', ...dates, owner: { id: user.id, username: user.username } })
    }
    sandbox.faults.add({ method: 'POST', path: /take_ownership$/, fault: { kind: 'rewrite', rewrite } })
    const { stdout } = await tokens(['take-ownership', String(id)])
    expect(project.triggers[0]?.ownerId).toBe(user.id)
    expect(stdout).toContain('is now owned by maria')
  })

  test('where it has not, that is said, not "not found"', async () => {
    const { id } = add(colleague.id)
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
