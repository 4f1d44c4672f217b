import { expect, test } from 'vitest'
import { createLogFollower, type LogEvent } from '../../../src/pipeline/logs/follower.ts'
import { readLogTails } from '../../../src/pipeline/logs/log-tail.ts'
import { createNode } from '../../../src/pipeline/tree.ts'
import type { WatchEvent } from '../../../src/pipeline/watch/types.ts'
import { watchPipeline } from '../../../src/pipeline/watch/watch.ts'
import type { ResultJob } from '../../../src/report/result.ts'
import type { AttemptScript, TraceChunk } from '../../../src/sandbox/scripted/script.ts'
import { createMasker } from '../../../src/text/mask.ts'
import { createScene, type Scene } from '../../support/scene.ts'
import { tracedJob } from './traces.ts'

/** A line every second, each written in two halves, for as long as the job runs. */
function ticking(prefix: string, seconds: number): { lines: string[]; script: AttemptScript } {
  const lines = Array.from({ length: seconds }, (_, index) => `${prefix} ${index} ✓`)
  const trace = lines.flatMap((line, index): TraceChunk[] => [
    { atMs: index * 1000, text: line.slice(0, 5) },
    { atMs: index * 1000 + 500, text: `${line.slice(5)}\n` },
  ])
  return { lines, script: { durationMs: seconds * 1000, trace } }
}

test('follows the logs of a watched pipeline, with a retried job and trouble on the way', async () => {
  await using scene = await createScene()
  const [build, lint] = [ticking('build', 60), ticking('lint', 45)]
  const [firstTest, secondTest] = [ticking('first try', 30), ticking('second try', 20)]
  scene.sandbox.script(scene.project, {
    jobs: [
      { name: 'build', stage: 'build', ...build.script },
      { name: 'lint', stage: 'build', ...lint.script },
      {
        name: 'test',
        stage: 'test',
        ...firstTest.script,
        status: 'failed',
        retries: [{ ...secondTest.script, status: 'success' }],
      },
    ],
  })
  scene.sandbox.faults.add({
    path: /\/trace(\?|$)/,
    nth: [2, 7],
    fault: { kind: 'answer', status: 502, body: '<html>' },
  })
  scene.sandbox.faults.add({ path: /\/trace(\?|$)/, nth: [4, 9, 20], fault: { kind: 'cut', afterBytes: 40 } })
  const shown = new Map<string, string[]>()
  const notices: string[] = []
  const follower = createLogFollower<ResultJob>({
    ...{ source: scene.client(), clock: scene.clock, secrets: createMasker(), random: () => 0.5 },
    emit(event: LogEvent<ResultJob>) {
      if (event.kind === 'notice') notices.push(event.message)
      else shown.set(event.job.name, [...(shown.get(event.job.name) ?? []), ...event.lines])
    },
  })
  const outcome = await watch(scene, (event) => {
    if (event.kind === 'jobs') follower.update(event.jobs)
  })
  await follower.finish(60_000)
  expect(outcome).toMatchObject({ kind: 'ended', result: 'success' })
  expect(Object.fromEntries(shown)).toEqual({
    build: build.lines,
    lint: lint.lines,
    test: [...firstTest.lines, ...secondTest.lines],
  })
  expect(notices).toEqual([])
  const failed = [...scene.sandbox.store.jobs.values()].find(({ status }) => status === 'failed')
  const tails = await readLogTails({
    ...{ source: scene.client(), clock: scene.clock, secrets: createMasker(), lineCount: 2, withinMs: 60_000 },
    jobs: [tracedJob(failed?.id ?? 0, 'failed', { projectId: scene.project.id })],
  })
  expect([...tails.values()]).toEqual([{ kind: 'tail', lines: firstTest.lines.slice(-2), omittedLines: 28 }])
})

async function watch(scene: Scene, onEvent: (event: WatchEvent) => void) {
  const client = scene.client()
  const request = { project: 'group/app', ref: 'main', variables: {}, inputs: {}, downstreamTriggerId: 'test' }
  const pipeline = await client.triggerPipeline(request)
  const events = watchPipeline(
    {
      ...{ root: createNode('group/app', pipeline), pipeline, timeoutMs: 3_600_000, follow: true, retryFailed: 1 },
      ...{ pollIntervalMs: undefined, onManual: 'fail', passOn: [], signal: new AbortController().signal },
    },
    { client, clock: scene.clock, random: () => 0.5 },
  )
  for (;;) {
    const step = await events.next()
    if (step.done) return step.value
    onEvent(step.value)
  }
}
