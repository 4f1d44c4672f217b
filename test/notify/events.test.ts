import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { formatEventSchema } from '../../scripts/event-schema.ts'
import type { JobScript } from '../../src/sandbox/scripted/script.ts'
import { runCommandLine } from '../commands/command-line.ts'
import { createScene, type Scene } from '../support/scene.ts'

const schema = JSON.parse(formatEventSchema())
const isValid = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(schema)
const known = schema.oneOf.map(({ properties }: { properties: { event: { const: string } } }) => properties.event.const)

async function readEvents(scene: Scene, args: readonly string[], env: Record<string, string> = {}) {
  const { exitCode, stdout, stderr } = await runCommandLine(scene, [...args, '--events'], { env })
  const lines = stdout.split('\n').slice(0, -1)
  // biome-ignore lint/suspicious/noExplicitAny: tests look into events of every shape
  const events: any[] = lines.map((line) => JSON.parse(line))
  for (const event of events) {
    isValid(event)
    expect(isValid.errors, JSON.stringify(event)).toBe(null)
    expect(event.at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  }
  expect(events.map(({ event }) => event).indexOf('result')).toBe(events.length - 1)
  return { exitCode, events, stderr, kinds: new Set(events.map(({ event }) => event)) }
}

const jobs: JobScript[] = [
  { name: 'build', stage: 'build', durationMs: 60_000 },
  { name: 'flaky', stage: 'test', status: 'failed', durationMs: 30_000 },
  { name: 'gate', stage: 'gate', when: 'manual' },
]

test('a followed pipeline is told event by event, each as the schema says, with the result at last', async () => {
  await using scene = await createScene()
  scene.sandbox.script(scene.project, { jobs })
  const { exitCode, events, kinds, stderr } = await readEvents(scene, [
    ...['trigger', '--ref', 'main', '--wait', '--retry-failed', '1'],
  ])
  expect(exitCode).toBe(1)
  expect(kinds).toEqual(new Set(['status', 'job', 'polled', 'retrying', 'result']))
  const ofBuild = events.filter(({ event, job }) => event === 'job' && job.name === 'build')
  expect(ofBuild.map(({ job, previous }) => [previous, job.status])).toEqual(
    ofBuild.map(({ job }, index) => [index === 0 ? null : ofBuild[index - 1].job.status, job.status]),
  )
  expect(events.at(-1).result).toMatchObject({ result: 'failed', 'exit-code': 1, 'failed-jobs': ['flaky'] })
  // Lines for people go to stderr.
  expect(stderr).toContain('Retrying flaky')
})

test('trouble, what cannot be read, and manual and delayed jobs are told too', async () => {
  await using scene = await createScene()
  scene.sandbox.script(scene.project, {
    jobs: [
      { name: 'later', when: 'delayed', delayMs: 600_000 },
      { name: 'gate', stage: 'gate', when: 'manual' },
    ],
  })
  const fault = { kind: 'answer', status: 502 } as const
  scene.sandbox.faults.add({ method: 'GET', path: /pipelines\/\d+$/, fault, nth: [2, 3] })
  const { exitCode, kinds } = await readEvents(scene, [
    ...['trigger', '--ref', 'main', '--wait', '--on-manual', 'play', '--timeout', '2h'],
  ])
  expect(exitCode).toBe(0)
  expect(kinds).toEqual(new Set(['status', 'job', 'polled', 'trouble', 'recovered', 'delayed', 'played', 'result']))
  expect(known).toEqual(expect.arrayContaining([...kinds]))
})

test.each<[name: string, args: string[], exitCode: number, result: object]>([
  ['wrong input', ['trigger', '--timeout', 'x'], 2, { result: 'invalid' }],
  ['a refusal', ['trigger', '--ref', 'none'], 3, { result: 'refused' }],
  ['no wait', ['trigger', '--ref', 'main'], 0, { result: 'triggered' }],
  ['a dry run', ['trigger', '--ref', 'main', '--dry-run'], 0, { result: 'dry-run' }],
])('the only line after %s is the result', async (_name, args, exitCode, result) => {
  await using scene = await createScene()
  const run = await readEvents(scene, args)
  expect(run.exitCode, run.stderr).toBe(exitCode)
  expect(run.events).toHaveLength(1)
  expect(run.events[0].result).toMatchObject(result)
})

test('a command that follows nothing refuses the flag', async () => {
  await using scene = await createScene()
  const { exitCode, stderr } = await runCommandLine(scene, ['status', '1', '--events'])
  expect(exitCode).toBe(2)
  expect(stderr).toContain('--events')
})

test('a line that is not an event is refused by the schema', () => {
  const polled = { event: 'polled', at: '2026-01-05T09:00:00.000Z', elapsed: 1, percent: null, remaining: null }
  expect(isValid(polled)).toBe(true)
  for (const wrong of [{ event: 'poled' }, { elapsed: '1' }, { at: undefined }, { percent: undefined }])
    expect(isValid(JSON.parse(JSON.stringify({ ...polled, ...wrong })))).toBe(false)
})
