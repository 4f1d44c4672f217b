import { expect, test } from 'vitest'
import { type TokenKind, tokenKind } from '../../src/text/token-kind.ts'

test.each<[token: string, kind: TokenKind]>([
  ['glptt-0123', 'trigger-token'],
  ['company-glptt-0123', 'trigger-token'],
  ['glcbt-64_abc', 'job-token'],
  ['the-job-token', 'job-token'],
  ['glpat-abc', 'access-token'],
  ['0123456789abcdef', 'unknown-token'],
])('the token %s is recognized as %s', (token, kind) => {
  expect(tokenKind(token, 'the-job-token')).toBe(kind)
})
