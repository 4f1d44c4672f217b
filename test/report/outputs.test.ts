import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { dotenvReport } from '../../src/report/dotenv.ts'
import { outputDescriptions, resultDocument, resultOutputs } from '../../src/report/outputs.ts'
import { formatJson } from '../../src/text/json.ts'
import { completeResult, sampleJob, sampleResult } from './sample-result.ts'

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

/** Read from the committed file, not from the table that the file is made from. */
const action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'))
const documentedNames = Object.keys(action.outputs)

test('each output in action.yml has its value in the outputs, the JSON document and the dotenv report', () => {
  const known = {
    result: 'success',
    status: 'success',
    'pipeline-id': 123,
    'pipeline-iid': 5,
    'pipeline-url': 'https://gitlab.example/group/app/-/pipelines/123',
    'project-id': 7,
    ref: 'main',
    sha: '0123456789abcdef0123456789abcdef01234567',
    duration: 200,
    jobs: [expect.objectContaining({ id: 6, name: 'unit', status: 'failed' })],
    'failed-jobs': ['unit'],
    'artifacts-path': 'downstream-artifacts',
    outputs: { VERSION: '1.2' },
    pipelines: { lib: expect.objectContaining({ result: 'success', 'pipeline-id': 4, pipelines: null }) },
  }
  const outputs = resultOutputs(completeResult)
  expect([...Object.keys(known), 'json']).toEqual(documentedNames)
  expect([...outputs.keys()]).toEqual(documentedNames)
  expect(resultDocument(completeResult)).toMatchObject(known)
  const { text } = dotenvReport(completeResult, 'TRIGGERED')
  for (const [name, value] of Object.entries(known)) {
    const output = outputs.get(name) ?? ''
    expect(typeof value === 'object' ? JSON.parse(output) : output).toEqual(
      typeof value === 'object' ? value : String(value),
    )
    expect(text).toContain(`TRIGGERED_${name.toUpperCase().replaceAll('-', '_')}=${output}\n`)
  }
})

test('action.yml describes each output as the table of outputs does', () => {
  const described = Object.entries<{ description: string }>(action.outputs)
  expect(described.map(([name, { description }]) => [name, description])).toEqual([...outputDescriptions])
})

test('the JSON document has these keys in this order', () => {
  expect(Object.keys(resultDocument(completeResult))).toEqual([
    ...documentedNames.filter((name) => name !== 'json'),
    'created-at',
    'started-at',
    'finished-at',
    'queued-duration',
    'coverage',
    'source',
    'user',
    'upstream',
    'project-path',
    'message',
    'exit-code',
    'tries',
    'warnings',
    'hints',
    'details',
  ])
})

test('outputs have the names of the documentation, in its order, as strings', () => {
  expect([...resultOutputs(failed).keys()]).toEqual(documentedNames.filter((name) => name !== 'pipelines'))
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
    'created-at': null,
    'started-at': null,
    'finished-at': null,
    'queued-duration': null,
    duration: 12,
    runner: null,
    url: 'https://gitlab.example/group/app/-/jobs/1',
    coverage: null,
    user: null,
    'pipeline-id': 123,
    'project-id': 7,
    'pipeline-label': 'group/lib #3',
    'downstream-pipeline-id': null,
    'artifacts-folder': null,
    'previous-tries': [],
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
