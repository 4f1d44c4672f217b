import { expect, test } from 'vitest'
import { formatJson, outputNames, resultDocument, resultOutputs } from '../../src/report/outputs.ts'
import { sampleJob, sampleResult } from './sample-result.ts'

const failed = sampleResult({
  result: 'failed',
  exitCode: 1,
  jobs: [
    sampleJob({ id: 4, name: 'lint', status: 'failed', counts: false, allowFailure: true, logTail: ['noise'] }),
    sampleJob({
      id: 5,
      name: 'unit',
      status: 'failed',
      failureReason: 'script_failure',
      pipelineLabel: 'group/lib #3',
    }),
    sampleJob({ id: 6, name: 'unit', status: 'failed' }),
  ],
  outputs: { VERSION: '1.2' },
  artifactsPath: 'downstream-artifacts',
})

test('outputs have the names of the documentation, in its order, as strings', () => {
  expect([...resultOutputs(failed).keys()]).toEqual([...outputNames, 'json'])
  expect(Object.fromEntries(resultOutputs(failed))).toMatchObject({
    result: 'failed',
    'pipeline-id': '123',
    duration: '200',
    'failed-jobs': '["unit","lint"]',
    outputs: '{"VERSION":"1.2"}',
  })
})

test('what is not known is no output, and null in JSON', () => {
  const unknown = sampleResult({ pipelineId: undefined, sha: undefined, durationSeconds: undefined })
  expect(resultOutputs(unknown).has('pipeline-id')).toBe(false)
  expect(resultDocument(unknown)).toMatchObject({ 'pipeline-id': null, sha: null, duration: null })
})

test('zero seconds are a duration', () => {
  expect(resultOutputs(sampleResult({ durationSeconds: 0 })).get('duration')).toBe('0')
})

test('the JSON document keeps numbers and lists, and is the json output', () => {
  const document = JSON.parse(resultOutputs(failed).get('json') ?? '')
  expect(document).toEqual(resultDocument(failed))
  expect(document['pipeline-id']).toBe(123)
  expect(document.jobs[1]).toEqual({
    id: 5,
    name: 'unit',
    stage: 'build',
    status: 'failed',
    kind: 'job',
    counts: true,
    'allow-failure': false,
    'failure-reason': 'script_failure',
    duration: 12,
    url: 'https://gitlab.example/group/app/-/jobs/1',
    'pipeline-id': 123,
    'project-id': 7,
    'pipeline-label': 'group/lib #3',
    'artifacts-folder': null,
  })
})

test('JSON holds no character that a terminal obeys, and reads back the same', () => {
  const value = { name: 'a\u009B2J\u202Eb\u200B\u001B[31m\u2028\uD800' }
  const json = formatJson(value, { indented: true })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is about control characters
  expect(json).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E]/)
  expect(JSON.parse(json)).toEqual(value)
})

test('JSON holds no workflow command, and reads back the same', () => {
  const value = { message: '##[error]x ::error::y', '##[key': '###[' }
  const json = formatJson(value)
  expect(json).not.toContain('##[')
  expect(JSON.parse(json)).toEqual(value)
})
