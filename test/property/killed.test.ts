import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endlessJob, openScene } from '../e2e/support/scene.ts'
import { runPost } from '../e2e/support/step.ts'
import { checkCases, PROPERTY_TIMEOUT_MS } from './cases.ts'

const given = fc.record({
  /** The request during which the main step is killed. */
  atRequest: fc.integer({ min: 1, max: 7 }),
  /** Whether GitLab has acted on that request. */
  at: fc.constantFrom('before', 'answer'),
  /** What the runner hands to the post step: composite actions hand over nothing, or the inputs of another action. */
  inputs: fc.constantFrom<Record<string, string>>({}, { project: 'other/project', 'on-interrupt': 'leave' }),
  credentials: fc.constantFrom('trigger token and api', 'trigger token and read_api', 'api alone'),
})
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never

test('whenever the main step is killed: one pipeline at most, which the post step cancels, or says that it goes on', {
  timeout: PROPERTY_TIMEOUT_MS,
}, async () => {
  await checkCases('kills', given, checkKill, { inTest: 3 })
})

async function checkKill({ atRequest, at, inputs, credentials }: Given): Promise<void> {
  await using scene = await openScene()
  const { sandbox, folder } = scene
  scene.script(endlessJob())
  const reached = Promise.withResolvers<void>()
  let requests = 0
  const isReached = ({ method }: { method: string }, place: typeof at) => {
    // A start that GitLab never heard of is looked for through a minute of real time; test/run/lost-call.test.ts has that on virtual time.
    if ((method === 'POST' ? 'answer' : at) !== place) return false
    return requests >= atRequest
  }
  sandbox.faults.add({
    when: () => {
      requests += 1
      if (requests === atRequest) reached.resolve()
      return false
    },
    fault: { kind: 'reset', effect: false },
  })
  for (const place of ['before', 'answer'] as const) {
    const fault = { kind: 'stall', delayMs: Number.POSITIVE_INFINITY, at: place } as const
    sandbox.faults.add({ when: (request) => isReached(request, place), fault })
  }
  const main = scene.startAction({
    wait: 'true',
    ...(credentials === 'trigger token and read_api' && { 'api-token': scene.readToken }),
    ...(credentials === 'api alone' && { token: undefined }),
  })
  await Promise.race([reached.promise, main.finished])
  main.kill('SIGKILL')
  const { state, screen } = await main.finished
  sandbox.faults.clear()
  const post = await runPost({ inputs, state, folder })

  const pipelines = scene.pipelines()
  expect(pipelines.length, 'never twice').toBeLessThanOrEqual(1)
  expect(post.exitCode, post.screen).toBe(0)
  const written = `${screen}${post.screen}`.replaceAll(/^::add-mask::.*$/gm, '') + JSON.stringify(state)
  for (const secret of [scene.triggerToken, scene.apiToken, scene.readToken]) expect(written).not.toContain(secret)
  const lives = pipelines.some(({ status }) => status !== 'canceled')
  if (post.stdout.includes('Canceled pipeline')) expect(lives, post.screen).toBe(false)
  if (lives) expect(post.stdout).toMatch(/goes on|nothing proves|gitlab-downstream status/)
  if (credentials === 'trigger token and api') expect(lives, post.screen).toBe(false)
}
