import { describe, expect, test } from 'vitest'
import { parseCredential } from '../../../src/options/parsers/scalars.ts'

describe('credentials', () => {
  test.each([
    ['glptt-0123456789abcdef', 'trigger-token'],
    ['acme-glptt-0123', 'trigger-token'],
    ['glcbt-64_abc', 'job-token'],
    ['glpat-abc', 'access-token'],
    ['acme-glpat-abc', 'access-token'],
    ['gloas-abc', 'access-token'],
    ['0123456789abcdef', 'unknown-token'],
  ])('%s looks like a token of kind %s', (text, kind) => {
    expect(parseCredential(`${text}\n`, '--token')).toEqual({ value: text, source: '--token', kind })
  })

  test.each([
    ['se cret', /white space/],
    ['secret\nsecret', /white space/],
    ['$DOWNSTREAM_TOKEN', /not replaced by its value/],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a reference that CI did not replace
    ['${DOWNSTREAM_TOKEN}', /not replaced by its value/],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a reference that CI did not replace
    ['${{ secrets.TOKEN }}', /not replaced by its value/],
    ['%TOKEN%', /not replaced by its value/],
    ['sécret', /printable ASCII/],
  ])('%j is refused without repeating it', (text, message) => {
    expect(() => parseCredential(text, '--token')).toThrow(message)
    expect(() => parseCredential(text, '--token')).not.toThrow(text)
  })
})
