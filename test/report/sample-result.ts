import type { ResultJob, RunResult } from '../../src/report/result.ts'

/** A job that passed, with what a test changes. */
export function sampleJob(changes: Partial<ResultJob> = {}): ResultJob {
  return {
    id: 1,
    name: 'compile',
    stage: 'build',
    status: 'success',
    kind: 'job',
    allowFailure: false,
    durationSeconds: 12,
    url: 'https://gitlab.example/group/app/-/jobs/1',
    pipelineId: 123,
    projectId: 7,
    counts: true,
    ...changes,
  }
}

/** A pipeline that passed, with what a test changes. */
export function sampleResult(changes: Partial<RunResult> = {}): RunResult {
  return {
    result: 'success',
    exitCode: 0,
    message: 'pipeline #123 passed',
    status: 'success',
    pipelineId: 123,
    pipelineIid: 5,
    pipelineUrl: 'https://gitlab.example/group/app/-/pipelines/123',
    projectId: 7,
    projectPath: 'group/app',
    ref: 'main',
    sha: '0123456789abcdef0123456789abcdef01234567',
    durationSeconds: 200,
    jobs: [],
    outputs: {},
    tries: 1,
    warnings: [],
    hints: [],
    details: [],
    ...changes,
  }
}

/** A result of which everything is known. */
export const completeResult = sampleResult({
  jobs: [sampleJob({ id: 6, name: 'unit', status: 'failed' })],
  artifactsPath: 'downstream-artifacts',
  outputs: { VERSION: '1.2' },
  steps: [{ name: 'lib', counts: true, result: sampleResult({ pipelineId: 4 }) }],
})

/** Texts that try to be more than text. */
export const hostileTexts = [
  'a|b',
  'a\\|b',
  'a\\\\|b|',
  '](javascript:alert(1))',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/pixel.png)',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</code></td></table><h1>x',
  '<!-- comment',
  '<https://evil.example>',
  'https://evil.example/x www.evil.example mail@evil.example',
  '::error::x',
  '##[group]x',
  '$(x) `x` ``x`` ```',
  '`',
  '``` \n# heading\n```',
  '# heading\n\n- item\n\n> quote',
  '\n\n| a | b |\n| --- | --- |\n',
  '[ref]: https://evil.example',
  '[^1]: note',
  '..',
  '../../etc/passwd',
  '@everyone #1 group/app!2 &3',
  '&lt;b&gt; &#64;x',
  '\\',
  '\\`',
  '*bold* _it_ ~~s~~ ***',
  '1. item',
  '---',
  '=====',
  '    indented',
  '\t',
  '',
  ' ',
  '\u001B[31mred\u001B[0m\u001B]0;title\u0007',
  'a\u202Eb\u200Bc',
  '$\\math$ $$x$$',
  ':smile: :::',
  'x'.repeat(10_000),
  '`'.repeat(10_000),
  '|'.repeat(500),
]
