import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { formatJunit } from '../../src/report/junit.ts'
import type { RunResult } from '../../src/report/result.ts'
import { hostileTexts, sampleJob, sampleResult } from './sample-result.ts'

const schema = readFileSync(new URL('fixtures/junit.xsd', import.meta.url), 'utf8')

/** What the schema has against the documents. */
async function problemsOf(...documents: readonly string[]): Promise<readonly string[]> {
  const xml = documents.map((contents, index) => ({ fileName: `${index}.xml`, contents }))
  const { errors } = await validateXML({ xml, schema: { fileName: 'junit.xsd', contents: schema } })
  return errors.map(({ rawMessage }) => rawMessage)
}

const failed = sampleResult({
  result: 'failed',
  exitCode: 1,
  jobs: [
    sampleJob({ startedAt: '2026-01-05T09:00:01.500Z' }),
    sampleJob({ name: 'lint', status: 'failed', failureReason: 'script_failure', allowFailure: true, counts: false }),
    sampleJob({
      name: 'unit <1>',
      stage: 'test',
      status: 'failed',
      failureReason: 'script_failure',
      durationSeconds: 65.4,
      logTail: ['\u001B[31mone & two\u001B[0m', 'section_start:1:x\r\u001B[0K\u001B[0Kthree'],
    }),
    sampleJob({ name: 'deploy', stage: 'test', status: 'manual', durationSeconds: undefined }),
    sampleJob({ name: 'deep', pipelineLabel: 'child #7', stage: 'test', status: 'canceled', url: undefined }),
  ],
})

test('there is a suite for each stage and a case for each job', async () => {
  const document = formatJunit(failed)
  expect(document).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Downstream pipeline group/app #123" tests="5" failures="1" errors="1" skipped="2" time="200.000">
<testsuite name="build" tests="2" failures="0" errors="0" skipped="1" time="24.000" timestamp="2026-01-05T09:00:01">
<testcase classname="build" name="compile" time="12.000"/>
<testcase classname="build" name="lint" time="12.000">
<skipped message="failed (does not count): script failure"/>
</testcase>
</testsuite>
<testsuite name="test" tests="2" failures="1" errors="0" skipped="1" time="65.400">
<testcase classname="test" name="unit &#60;1&#62;" time="65.400">
<failure message="failed: script failure" type="script_failure">https://gitlab.example/group/app/-/jobs/1
one &#38; two
three</failure>
</testcase>
<testcase classname="test" name="deploy" time="0.000">
<skipped message="manual"/>
</testcase>
</testsuite>
<testsuite name="child #7 › test" tests="1" failures="0" errors="1" skipped="0" time="12.000">
<testcase classname="child #7 › test" name="deep" time="12.000">
<error message="canceled" type="canceled"></error>
</testcase>
</testsuite>
</testsuites>
`)
  expect(await problemsOf(document)).toEqual([])
})

describe('a run that failed without a failed job is no passed report', () => {
  const endings: readonly Partial<RunResult>[] = [
    { result: 'timeout', exitCode: 5, jobs: [sampleJob({ status: 'running' })] },
    { result: 'refused', exitCode: 3, jobs: [] },
    { result: 'failed', exitCode: 1, jobs: [] },
    { result: 'manual', exitCode: 1, jobs: [sampleJob({ status: 'manual' })] },
  ]
  test.each(endings)('$result', async (ending) => {
    const document = formatJunit(sampleResult({ ...ending, message: 'what happened', hints: ['what to do'] }))
    expect(document).toContain('<testcase classname="gitlab-downstream" name="run"')
    expect(document).toMatch(new RegExp(`<error message=".+" type="${ending.result}">what happened\\nwhat to do\\n`))
    expect(await problemsOf(document)).toEqual([])
  })
})

test('whatever texts and numbers come, the document is valid', async () => {
  const texts = [
    ...hostileTexts,
    ']]>',
    '\u0000\u0001\u0008\u000B\uFFFE\uFFFF\uD800',
    '<!DOCTYPE x [<!ENTITY a "b">]>&a;',
  ]
  const documents = texts.map((text) =>
    formatJunit(
      sampleResult({
        exitCode: 1,
        projectPath: text,
        message: text,
        durationSeconds: -1,
        jobs: [
          sampleJob({ name: text, stage: text, startedAt: text, durationSeconds: 1e21 }),
          sampleJob({ name: text, stage: text, pipelineLabel: text, status: text }),
          sampleJob({ name: text, status: 'failed', failureReason: text, logTail: text.split('\n'), url: text }),
          sampleJob({ name: text, status: 'failed', failureReason: text, counts: false }),
        ],
      }),
    ),
  )
  expect(await problemsOf(...documents)).toEqual([])
})

test('a schema that takes anything would prove nothing', async () => {
  const problems = await problemsOf('<testsuites name="x"><testcase/></testsuites>', '<a>&#0;</a>')
  expect(problems.length).toBeGreaterThan(1)
})
