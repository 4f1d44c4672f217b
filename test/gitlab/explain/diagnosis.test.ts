import { describe, expect, test } from 'vitest'
import { diagnoseRefusal, findRule } from '../../../src/gitlab/explain/answer.ts'
import { type Row, start, toRefusal } from './support/refusal-row.ts'

describe('every other refusal has its next step', () => {
  const rows: Row[] = [
    {
      endpoint: 'pipeline',
      status: 401,
      words: '401 Unauthorized',
      credential: 'anonymous',
      rule: 'unauthenticated',
      first: '`read_api`',
    },
    {
      endpoint: 'job',
      status: 401,
      words: '401 Unauthorized',
      credential: 'job-token',
      rule: 'unauthenticated',
      first: 'does not accept a job token here',
    },
    {
      endpoint: 'pipeline',
      status: 401,
      words: 'invalid_token: Token is expired. You can either do re-authorization or token refresh.',
      rule: 'token expired',
      first: 'expired',
    },
    {
      endpoint: 'pipeline',
      status: 403,
      words: 'insufficient_granular_scope: x',
      rule: 'scope missing',
      first: '`read_api`',
    },
    {
      endpoint: 'pipeline',
      status: 403,
      words: '403 Forbidden - Authentication by CI/CD job token not allowed from a to b.',
      credential: 'job-token',
      rule: 'job token not allowed by project',
      first: 'allowlist',
    },
    {
      endpoint: 'pipeline',
      status: 403,
      words:
        '403 Forbidden - Insufficient permissions to access this resource in project group/app. The following token permission is required: read_pipelines.',
      credential: 'job-token',
      rule: 'job token lacks permission',
      first: 'named permission',
    },
    { endpoint: 'pipeline', status: 403, words: '403 Forbidden', isWrite: true, rule: 'forbidden', first: 'Developer' },
    { endpoint: 'pipeline', status: 403, words: '403 Forbidden', rule: 'forbidden', first: 'may not see' },
    {
      endpoint: 'triggers',
      status: 403,
      words: '403 Forbidden',
      rule: 'Maintainer only',
      first: 'Maintainer',
    },
    {
      endpoint: 'pipeline',
      status: 404,
      words: '404 Project Not Found',
      credential: 'anonymous',
      rule: 'not found',
      first: 'only public projects',
    },
    {
      endpoint: 'pipeline',
      status: 404,
      words: '404 Project Not Found',
      credential: 'job-token',
      rule: 'not found',
      first: 'ignore job tokens',
    },
    { endpoint: 'artifacts', status: 404, words: '404 Not Found', rule: 'not found', first: 'expired' },
    {
      endpoint: 'pipeline',
      status: 403,
      words: 'You cannot perform write operations on a read-only instance',
      isWrite: true,
      rule: 'read-only instance',
      first: 'maintenance',
    },
  ]
  test.each(rows)('$endpoint $credential $status $words', (row) => {
    const refusal = toRefusal(row)
    expect(findRule(refusal)?.name).toBe(row.rule)
    expect(diagnoseRefusal(refusal)[0]).toContain(row.first)
  })

  test('unknown words do not get invented advice', () => {
    expect(
      diagnoseRefusal(toRefusal({ endpoint: 'pipeline', status: 400, words: 'What?', rule: '', first: '' })),
    ).toEqual([])
    const [hint] = diagnoseRefusal(toRefusal({ ...start(400, 'Failed to build the pipeline!', '', '') }))
    expect(hint).toContain('GitLab may say more')
  })
})
