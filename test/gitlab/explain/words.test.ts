import { describe, expect, test } from 'vitest'
import { extractWords } from '../../../src/gitlab/explain/words.ts'
import { createRedaction } from '../../../src/gitlab/requests/credentials.ts'

describe('extractWords', () => {
  test.each<[body: string, line: string]>([
    ['{"message":"404 Not Found"}', '404 Not Found'],
    ['{"message":{"base":["Reference not found"]}}', 'Reference not found'],
    ['{"message":{"error":"Try again later."}}', 'Try again later.'],
    ['{"message":{"description":["is too long","is odd"]}}', 'description is too long; description is odd'],
    ['{"message":["a","b","a"]}', 'a; b'],
    ['{"error":"token is missing"}', 'token is missing'],
    ['{"error":"invalid_token","error_description":"Token was revoked."}', 'invalid_token: Token was revoked.'],
    ['{"message":null}', ''],
    ['{"unknown":1}', ''],
    ['"text"', 'text'],
    ['[]', ''],
    ['Retry later\n', 'Retry later'],
    ['', ''],
    ['<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>', '502 Bad Gateway'],
    ['<!DOCTYPE html><style>p{}</style><p>We are <b>down</b>', 'We are down'],
    ['{"message":"a\\u001b[31mb\\r\\nc\\u202ed"}', 'a [31mb c d'],
  ])('%s', (body, line) => {
    expect(extractWords(body).line).toBe(line)
  })

  test('keeps the lines of each message, and a length that can be read', () => {
    const words = extractWords(JSON.stringify({ message: { base: ['one\ntwo', 'x'.repeat(5000)] } }))
    expect(words.messages[0]).toBe('one\ntwo')
    expect(words.messages[1]).toHaveLength(2000)
    expect(words.line).toHaveLength(2000)
  })
})

describe('createRedaction', () => {
  const secret = 'glptt-ab/cd+ef "gh'
  const redact = createRedaction([secret, undefined, 'abc'])

  test.each([
    ['as it is', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['percent-encoded in lower case', encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase())],
    ['as a form field', encodeURIComponent(secret).replaceAll('%20', '+')],
    ['as JSON', JSON.stringify(secret).slice(1, -1)],
  ])('takes a secret out %s', (_, form) => {
    expect(redact(`before ${form} after`)).toBe('before [masked] after')
  })

  test.each(['', 'u', 'us', 'user:'])('takes a secret out of base64 behind "%s"', (prefix) => {
    const inner = Buffer.from('ab/cd+ef').toString('base64').slice(2, -2)
    const text = redact(Buffer.from(`${prefix}${secret}:x`).toString('base64'))
    expect(text).toContain('[masked]')
    expect(text).not.toContain(inner)
    expect(redact(Buffer.from(`${prefix}${secret}`).toString('base64url'))).toContain('[masked]')
  })

  test('leaves other text alone, and secrets too short to be any', () => {
    expect(redact('abc glptt- def')).toBe('abc glptt- def')
  })

  test('leaves nothing of a secret that contains another', () => {
    expect(createRedaction(['abcd', 'abcdefgh'])('abcdefgh')).toBe('[masked]')
  })
})
