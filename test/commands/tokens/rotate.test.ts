import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { InterruptedError } from '../../../src/errors.ts'
import { add, GITLAB, ids, inFolder, openForEachTest, project, sandbox, tokens, user } from './scene.ts'

openForEachTest()

describe('tokens rotate', () => {
  test('replaces the token, with its description', async () => {
    const old = add(user.id, { description: 'nightly' })
    const { exitCode, stdout } = await tokens(['rotate', String(old.id), '--quiet'])
    const [now] = project.triggers
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `${now?.token}\n` })
    expect(project.triggers).toHaveLength(1)
    expect(now).toMatchObject({ description: 'nightly' })
    expect(now?.id).not.toBe(old.id)
  })

  test('deletes the old token only when the new one is in the file', async () => {
    const old = add(user.id)
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
    const old = add(user.id)
    sandbox.faults.add({ method: 'GET', path: /\/triggers\/\d+$/, nth: 2, fault: { kind: 'answer', status: 404 } })
    const { exitCode, stderr } = await tokens(['rotate', String(old.id)])
    expect(exitCode).toBe(3)
    expect(ids()).toContain(old.id)
    expect(stderr).toContain('both trigger tokens exist')
  })

  test('still hands the new one over when the old one cannot be deleted', async () => {
    const old = add(user.id)
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
    const old = add(user.id)
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
    const old = add(user.id)
    sandbox.faults.add({ method: 'DELETE', fault: { kind: 'reset', effect: true } })
    const { exitCode } = await tokens(['rotate', String(old.id)])
    expect({ exitCode, left: ids().length }).toEqual({ exitCode: 0, left: 1 })
  })

  test('warns when a token that would have expired is followed by one that does not', async () => {
    const old = add(user.id, { expiresAt: '2099-01-01T00:00:00Z' })
    expect((await tokens(['rotate', String(old.id)])).stderr).toContain('the new one does not expire')
  })
})
