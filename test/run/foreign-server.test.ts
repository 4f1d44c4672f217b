import { expect, test } from 'vitest'
import type { Fault } from '../../src/sandbox/faults.ts'
import { runCommandLine } from '../commands/command-line.ts'
import { createScene } from '../support/scene.ts'

const page = '<html><title>Sign in</title>'

test.each<[name: string, fault: Fault, exitCode: number, words: string]>([
  ['a 404 page', { kind: 'answer', status: 404, body: page }, 3, 'a web page "Sign in" came with status 404'],
  ['a 403 page', { kind: 'answer', status: 403, body: page }, 3, 'a firewall or an allow-list'],
  ['a login page', { kind: 'answer', status: 200, body: page }, 4, "was not GitLab's but a web page"],
  [
    'a redirect to a login page',
    { kind: 'answer', status: 302, headers: { location: 'https://sso.example/login' } },
    4,
    'it redirects to another place',
  ],
])('no token is sent to a server that answers the first read with %s', async (_, fault, exitCode, words) => {
  await using scene = await createScene()
  const sent: string[] = []
  scene.sandbox.faults.add({ path: /\/pipelines\?/, fault })
  scene.sandbox.faults.add({
    method: 'POST',
    when: ({ url }) => {
      sent.push(String(url))
      return false
    },
    fault: { kind: 'reset', effect: false },
  })
  const env = { DOWNSTREAM_REF: 'main', DOWNSTREAM_TOKEN: scene.triggerToken }
  const run = await runCommandLine(scene, ['trigger'], { env })
  expect(run).toMatchObject({ exitCode, stderr: expect.stringContaining(words) })
  expect(sent).toEqual([])
  expect([...scene.sandbox.store.pipelines.values()]).toEqual([])
})
