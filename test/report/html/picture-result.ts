import type { ResultJob, RunResult } from '../../../src/report/result.ts'
import { sampleJob, sampleResult } from '../sample-result.ts'

const BEGIN_MS = Date.UTC(2026, 0, 5, 9, 0, 0)

/** The moment so many seconds after the pipeline was made. */
export function at(seconds: number): string {
  return new Date(BEGIN_MS + seconds * 1000).toISOString()
}

/** A job that waited and ran between moments in seconds. */
export function timedJob(
  name: string,
  [queuedAt, startedAt, finishedAt]: readonly [number, number, number],
  changes: Partial<ResultJob> = {},
): ResultJob {
  return sampleJob({
    name,
    createdAt: at(0),
    startedAt: at(startedAt),
    finishedAt: at(finishedAt),
    queuedSeconds: startedAt - queuedAt,
    durationSeconds: finishedAt - startedAt,
    runner: 'shared-1',
    ...changes,
  })
}

const red = '\u001B[31;1m'
const section = (name: string, heading: string) =>
  `\u001B[0Ksection_start:1767603600:${name}\r\u001B[0K\u001B[36;1m${heading}\u001B[0;m`
const end = (name: string) => `\u001B[0Ksection_end:1767603660:${name}\r\u001B[0K`

/** A failed pipeline with all that a report can show. */
export function pictureResult(): RunResult {
  const child = { pipelineId: 124, pipelineLabel: 'integration #124' }
  return sampleResult({
    result: 'failed',
    exitCode: 1,
    message: 'Pipeline #123 failed after 5m 12s: unit: linux, browser',
    status: 'failed',
    durationSeconds: 312,
    queuedSeconds: 4,
    createdAt: at(0),
    startedAt: at(4),
    finishedAt: at(316),
    coverage: 81.5,
    source: 'trigger',
    user: 'maria',
    upstream: { project: 'group/lib', 'job-url': 'https://gitlab.example/group/lib/-/jobs/9' },
    hints: ['see https://gitlab.example/group/app/-/pipelines/123'],
    warnings: ['Downstream pipeline docs #125 is failed; its trigger job may fail, so it does not count'],
    jobs: [
      timedJob('compile', [0, 4, 62], { id: 1 }),
      timedJob('lint', [0, 9, 31], {
        id: 2,
        status: 'failed',
        failureReason: 'script_failure',
        allowFailure: true,
        counts: false,
      }),
      timedJob('unit: linux', [76, 80, 196], {
        id: 3,
        stage: 'test',
        status: 'failed',
        failureReason: 'script_failure',
        coverage: 81.5,
        linesBeforeTail: 940,
        logTail: [
          section('step_script', 'Executing "step_script" stage of the job script'),
          '$ npm test',
          section('unit[collapsed=true]', 'Unit tests'),
          '\u001B[32m ✓\u001B[39m parses a date',
          `${red} × rounds a time\u001B[0m`,
          end('unit'),
          '\u001B[41m FAIL \u001B[49m test/time.test.ts > rounds a time',
          'AssertionError: expected \u001B[32m12\u001B[39m to be \u001B[38;5;208m13\u001B[39m',
          end('step_script'),
          `${red}ERROR: Job failed: exit code 1\u001B[0;m`,
        ],
        previousTries: [
          {
            ...timedJob('unit: linux', [62, 66, 76]),
            id: 30,
            status: 'failed',
            failureReason: 'runner_system_failure',
          },
        ],
      }),
      timedJob('unit: windows', [62, 90, 180], { id: 4, stage: 'test' }),
      timedJob('integration', [62, 62, 310], {
        id: 5,
        stage: 'test',
        kind: 'bridge',
        downstreamPipelineId: 124,
        status: 'failed',
        runner: undefined,
      }),
      sampleJob({ id: 6, name: 'deploy', stage: 'deploy', status: 'skipped', durationSeconds: undefined }),
      sampleJob({
        id: 7,
        name: 'rollback',
        stage: 'deploy',
        status: 'manual',
        allowFailure: true,
        durationSeconds: undefined,
      }),
      timedJob('database', [64, 66, 120], { id: 8, stage: 'services', ...child }),
      timedJob('browser', [120, 135, 308], {
        id: 9,
        stage: 'test',
        status: 'failed',
        failureReason: 'job_execution_timeout',
        ...child,
      }),
      timedJob('api', [120, 121, 170], { id: 10, stage: 'test', ...child }),
    ],
  })
}

/** A chain of four steps: one passed, one failed, one that may fail did, and one was not started. */
export function chainPicture(): RunResult {
  const step = (
    name: string,
    pipelineId: number,
    [startedAt, finishedAt]: readonly [number, number],
    jobs: readonly ResultJob[],
  ) =>
    sampleResult({
      pipelineId,
      projectPath: `group/${name}`,
      pipelineUrl: `https://gitlab.example/group/${name}/-/pipelines/${pipelineId}`,
      createdAt: at(startedAt),
      startedAt: at(startedAt),
      finishedAt: at(finishedAt),
      durationSeconds: finishedAt - startedAt,
      jobs: jobs.map((job) => ({ ...job, pipelineId })),
    })
  const failed = { result: 'failed', exitCode: 1, status: 'failed', message: 'Pipeline failed: unit' } as const
  const unit = timedJob('unit', [100, 110, 180], { stage: 'test', status: 'failed', failureReason: 'script_failure' })
  const pages = timedJob('pages', [60, 62, 90], { status: 'failed' })
  const steps = [
    { name: 'lib', counts: true, result: step('lib', 1, [0, 60], [timedJob('compile', [0, 2, 60])]) },
    {
      name: 'app',
      counts: true,
      result: { ...step('app', 2, [60, 180], [timedJob('build', [60, 62, 100]), unit]), ...failed },
    },
    {
      name: 'docs',
      counts: false,
      result: { ...step('docs', 3, [60, 90], [pages]), ...failed, message: 'Pipeline failed: pages' },
    },
    {
      name: 'smoke',
      counts: true,
      result: sampleResult({ ...nothing, result: 'skipped', message: 'not started: it needs app' }),
    },
  ]
  return sampleResult({
    ...nothing,
    ...{
      result: 'failed',
      exitCode: 1,
      message: 'The chain failed at app: Pipeline failed: unit',
      durationSeconds: 182,
    },
    steps,
    jobs: steps.flatMap(({ name, counts, result }) =>
      result.jobs.map((job) => ({ ...job, pipelineLabel: name, counts })),
    ),
  })
}

const nothing = {
  ...{ status: undefined, pipelineId: undefined, pipelineIid: undefined, pipelineUrl: undefined, projectId: undefined },
  ...{ projectPath: undefined, ref: undefined, sha: undefined, durationSeconds: undefined },
}
