import { describe, expect, test } from 'vitest'
import { createScene } from '../support/scene.ts'
import { addSchedule, runCommandLine } from './command-line.ts'

describe('schedules', () => {
  test('are listed as a table, and as a document', async () => {
    await using scene = await createScene()
    addSchedule(scene, { id: 7 })
    addSchedule(scene, { id: 8, active: false, ref: 'v1.0', description: 'release' })
    const { stdout, exitCode } = await runCommandLine(scene, ['schedules', 'list'])
    expect(exitCode).toBe(0)
    expect(stdout.split('\n').map((line) => line.trimEnd().split(/ {2,}/))).toEqual([
      ['ID', 'ACTIVE', 'REF', 'CRON', 'NEXT RUN (UTC)', 'OWNER', 'DESCRIPTION'],
      ['7', 'yes', 'main', '30 2 * * * UTC', 'maria', 'nightly'],
      ['8', 'no', 'v1.0', '30 2 * * * UTC', 'maria', 'release'],
      [''],
    ])
    const { stdout: json } = await runCommandLine(scene, ['schedules', 'list', '--json'])
    expect(JSON.parse(json)[1]).toMatchObject({ id: 8, ref: 'v1.0', active: false, owner: 'maria' })
  })

  test('are played now, and the URL of the new pipeline is printed', async () => {
    await using scene = await createScene()
    const former = scene.sandbox.store.addPipeline({
      projectId: scene.project.id,
      ref: 'main',
      sha: 'a',
      source: 'schedule',
    })
    addSchedule(scene, { id: 7, pipelineIds: [former.id] })
    // GitLab makes it in the background: at first the former one is still the newest.
    const read = { method: 'GET', path: /pipeline_schedules\/7$/ }
    const old = JSON.stringify({ id: 7, last_pipeline: { id: former.id } })
    scene.sandbox.faults.add({ ...read, nth: [2, 3], fault: { kind: 'answer', status: 200, body: old } })
    const { stdout, stderr, exitCode } = await runCommandLine(scene, ['schedules', 'play', '7', '--quiet'])
    const newest = [...scene.sandbox.store.pipelines.values()].at(-1)
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
    expect(newest).toMatchObject({ source: 'schedule', ref: 'main' })
    expect(stdout).toBe(`${scene.sandbox.url}/group/app/-/pipelines/${newest?.id}\n`)
  })

  test.each([
    ['7', 3, 'took the request to run schedule 7, but shows no new pipeline of it'],
    ['8', 3, 'could not read schedule 8 of group/app'],
    ['x', 2, 'argument ID "x": is not an id; expected a number, as `schedules list` shows it'],
  ])('play %s: refused with a reason', async (id, exitCode, message) => {
    await using scene = await createScene()
    addSchedule(scene, { id: 7, ref: 'gone' })
    const run = await runCommandLine(scene, ['schedules', 'play', id])
    expect(run).toMatchObject({ exitCode, stderr: expect.stringContaining(message) })
  })

  test('are not played with a token that may only read', async () => {
    await using scene = await createScene()
    addSchedule(scene, { id: 7 })
    const env = { DOWNSTREAM_API_TOKEN: scene.readToken }
    expect(await runCommandLine(scene, ['schedules', 'play', '7'], { env })).toMatchObject({ exitCode: 3 })
    expect(scene.sandbox.store.pipelines.size).toBe(0)
  })
})
