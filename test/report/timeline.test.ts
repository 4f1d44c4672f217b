import { describe, expect, test } from 'vitest'
import type { ResultJob } from '../../src/report/result.ts'
import { createTimeline } from '../../src/report/timeline.ts'
import { at, pictureResult, timedJob } from './html/picture-result.ts'
import { sampleJob } from './sample-result.ts'

const namesOf = (jobs: readonly ResultJob[], finishedAt?: string) =>
  createTimeline({ jobs, finishedAt })?.rows.map(({ job, depth }) => `${'  '.repeat(depth)}${job.name}`)

const criticalOf = (jobs: readonly ResultJob[]) =>
  createTimeline({ jobs })?.rows.flatMap(({ job, isCritical }) => (isCritical ? [job.name] : []))

test('jobs of a downstream pipeline follow its trigger job; those without times are left out', () => {
  expect(namesOf(pictureResult().jobs)).toEqual([
    ...['compile', 'lint', 'unit: linux', 'unit: windows', 'integration'],
    ...['  database', '  browser', '  api'],
  ])
})

test('it begins with the first queue and ends with the pipeline', () => {
  const timeline = createTimeline(pictureResult())
  expect(timeline).toMatchObject({ startMs: Date.parse(at(0)), endMs: Date.parse(at(316)) })
})

test('every try has its queue and its run', () => {
  const row = createTimeline(pictureResult())?.rows.find(({ job }) => job.name === 'unit: linux')
  const seconds = row?.spans.map(({ startMs, endMs, ...span }) => ({
    ...span,
    from: (startMs - Date.parse(at(0))) / 1000,
    to: (endMs - Date.parse(at(0))) / 1000,
  }))
  expect(seconds).toEqual([
    { kind: 'queued', status: 'failed', isEarlier: true, from: 62, to: 66 },
    { kind: 'run', status: 'failed', isEarlier: true, from: 66, to: 76 },
    { kind: 'queued', status: 'failed', isEarlier: false, from: 76, to: 80 },
    { kind: 'run', status: 'failed', isEarlier: false, from: 80, to: 196 },
  ])
})

test('a job that still runs reaches to the end', () => {
  const running = { ...timedJob('running', [0, 5, 6]), status: 'running', finishedAt: undefined }
  const row = createTimeline({ jobs: [timedJob('done', [0, 0, 60]), running] })?.rows[1]
  expect(row?.spans.at(-1)?.endMs).toBe(Date.parse(at(60)))
})

describe('the critical path', () => {
  test('goes back from the job that ended last, and through a pipeline that was waited for', () => {
    expect(criticalOf(pictureResult().jobs)).toEqual(['compile', 'integration', 'database', 'browser'])
  })

  test('has no two jobs that ran side by side', () => {
    expect(criticalOf([timedJob('a', [0, 0, 1]), timedJob('b', [0, 0, 1.5])])).toEqual(['b'])
  })

  test('leaves out a pipeline that nothing waited for', () => {
    const bridge = timedJob('bridge', [0, 0, 1], { downstreamPipelineId: 9 })
    const jobs = [bridge, timedJob('last', [1, 1, 5]), timedJob('far', [1, 1, 100], { pipelineId: 9 })]
    expect(criticalOf(jobs)).toEqual(['bridge', 'last'])
  })
})

describe('whatever a server says', () => {
  test('there is no picture without times', () => {
    expect(createTimeline({ jobs: [sampleJob(), sampleJob({ startedAt: 'yesterday' })] })).toBeUndefined()
  })

  test('pipelines that started each other are there once', () => {
    const jobs = [
      timedJob('a', [0, 0, 1], { pipelineId: 1, downstreamPipelineId: 2 }),
      timedJob('b', [0, 0, 1], { pipelineId: 2, downstreamPipelineId: 1 }),
    ]
    expect(namesOf(jobs)).toEqual(['a', '  b'])
  })

  test('times that make no sense stay inside the picture', () => {
    const jobs = [
      timedJob('a', [0, 10, 5]),
      timedJob('b', [0, 0, 1], {
        queuedSeconds: 1e308,
        previousTries: [{ ...timedJob('b', [0, 0, 1]), queuedSeconds: -5 }],
      }),
    ]
    const timeline = createTimeline({ jobs, finishedAt: 'never' })
    for (const { startMs, endMs } of timeline?.rows.flatMap(({ spans }) => spans) ?? []) {
      expect(startMs).toBeGreaterThanOrEqual(timeline?.startMs ?? 0)
      expect(endMs).toBeGreaterThanOrEqual(startMs)
      expect(endMs).toBeLessThanOrEqual(timeline?.endMs ?? 0)
    }
  })
})
