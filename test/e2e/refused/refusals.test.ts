import { describe, expect, test } from 'vitest'
import { runCommand } from '../../support/run-command.ts'
import type { Refusal } from '../support/refusal.ts'
import { allRefusals } from '../support/refusals.ts'
import { openScene, type RunSettings, type Scene } from '../support/scene.ts'

const named = (refusals: readonly Refusal[]) => refusals.map((refusal) => [refusal.name, refusal] as const)

describe('the CLI explains every refusal of the trigger endpoint', () => {
  // In this process: the words come from the same code, and a process for each would take most of the time.
  test.for(named(allRefusals))('%s', ([, refusal]) =>
    expectExplained(refusal, (scene, settings) => runCommand(['trigger'], { env: scene.environment(settings) })),
  )
})

describe.concurrent('the shipped CLI explains a refusal of each version', () => {
  const byVersion = allRefusals.filter(({ version }) => version !== undefined)
  test.for(named(byVersion))('%s', ([, refusal]) =>
    expectExplained(refusal, (scene, settings) => scene.cli(['trigger'], settings)),
  )
})

type Run = (scene: Scene, settings: RunSettings) => Promise<{ exitCode: number | null; stdout: string; stderr: string }>

async function expectExplained(refusal: Refusal, run: Run): Promise<void> {
  const { version = 19, project, prepare, options, words, next, exitCode = 3 } = refusal
  await using scene = await openScene({ version, ...(project && { project }) })
  prepare?.(scene)
  const before = scene.pipelines().length
  const given = typeof options === 'function' ? options(scene) : options
  const { exitCode: exited, stdout, stderr } = await run(scene, { options: { ...given } })
  expect(exited, stdout + stderr).toBe(exitCode)
  // The message and GitLab's words come first, then what to do.
  expect(stderr).toMatch(/^error: /m)
  expect(stderr).toContain(words)
  expect(
    stderr
      .split('\n')
      .filter((line) => line.startsWith('→'))
      .join('\n'),
  ).toContain(next)
  // Invalid configuration leaves a failed pipeline behind, as GitLab does; nothing ever runs.
  expect(
    scene
      .pipelines()
      .slice(before)
      .every(({ status }) => status === 'failed'),
  ).toBe(true)
}
