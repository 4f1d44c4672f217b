import { expect, test } from 'vitest'
import { summary, watchScript } from './watching.ts'

test('a poll interval longer than the timeout still gives a last look before it', async () => {
  const watched = await watchScript({ jobs: [{ name: 'build' }] }, { pollIntervalMs: 120_000, timeoutMs: 60_000 })
  expect(summary(watched)).toEqual(['success', true])
})
