import { parseEnv } from 'node:util'
import { describe, expect, test } from 'vitest'
import { dotenvReport } from '../../src/report/dotenv.ts'
import { sampleJob, sampleResult } from './sample-result.ts'

test('outputs are TRIGGERED_…, the downstream values keep their names', () => {
  const { text, warnings } = dotenvReport(
    sampleResult({ outputs: { VERSION: '1.2', EMPTY: '', WITH: 'a=b c' } }),
    'TRIGGERED',
  )
  expect(warnings).toEqual([])
  expect(text.split('\n')).toEqual([
    'TRIGGERED_RESULT=success',
    'TRIGGERED_STATUS=success',
    'TRIGGERED_PIPELINE_ID=123',
    'TRIGGERED_PIPELINE_IID=5',
    'TRIGGERED_PIPELINE_URL=https://gitlab.example/group/app/-/pipelines/123',
    'TRIGGERED_PROJECT_ID=7',
    'TRIGGERED_REF=main',
    'TRIGGERED_SHA=0123456789abcdef0123456789abcdef01234567',
    'TRIGGERED_DURATION=200',
    'TRIGGERED_FAILED_JOBS=[]',
    'VERSION=1.2',
    'EMPTY=',
    'WITH=a=b c',
    'TRIGGERED_JOBS=[]',
    'TRIGGERED_OUTPUTS={"VERSION":"1.2","EMPTY":"","WITH":"a=b c"}',
    '',
  ])
})

test('the names begin with the prefix, and no value of the downstream takes their place', () => {
  const outputs = { BUILD_RESULT: 'faked', build_sha: 'faked', VERSION: '1.2' }
  const { text, warnings } = dotenvReport(sampleResult({ outputs }), 'BUILD')
  expect(parseEnv(text)).toMatchObject({ BUILD_RESULT: 'success', BUILD_PIPELINE_ID: '123', VERSION: '1.2' })
  expect(text).not.toMatch(/TRIGGERED_|^build_sha/m)
  expect(text.trimEnd().split('\n').at(-1)).toMatch(/^BUILD_OUTPUTS=/)
  const reason = "is left out: it begins like this report's own names"
  expect(warnings).toEqual([`dotenv report: BUILD_RESULT ${reason}`, `dotenv report: build_sha ${reason}`])
})

describe('left out, with a warning', () => {
  test.each([
    ['MULTI', 'a\nb', 'several lines'],
    ['RETURN', 'a\rTRIGGERED_RESULT=success', 'several lines'],
    ['SPACED', ' a', 'trim'],
    ['a-b', 'x', 'letters, digits'],
    ['1A', 'x', 'letters, digits'],
    ['A\nB', 'x', 'letters, digits'],
    ['', 'x', 'letters, digits'],
    ['TRIGGERED_RESULT', 'faked', 'change how'],
    ['triggered_result', 'faked', 'change how'],
    ['DOWNSTREAM_GITLAB_URL', 'https://evil.example', 'change how'],
    ['CI_SERVER_URL', 'https://evil.example', 'change how'],
    ['PATH', '/evil', 'change how'],
    ['NODE_OPTIONS', '--require=/evil.js', 'change how'],
    ['LD_PRELOAD', '/evil.so', 'change how'],
    ['GIT_SSH_COMMAND', 'evil', 'change how'],
    ['GITHUB_TOKEN', 'evil', 'change how'],
    ['HTTPS_PROXY', 'http://evil.example', 'change how'],
    ['BIG', 'x'.repeat(6000), '5120 bytes'],
  ])('%j=%j', (name, value, reason) => {
    const { text, warnings } = dotenvReport(sampleResult({ outputs: { [name]: value, GOOD: '1' } }), 'TRIGGERED')
    expect(warnings[0]).toContain(reason)
    const parsed = parseEnv(text)
    expect(parsed.GOOD).toBe('1')
    expect(parsed.TRIGGERED_RESULT).toBe('success')
    expect(text.match(/^TRIGGERED_RESULT=/gm)).toHaveLength(1)
    expect(text).not.toMatch(new RegExp(`^${name.replace(/\W/g, '.')}=${value.slice(0, 5).replace(/\W/g, '.')}`, 'm'))
  })

  test('the list of jobs goes first when the report grows too large, without a warning', () => {
    const jobs = Array.from({ length: 100 }, () => sampleJob())
    const { text, warnings } = dotenvReport(sampleResult({ jobs, outputs: { VERSION: '1' } }), 'TRIGGERED')
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(5120)
    expect(text).toContain('VERSION=1\n')
    expect(text).not.toContain('TRIGGERED_JOBS=')
    expect(warnings).toEqual([])
  })
})

test('more variables than GitLab takes by default are a warning', () => {
  const outputs = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`V${index}`, '1']))
  expect(dotenvReport(sampleResult({ outputs }), 'TRIGGERED').warnings[0]).toContain('default limit is 20')
})
