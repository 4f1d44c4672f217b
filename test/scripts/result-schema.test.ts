import { Ajv } from 'ajv'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatResultSchema } from '../../scripts/result-schema.ts'
import { resultDocument } from '../../src/report/outputs.ts'
import { randomResult } from '../property/random-result.ts'
import { chainPicture, pictureResult } from '../report/html/picture-result.ts'
import { completeResult } from '../report/sample-result.ts'

const schema = JSON.parse(formatResultSchema())
const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema)
const read = (document: unknown) => JSON.parse(JSON.stringify(document))

test.each([
  ['of a run', pictureResult()],
  ['of a chain', chainPicture()],
  ['of which everything is known', completeResult],
])('the document of a result %s is as the schema says, and the schema has each of its keys', (_, result) => {
  const document = read(resultDocument(result))
  isValid(document)
  expect(isValid.errors).toBe(null)
  expect(Object.keys(schema.properties)).toEqual(Object.keys(document))
  expect(Object.keys(schema.definitions.job.properties).sort()).toEqual(Object.keys(document.jobs[0]).sort())
})

test('so is any other', () => {
  fc.assert(
    fc.property(randomResult, (result) => {
      isValid(read(resultDocument(result)))
      expect(isValid.errors).toBe(null)
    }),
  )
})

const whole = read(resultDocument(pictureResult()))

test.each([
  ['without a key', { ...whole, status: undefined }],
  ['with a text for a number', { ...whole, duration: '5' }],
  ['with a result that is not known', { ...whole, result: 'fine' }],
  ['with a job without a status', { ...whole, jobs: [{ ...whole.jobs[0], status: null }] }],
  ['with a step that is not a document', { ...whole, pipelines: { lib: {} } }],
])('a document %s is refused', (_, document) => {
  expect(isValid(read(document))).toBe(false)
})
