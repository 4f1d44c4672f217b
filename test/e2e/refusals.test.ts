import { describe, expect, test } from 'vitest'
import { allRefusals } from './support/refusals.ts'
import { openScene } from './support/scene.ts'

describe.concurrent('the CLI explains every refusal of the trigger endpoint', () => {
  test.for(allRefusals.map((refusal) => [refusal.name, refusal] as const))('%s', async ([, refusal]) => {
    const { version = 19, project, prepare, options, words, next, exitCode = 3 } = refusal
    await using scene = await openScene({ version, ...(project && { project }) })
    prepare?.(scene)
    const before = scene.pipelines().length
    const given = typeof options === 'function' ? options(scene) : options
    const { exitCode: exited, stderr, screen } = await scene.cli(['trigger'], { options: { ...given } })
    expect(exited, screen).toBe(exitCode)
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
  })
})
