import { expect, test } from 'vitest'
import type { ResultJob } from '../../src/report/result.ts'
import { describeWaits } from '../../src/report/waits.ts'

const NOW = Date.parse('2026-01-01T01:00:00Z')
let lastId = 0
const job = (name: string, status: string, more: Partial<ResultJob> = {}): ResultJob => ({
  ...{ id: ++lastId, name, status, stage: 'test', kind: 'job', allowFailure: false, counts: true },
  ...{ pipelineId: 1, projectId: 1, createdAt: '2026-01-01T00:00:00Z', ...more },
})

test.each<[name: string, jobs: ResultJob[], lines: string[]]>([
  ['nothing waits', [job('a', 'success'), job('b', 'skipped'), job('c', 'manual', { allowFailure: true })], []],
  [
    'the queue is timed by GitLab',
    [job('a', 'pending', { queuedSeconds: 90 })],
    ['a: pending for 1m 30s, no runner has taken it'],
  ],
  [
    'a runner that has not begun',
    [job('a', 'pending', { runner: 'r1' })],
    ['a: pending for 1h 00m, the runner r1 has not begun'],
  ],
  ['preparing', [job('a', 'preparing')], ['a: preparing for 1h 00m, GitLab prepares what it needs, such as a cluster']],
  [
    'a callback',
    [job('a', 'waiting_for_callback')],
    ['a: waiting for callback for 1h 00m, something outside of GitLab has not answered'],
  ],
  ['a delayed job', [job('a', 'scheduled')], ['a: delayed for 1h 00m, it starts by itself when its time has come']],
  ['a status of a newer server', [job('a', 'pondering')], ['a: pondering for 1h 00m']],
  ['no dates', [job('a', 'manual', { createdAt: undefined })], ['a: manual, a person must play it']],
  [
    'created behind others of the same stage, since needs are not shown',
    [job('a', 'pending'), job('b', 'created')],
    ['a: pending for 1h 00m, no runner has taken it', 'b: created for 1h 00m, behind a'],
  ],
  [
    'created behind nothing',
    [job('a', 'success', { stage: 'build' }), job('b', 'created')],
    ['b: created for 1h 00m, GitLab has not queued it, though nothing before it is left'],
  ],
  [
    'created behind jobs of its own pipeline alone',
    [job('a', 'running', { pipelineId: 2, pipelineLabel: 'g/b #2' }), job('b', 'created')],
    ['g/b #2: a: running', 'b: created for 1h 00m, GitLab has not queued it, though nothing before it is left'],
  ],
  [
    'many alike',
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => job(name, 'pending')),
    ['a, b, c, d, e and 2 more: pending for 1h 00m, no runner has taken it'],
  ],
])('%s', (_, jobs, lines) => {
  expect(describeWaits(jobs, NOW)).toEqual(lines)
})
