import { expect, test } from 'vitest'
import { createBudget } from '../../../src/chain/running/clients.ts'
import { openCast } from '../../support/scene.ts'
import { createVirtualClock } from '../../support/virtual-clock.ts'
import { openChain, summary } from './chain-scene.ts'

const elsewhere = (settings: Readonly<Record<string, string>>) => ({
  settings: { 'gitlab-url': '${{ env.OTHER_URL }}', project: 'group/app', ...settings },
})

test('two steps on two instances share no credential, whatever the chain itself was given', async () => {
  await using chain = await openChain({
    here: {},
    there: elsewhere({ token: '${{ env.OTHER_TOKEN }}', 'api-token': '${{ env.OTHER_API }}' }),
  })
  await using other = await openCast({ clock: chain.scene.clock.serverSide })
  const ours = [chain.scene.apiToken, chain.env.T_here ?? '', chain.env.T_there ?? '']
  const theirs = [other.apiToken, other.triggerToken]
  Object.assign(chain.env, { OTHER_URL: other.sandbox.url, OTHER_TOKEN: other.triggerToken, OTHER_API: other.apiToken })
  const run = await chain.run()
  expect(summary(run)).toBe('here:success there:success')
  const [sentHere, sentThere] = [chain.scene.sandbox, other.sandbox].map(({ requests }) => JSON.stringify(requests))
  expect(sentThere).toContain(other.apiToken)
  for (const secret of ours) expect(sentThere).not.toContain(secret)
  for (const secret of theirs) expect(sentHere).not.toContain(secret)
  for (const secret of [...ours, ...theirs]) expect(run.output + JSON.stringify(run.result)).not.toContain(secret)
})

test('a step on another origin inherits no token: it is refused before anything is sent', async () => {
  await using chain = await openChain({ here: {}, there: elsewhere({ token: '' }) })
  const { there } = Object.fromEntries(chain.plan.steps.map((step) => [step.name, step]))
  const { token, ...settings } = there?.settings ?? {}
  expect(token?.value).toBe('')
  const plan = { ...chain.plan, steps: chain.plan.steps.map((step) => (step === there ? { ...step, settings } : step)) }
  chain.env.OTHER_URL = 'http://127.0.0.1:9'
  await expect(chain.run({ plan })).rejects.toThrow(/there: token: is required/)
  expect(chain.scene.sandbox.requests).toEqual([])
})

test('reads keep to the budget of a minute, and what starts or cancels never waits', async () => {
  const clock = createVirtualClock()
  const budget = createBudget(300, clock)
  const sentMs: number[] = []
  await Promise.all(
    Array.from({ length: 1_000 }, async () => {
      await budget.admit({ method: 'GET' })
      sentMs.push(clock.monotonicMs())
    }),
  )
  for (const [index, atMs] of sentMs.entries()) {
    const within = sentMs.slice(index).filter((other) => other < atMs + 60_000)
    expect(within.length).toBeLessThanOrEqual(300)
  }
  expect(clock.monotonicMs()).toBeLessThan(5 * 60_000)
  const startedMs = clock.monotonicMs()
  for (let n = 0; n < 500; n++) await budget.admit({ method: 'POST' })
  expect(clock.monotonicMs()).toBe(startedMs)
  // What was sent counts, and yet reads do not wait for ever.
  await budget.admit({ method: 'GET' })
  expect(clock.monotonicMs() - startedMs).toBeGreaterThan(10_000)
  expect(clock.monotonicMs() - startedMs).toBeLessThan(60_000)
  budget.hurry(5_000)
  const hurriedMs = clock.monotonicMs()
  for (let n = 0; n < 100; n++) await budget.admit({ method: 'GET' })
  expect(clock.monotonicMs()).toBe(hurriedMs)
})
