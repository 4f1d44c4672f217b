import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMasker } from '../../src/text/mask.ts'

const secret = 'glpat-s3cr/t+A b&"c'

function maskerOf(...secrets: string[]) {
  const masker = createMasker()
  for (const one of secrets) masker.add(one)
  return masker
}

const hexOf = (character: string) => character.charCodeAt(0).toString(16)

describe('forms of a secret', () => {
  test.each([
    ['as it is', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['percent-encoded in lower case', encodeURIComponent(secret).replace(/%../g, (hex) => hex.toLowerCase())],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(secret))],
    ['every byte percent-encoded', [...Buffer.from(secret)].map((byte) => `%${byte.toString(16)}`).join('')],
    ['as a form field', new URLSearchParams({ token: secret }).toString().slice('token='.length)],
    ['escaped for JSON', JSON.stringify(secret).slice(1, -1)],
    ['escaped for JSON by Rails', 'glpat-s3cr/t+A b\\u0026\\"c'],
    ['escaped for HTML', 'glpat-s3cr/t+A b&amp;&quot;c'],
    ['escaped for JSON in JSON', JSON.stringify(JSON.stringify(secret)).slice(3, -3)],
    ['every character as an escape of JSON', [...secret].map((one) => `\\u${hexOf(one).padStart(4, '0')}`).join('')],
    ['every byte as an escape of a shell', [...secret].map((one) => `\\x${hexOf(one)}`).join('')],
    ['as references of HTML', [...secret].map((one) => `&#${one.codePointAt(0)};`).join('')],
    ['as hexadecimal references of HTML', [...secret].map((one) => `&#x${hexOf(one)};`).join('')],
    ['escaped for HTML twice', 'glpat-s3cr/t+A b&amp;amp;&amp;quot;c'],
    ['escaped in several ways at once', 'glpat%2ds3cr\\/t\\u002BA+b&amp;\\"c'],
    ['in hexadecimal digits', Buffer.from(secret).toString('hex')],
    ['in capital hexadecimal digits', Buffer.from(secret).toString('hex').toUpperCase()],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['in base64 of base64', Buffer.from(Buffer.from(secret).toString('base64')).toString('base64')],
    ['in base64 for URLs of base64', Buffer.from(Buffer.from(secret).toString('base64')).toString('base64url')],
    ['in base64 for URLs', Buffer.from(secret).toString('base64url')],
  ])('are masked: %s', (_, form) => {
    expect(maskerOf(secret).redact(`before ${form} after`)).toBe('before *** after')
  })

  test.each([0, 1, 2, 3, 4, 5])('are masked in base64 of a longer text, %i bytes before it', (offset) => {
    const encoded = Buffer.from(`${'x'.repeat(offset)}${secret}tail`).toString('base64')
    const redacted = maskerOf(secret).redact(encoded)
    expect(redacted).toContain('***')
    expect(Buffer.from(redacted.replace('***', ''), 'base64').toString()).not.toContain('s3cr')
  })

  test('include the user:token of basic authentication', () => {
    const header = `Basic ${Buffer.from(`oauth2:${secret}`).toString('base64')}`
    expect(maskerOf(secret).redact(header)).toMatch(/^Basic [\w+/=]{0,10}\*\*\*$/)
  })
})

test('what is left of a secret where a text was cut is masked too', () => {
  const { redact } = maskerOf(secret)
  expect([redact('xglpat-s3c…'), redact('glp…'), redact(`"${secret.slice(0, -1)}…" and …`)]).toEqual([
    'x***…',
    'glp…',
    '"***…" and …',
  ])
})

test('text that was made to be slow to search is not', () => {
  const { redact } = maskerOf(secret)
  const startMs = performance.now()
  for (const part of ['\\', '%25', '&amp;', '&#0', 'Z2xwYXQt', 'glpat-', '…'])
    redact(part.repeat(200_000 / part.length))
  expect(performance.now() - startMs).toBeLessThan(2_000)
})

test('where a secret ends is known in every form', () => {
  const masker = maskerOf(secret)
  for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
    const ends = Array.from(form, (_, index) => masker.endOfSecret(`b ${form}  `, 2 + index))
    expect(ends).toEqual([2, ...Array.from({ length: form.length - 1 }, () => 2 + form.length)])
    expect(Buffer.byteLength(form)).toBeLessThan(masker.longestBytes)
  }
})

test('a secret of several lines is masked line by line, its short lines are not', () => {
  const key = '-----BEGIN KEY-----\nMIIEvQ1234\n}\n-----END KEY-----\n'
  const { redact } = maskerOf(key)
  expect(redact('line: MIIEvQ1234 }')).toBe('line: *** }')
  expect(redact(`all:\n${key}`)).toBe('all:\n***\n')
})

test('a secret under four characters is masked only where it is the whole text', () => {
  const { redact } = maskerOf('abc')
  expect([redact('abc'), redact(' abc\n'), redact('abcdef')]).toEqual(['***', '***', 'abcdef'])
})

test.each(['', '   ', '\n'])('blank text %j is no secret', (blank) => {
  expect(maskerOf(blank).redact('some   text\n')).toBe('some   text\n')
})

test('secrets that overlap are both masked, the longest extent wins', () => {
  expect(maskerOf('abcdef', 'defghi', 'cdef').redact('<abcdefghi>')).toBe('<***>')
})

test('characters with a meaning in patterns are taken literally', () => {
  const { redact } = maskerOf('a.*(b)[c]$^\\d|{2}')
  expect(redact('x a.*(b)[c]$^\\d|{2} y aXX(b)')).toBe('x *** y aXX(b)')
})

test('text without the secret stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!text.includes('Q9zX'))
      expect(maskerOf('Q9zXw8vY7u').redact(text)).toBe(text)
    }),
  )
})

test('no secret is ever left in the output, wherever it stands among others', () => {
  const secrets = fc.array(fc.stringMatching(/^[A-Za-z0-9_.-]{4,24}$/), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(secrets, fc.array(fc.oneof(fc.string(), fc.nat(3)), { maxLength: 12 }), (all, pieces) => {
      const text = pieces.map((piece) => (typeof piece === 'string' ? piece : (all[piece] ?? ''))).join('')
      const redacted = maskerOf(...all).redact(text)
      for (const one of all) expect(redacted).not.toContain(one)
    }),
  )
})
