import { expect, test } from 'vitest'
import { toRules } from '../../../src/sandbox/local/config/only-except.ts'

test.each([
  ['neither', {}, undefined],
  ['rules of its own', { rules: [], only: ['tags'] }, undefined],
  ['tags', { only: ['tags'] }, [{ if: '($CI_COMMIT_TAG)' }]],
  [
    'names, patterns and sources',
    { only: ['main', '/^v\\d+$/i', 'triggers'] },
    [
      {
        if: '($CI_COMMIT_REF_NAME == "main" || $CI_COMMIT_REF_NAME =~ /^v\\d+$/i || $CI_PIPELINE_SOURCE == "trigger")',
      },
    ],
  ],
  [
    'exceptions',
    { except: ['branches', 'schedules'] },
    [
      { if: '$CI_COMMIT_BRANCH || $CI_PIPELINE_SOURCE == "schedule"', when: 'never' },
      { if: '($CI_COMMIT_BRANCH || $CI_COMMIT_TAG)' },
    ],
  ],
  [
    'the long form',
    { only: { refs: ['main'], variables: ['$A', '$B == "1"'], changes: ['src/*'] } },
    [{ if: '($CI_COMMIT_REF_NAME == "main") && (($A) || ($B == "1"))', changes: ['src/*'] }],
  ],
])('only and except as rules: %s', (_name, job, rules) => {
  expect(toRules(job)).toEqual(rules)
})
