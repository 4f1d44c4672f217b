import { expect, test } from 'vitest'
import { GitLabUnavailableError } from '../src/gitlab/errors.ts'

test('an error with more to say stays what it is, says the new things first, and has the first one as its cause', () => {
  const first = new GitLabUnavailableError('no answer', {
    delivery: 'unknown',
    status: 502,
    hints: ['old hint'],
    details: ['old detail'],
  })
  const second = first.with({ hints: ['new hint'], details: ['new detail'] })
  expect(second).toBeInstanceOf(GitLabUnavailableError)
  expect(second).toMatchObject({ name: 'GitLabUnavailableError', message: 'no answer', status: 502, exitCode: 4 })
  expect(second.delivery).toBe('unknown')
  expect(second.hints).toEqual(['new hint', 'old hint'])
  expect(second.details).toEqual(['new detail', 'old detail'])
  expect(second.cause).toBe(first)
  expect(second.stack).toBe(first.stack)
  expect(first.hints).toEqual(['old hint'])
})
