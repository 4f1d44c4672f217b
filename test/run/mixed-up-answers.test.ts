import { expect, test } from 'vitest'
import { rewriteJson } from '../../src/sandbox/faults.ts'
import { runCommandLine } from '../commands/command-line.ts'
import { createScene, type Scene } from '../support/scene.ts'

/** Answers of a cache that mixes them up. */
function mixUp(scene: Scene, rule: { method: string; path: RegExp; nth?: number[] }, change: object) {
  const rewrite = (value: unknown) =>
    Array.isArray(value) ? value.map((row) => ({ ...row, ...change })) : { ...(value as object), ...change }
  scene.sandbox.faults.add({ ...rule, fault: rewriteJson(rewrite) })
}

const trigger = (scene: Scene, ...more: string[]) =>
  runCommandLine(scene, ['trigger', '--ref', 'main', '--token', scene.triggerToken, ...more], {
    env: { DOWNSTREAM_API_TOKEN: scene.apiToken },
  })

test.each([
  ['project', { project_id: 999 }],
  ['ref', { ref: 'dev' }],
])(
  'a trigger answer of another %s is not followed: our pipeline is looked for, and none started twice',
  async (_, change) => {
    await using scene = await createScene()
    mixUp(scene, { method: 'POST', path: /trigger\/pipeline/, nth: [1] }, { ...change, id: 4711 })
    const run = await trigger(scene, '--project', String(scene.project.id), '--wait', '--json')
    expect(run).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('was about something else') })
    const [pipeline, ...others] = [...scene.sandbox.store.pipelines.values()].filter(
      ({ projectId }) => projectId === scene.project.id,
    )
    expect(others).toEqual([])
    expect(JSON.parse(run.stdout)).toMatchObject({ result: 'success', 'pipeline-id': pipeline?.id })
  },
)

test('the success of another pipeline is never the result', async () => {
  await using scene = await createScene()
  scene.sandbox.script(scene.project, { jobs: [{ name: 'test', status: 'failed', durationMs: 60_000 }] })
  const another = { id: 4711, status: 'success', finished_at: '2026-01-01T00:00:00Z' }
  mixUp(scene, { method: 'GET', path: /pipelines\/\d+$/, nth: [1, 2, 3] }, another)
  mixUp(scene, { method: 'GET', path: /pipelines\/\d+\/jobs/, nth: [1, 2, 3] }, { pipeline: another })
  expect(await trigger(scene, '--wait')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('pipeline 4711'),
  })
})
