import { expect, test } from 'vitest'
import { formatJson, redactDeep } from '../../src/text/json.ts'

const redact = (text: string) => text.replaceAll('secret', '***')

test('texts and keys are redacted at every depth, whatever they are called', () => {
  const value = JSON.parse(
    '{"a":["x secret",1,null,{"secret":true}],"__proto__":{"b":"secret"},"constructor":"secret"}',
  )
  const redacted = redactDeep(value, redact)
  expect(JSON.stringify(redacted)).toBe(
    '{"a":["x ***",1,null,{"***":true}],"__proto__":{"b":"***"},"constructor":"***"}',
  )
  expect(Object.getPrototypeOf(redacted)).toBe(Object.prototype)
})

test('what nothing is changed in stays the same object, and what comes before a change is there too', () => {
  const value = { first: { a: 1 }, second: [{ b: 'x' }, { b: 'secret' }, { b: 'y' }], last: Number.NaN }
  const redacted = redactDeep(value, redact)
  expect(redacted).toEqual({ first: { a: 1 }, second: [{ b: 'x' }, { b: '***' }, { b: 'y' }], last: Number.NaN })
  expect([redacted.first === value.first, redacted.second[0] === value.second[0]]).toEqual([true, true])
  expect(value.second[1]).toEqual({ b: 'secret' })
})

test('a secret that is cut in two by invisible characters is redacted', () => {
  expect(redactDeep({ a: 'sec\u200bret' }, redact)).toEqual({ a: '***' })
})

test('what could steer a terminal or a workflow is an escape in JSON, and lines and indents stay', () => {
  const value = { a: 'x\n\u009b\u202e\u{e0041}##[error]', b: [1] }
  const json = formatJson(value, { indented: true })
  expect(json).toBe('{\n  "a": "x\\n\\u009b\\u202e\\udb40\\udc41#\\u0023[error]",\n  "b": [\n    1\n  ]\n}')
  expect(JSON.parse(json)).toEqual(value)
})
