import { expect, test } from 'vitest'
import { compositeStatus } from '../../src/sandbox/schedule.ts'

/** A `?` marks a job that is allowed to fail. */
test.each([
  ['success success', 'success'],
  ['success skipped', 'success'],
  ['success failed?', 'success'],
  ['success canceled?', 'success'],
  ['success manual?', 'success'],
  ['failed?', 'success'],
  ['skipped', 'skipped'],
  ['skipped manual?', 'skipped'],
  ['created created', 'created'],
  ['created manual?', 'created'],
  ['preparing', 'preparing'],
  ['success preparing', 'preparing'],
  ['pending created', 'pending'],
  ['pending skipped', 'pending'],
  ['success pending', 'running'],
  ['success created', 'running'],
  ['running pending created', 'running'],
  ['failed running', 'running'],
  ['failed created', 'running'],
  ['canceled success', 'canceled'],
  ['canceled failed', 'failed'],
  ['canceled running', 'running'],
  ['canceling running', 'running'],
  ['canceling pending', 'running'],
  ['canceling created', 'running'],
  ['canceling manual', 'manual'],
  ['canceling success', 'canceling'],
  ['canceling canceled', 'canceling'],
  ['canceling failed', 'canceling'],
  ['waiting_for_resource success', 'waiting_for_resource'],
  ['waiting_for_callback success', 'waiting_for_callback'],
  ['success manual', 'manual'],
  ['success manual created', 'manual'],
  ['failed manual', 'manual'],
  ['running manual', 'running'],
  ['success scheduled created', 'scheduled'],
  ['failed success', 'failed'],
  ['failed skipped', 'failed'],
])('jobs that are %s make a pipeline that is %s', (jobs, expected) => {
  const items = jobs.split(' ').map((word) => ({ status: word.replace('?', ''), allowFailure: word.endsWith('?') }))
  expect(compositeStatus(items)).toBe(expected)
})
