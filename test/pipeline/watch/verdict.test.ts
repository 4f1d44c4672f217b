import { describe, expect, test } from 'vitest'
import { interpretStatus, KNOWN_STATUSES } from '../../../src/gitlab/status.ts'
import { judgeStatus, type VerdictOptions } from '../../../src/pipeline/watch/verdict.ts'

const statuses = [...KNOWN_STATUSES, 'invented_by_gitlab_23', 'cancelled', '']
const defaults: VerdictOptions = { onManual: 'fail', passOn: [] }

/** What each status comes to: `…` goes on, `‖` is blocked, `✓`/`✗ result` is the end. */
function verdicts(options: Partial<VerdictOptions>): Record<string, string> {
  const show = (status: string) => {
    const verdict = judgeStatus(status, { ...defaults, ...options })
    if (verdict.kind === 'ended') return `${verdict.passed ? '✓' : '✗'} ${verdict.result}`
    return verdict.kind === 'blocked' ? '‖' : '…'
  }
  return Object.fromEntries(statuses.map((status) => [status, show(status)]))
}

const goOn = {
  created: '…',
  waiting_for_resource: '…',
  preparing: '…',
  waiting_for_callback: '…',
  pending: '…',
  running: '…',
  canceling: '…',
  scheduled: '…',
  invented_by_gitlab_23: '…',
  cancelled: '…',
  '': '…',
}
const ends = {
  manual: '✗ manual',
  success: '✓ success',
  failed: '✗ failed',
  canceled: '✗ canceled',
  skipped: '✗ skipped',
}

describe('verdict by status', () => {
  test.each<[string, Partial<VerdictOptions>, Record<string, string>]>([
    ['by default only success passes', {}, {}],
    ['on-manual: wait', { onManual: 'wait' }, { manual: '‖' }],
    ['on-manual: play', { onManual: 'play' }, { manual: '‖' }],
    ['pass-on: skipped', { passOn: ['skipped'] }, { skipped: '✓ skipped' }],
    ['pass-on: canceled', { passOn: ['canceled'] }, { canceled: '✓ canceled' }],
    ['pass-on: manual', { passOn: ['manual'] }, { manual: '✓ manual' }],
    ['pass-on: manual wins over on-manual: wait', { passOn: ['manual'], onManual: 'wait' }, { manual: '✓ manual' }],
    [
      'pass-on: everything still fails on failed',
      { passOn: ['skipped', 'canceled', 'manual'] },
      { skipped: '✓ skipped', canceled: '✓ canceled', manual: '✓ manual' },
    ],
  ])('%s', (_, options, changed) => {
    expect(verdicts(options)).toEqual({ ...goOn, ...ends, ...changed })
  })

  test('delayed pipelines are told from running ones', () => {
    expect(interpretStatus('scheduled')).toEqual({ kind: 'delayed' })
  })
})
