import { expect, test } from 'vitest'
import { listLiveSteps } from '../../../src/chain/running/console.ts'
import type { ChainPlan } from '../../../src/chain/types.ts'
import type { ResultJob } from '../../../src/report/result.ts'
import { createVirtualClock } from '../../support/virtual-clock.ts'

test('the live view of a chain shows which steps run, for how long, and what the others wait for', () => {
  const clock = createVirtualClock()
  const needs: Readonly<Record<string, readonly string[]>> = { lib: [], app: ['lib'], docs: [], smoke: ['app', 'lib'] }
  const plan = { steps: Object.entries(needs).map(([name, own]) => ({ name, needs: own })) } as unknown as ChainPlan
  const startedAt = new Date(clock.wallMs() - 12_000).toISOString()
  const step = (name: string, status: string) => ({ name, status, startedAt }) as ResultJob
  const jobs = [step('lib', 'success'), step('app', 'running'), step('docs', 'created'), step('smoke', 'created')]
  expect(listLiveSteps(plan, jobs, { startedAtMs: clock.monotonicMs() - 62_000, clock })).toEqual([
    'running · 1/4 steps · 1m 02s',
    '  ▶ app: 12 s',
    '  ○ docs: waits for a free place',
    '  ○ smoke: waits for app',
  ])
})
