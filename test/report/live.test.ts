import { expect, test } from 'vitest'
import { describeLive, formatCounts, type LiveFacts, listLive } from '../../src/report/live.ts'
import type { ResultJob } from '../../src/report/result.ts'

const nowMs = Date.UTC(2026, 0, 5, 10)
const ago = (seconds: number) => new Date(nowMs - seconds * 1000).toISOString()

function job(name: string, status: string, more: Partial<ResultJob> = {}): ResultJob {
  const facts = {
    id: 1,
    kind: 'job',
    stage: 'test',
    allowFailure: false,
    pipelineId: 1,
    projectId: 1,
    counts: true,
  } as const
  return { ...facts, name, status, createdAt: ago(600), ...more } as ResultJob
}

const facts: LiveFacts = {
  status: 'running',
  jobs: [
    job('build', 'success', { stage: 'build' }),
    job('unit', 'running', { startedAt: ago(62) }),
    job('lint', 'running', { startedAt: ago(5) }),
    job('e2e', 'pending', { queuedSeconds: 30, tags: ['gpu'] }),
    job('deploy', 'created', { stage: 'deploy' }),
  ],
  elapsedMs: 130_000,
  expectedMs: 300_000,
  usualSeconds: new Map([['unit', 90]]),
  nowMs,
}

test('the live view shows what runs, with its usual time, then what waits for what', () => {
  expect(listLive(facts)).toEqual([
    'running · 1/5 jobs · 2m 10s · 43%, about 2m 50s left',
    '  ▶ unit: 1m 02s of usually 1m 30s',
    '  ▶ lint: 5.0 s',
    '  ○ e2e: pending for 30 s, no runner with the tag gpu has taken it',
    '  ○ deploy: created for 10m 00s, behind unit, lint, e2e',
  ])
})

test('without a terminal the wait is one line, which says what holds it up', () => {
  expect(describeLive(facts)).toBe('running · 1/5 jobs · 2m 10s · 43%, about 2m 50s left')
  const jobs = facts.jobs.filter(({ status }) => status !== 'running')
  expect(describeLive({ ...facts, jobs, elapsedMs: 400_000 })).toBe(
    'running · 1/3 jobs · 6m 40s · takes longer than usual · e2e: pending for 30 s, no runner with the tag gpu has taken it',
  )
})

test('a trigger job gives way to the jobs of its pipeline', () => {
  const jobs = [
    job('child', 'running', { kind: 'bridge', downstreamPipelineId: 2 }),
    job('inner', 'running', { pipelineId: 2, pipelineLabel: 'child', startedAt: ago(3) }),
  ]
  expect(listLive({ ...facts, jobs }).slice(1)).toEqual(['  ▶ child: inner: 3.0 s'])
})

test('at the end the jobs are counted by stage, an allowed failure apart', () => {
  const jobs = [
    job('build', 'success', { stage: 'build', startedAt: ago(100), finishedAt: ago(40) }),
    job('unit', 'failed', { startedAt: ago(40), finishedAt: ago(10) }),
    job('lint', 'failed', { counts: false, allowFailure: true, startedAt: ago(40), finishedAt: ago(20) }),
    job('deploy', 'skipped', { stage: 'deploy' }),
  ]
  expect(
    formatCounts(jobs)
      .split(/\n/)
      .map((line) => line.split(/ {2,}/)),
  ).toEqual([
    ['STAGE', 'JOBS', 'TIME'],
    ['build', '1 passed', '1m 00s'],
    ['test', '1 failed · 1 failed (does not count)', '30 s'],
    ['deploy', '1 skipped'],
    ['all', '1 failed · 1 failed (does not count) · 1 skipped · 1 passed', '1m 30s'],
  ])
})
