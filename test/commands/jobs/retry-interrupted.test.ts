import { expect, test } from 'vitest'
import { InterruptedError } from '../../../src/errors.ts'
import { createScene } from '../../support/scene.ts'
import { runCommandLine, startPipeline } from '../command-line.ts'

test.each([
  { choice: 'leave', said: /Pipeline #\d+ goes on: http/ },
  { choice: 'cancel', said: /Canceled pipeline #\d+/ },
])(
  'an interrupt after the retry was asked for still does what on-interrupt says: $choice',
  async ({ choice, said }) => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, {
      jobs: [{ name: 'test', status: 'failed', retries: [{ durationMs: 600_000 }] }],
    })
    const id = await startPipeline(scene)
    await scene.clock.sleep(60_000)
    const interrupt = new AbortController()
    let isRetried = false
    scene.sandbox.faults.add({
      when: ({ url }) => {
        if (isRetried && url.endsWith(`/pipelines/${id}`)) interrupt.abort(new InterruptedError('SIGTERM'))
        isRetried ||= url.endsWith('/retry')
        return false
      },
      fault: { kind: 'reset', effect: false },
    })
    const args = ['retry', String(id), '--wait', '--on-interrupt', choice, '--json']
    const { exitCode, stdout } = await runCommandLine(scene, args, { signal: interrupt.signal })
    expect(exitCode).toBe(143)
    expect(JSON.parse(stdout)).toMatchObject({
      result: 'interrupted',
      'pipeline-id': id,
      details: [expect.stringMatching(said)],
    })
  },
)
