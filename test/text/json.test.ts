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

test('a secret that is cut in two by invisible characters is redacted', () => {
  expect(redactDeep({ a: 'sec\u200bret' }, redact)).toEqual({ a: '***' })
})

test('what could steer a terminal or a workflow is an escape in JSON, and lines and indents stay', () => {
  const value = { a: 'x\n\u009b\u202e\u{e0041}##[error]', b: [1] }
  const json = formatJson(value, { indented: true })
  expect(json).toBe('{\n  "a": "x\\n\\u009b\\u202e\\udb40\\udc41#\\u0023[error]",\n  "b": [\n    1\n  ]\n}')
  expect(JSON.parse(json)).toEqual(value)
})
