import { expect, test } from 'vitest'
import type { JobScript } from '../../src/sandbox/scripted/script.ts'
import { runCommandLine } from '../commands/command-line.ts'
import { createScene } from '../support/scene.ts'

const never = Number.POSITIVE_INFINITY
const hint = 'a runner for these jobs must be online'

/** The last look is 2 s before the end, and the server tells whole seconds. */
function roundMinutes(text: string): string {
  return text.replace(
    /(\d+)m (5[789]|00)s/g,
    (_, minutes, seconds) => `${Number(minutes) + (seconds === '00' ? 0 : 1)}m`,
  )
}

test.each<[name: string, jobs: JobScript[], lines: string[]]>([
  [
    'no runner with the tags',
    [{ name: 'build', tags: ['gpu', 'linux'], queuedMs: never }],
    ['build: pending for 10m, no runner with the tags gpu, linux has taken it', hint],
  ],
  ['no runner at all', [{ name: 'build', queuedMs: never }], ['build: pending for 10m, no runner has taken it']],
  [
    'a resource group, and what is behind it',
    [
      { name: 'test', stage: 'test', durationMs: 240_000 },
      { name: 'deploy', stage: 'deploy', before: [{ status: 'waiting_for_resource', forMs: never }] },
      { name: 'smoke', stage: 'smoke' },
      { name: 'notify', stage: 'smoke' },
    ],
    [
      'deploy: waiting for resource for 6m, another job holds its resource group',
      'smoke, notify: created for 10m, behind deploy',
    ],
  ],
  [
    'a manual job',
    [
      { name: 'test', stage: 'test', durationMs: 60_000 },
      { name: 'deploy', stage: 'deploy', when: 'manual' },
      { name: 'clean up', stage: 'deploy', when: 'manual', allowFailure: true },
    ],
    ['deploy: manual for 9m, a person must play it'],
  ],
  [
    'a delayed job',
    [{ name: 'later', when: 'delayed', delayMs: 3_600_000 }],
    ['later: delayed for 10m, it starts by itself at the time that its page shows: http://'],
  ],
  [
    'a job that runs',
    [
      { name: 'build', stage: 'build', durationMs: never },
      { name: 'test', stage: 'test' },
    ],
    ['build: running for 10m, on the runner sandbox', 'test: created for 10m, behind build'],
  ],
  [
    'a downstream pipeline',
    [{ name: 'child', bridge: { strategy: 'depend', script: { jobs: [{ name: 'unit', queuedMs: never }] } } }],
    ['unit: pending for 10m, no runner has taken it'],
  ],
])('a timeout names what waits: %s', async (_, jobs, lines) => {
  await using scene = await createScene()
  scene.sandbox.script(scene.project, { jobs })
  const options = ['--ref', 'main', '--wait', '--timeout', '10m', '--on-timeout', 'leave', '--on-manual', 'wait']
  const { exitCode, stderr } = await runCommandLine(scene, ['trigger', ...options])
  expect(exitCode).toBe(5)
  const last = roundMinutes(stderr.slice(stderr.toLowerCase().indexOf('timed out after')))
  for (const line of lines) expect(last).toContain(line)
  expect(last).not.toContain('clean up')
  expect(last).not.toContain('look why it takes so long')
})

test('a jobs list that cannot be read leaves the timeout without names', async () => {
  await using scene = await createScene({ version: 18 })
  scene.sandbox.script(scene.project, { jobs: [{ name: 'build', queuedMs: never }] })
  const env = {
    DOWNSTREAM_API_TOKEN: undefined,
    CI_JOB_TOKEN: scene.jobToken,
    GITLAB_CI: 'true',
    CI_SERVER_URL: scene.sandbox.url,
  }
  const { exitCode, stderr } = await runCommandLine(
    scene,
    ['trigger', '--ref', 'main', '--wait', '--timeout', '10m', '--token', scene.jobToken],
    { env },
  )
  expect({ exitCode, stderr }).toMatchObject({
    exitCode: 5,
    stderr: expect.stringContaining('look why it takes so long'),
  })
})

test('the line that says that the wait goes on names what waits', async () => {
  await using scene = await createScene()
  scene.sandbox.script(scene.project, { jobs: [{ name: 'build', tags: ['gpu'], queuedMs: never }] })
  const { stdout } = await runCommandLine(scene, ['trigger', '--ref', 'main', '--wait', '--timeout', '10m'])
  expect(stdout).toMatch(
    /pending · 0\/1 jobs · .* · build: pending for \S+ \S+, no runner with the tag gpu has taken it\n/,
  )
})
