import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { runCommandLine } from '../commands/command-line.ts'
import { createScene, type Scene } from '../support/scene.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterwards-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

/** Something that was asked for and cannot be done when the pipeline has ended. */
interface Trouble {
  readonly args?: readonly string[]
  /** As a step on GitHub, with files of the runner at these paths. */
  readonly github?: Readonly<Record<string, string>>
  /** What happens while the pipeline runs. */
  readonly meanwhile?: () => void
  readonly words: string
}

const troubles: readonly (readonly [string, () => Trouble])[] = [
  [
    'artifacts-path with a file of the user in the place of a job',
    () => {
      writeFileSync(join(folder, 'build'), 'mine')
      return { args: ['--artifacts', 'build', '--artifacts-path', folder], words: 'no earlier run made it' }
    },
  ],
  [
    'artifacts of a job that left none',
    () => ({ args: ['--artifacts', 'empty', '--artifacts-path', folder], words: 'has no artifacts' }),
  ],
  ['outputs-from a file that is not there', () => ({ args: ['--outputs-from', 'build:x.env'], words: '"x.env"' })],
  [
    'a report file with a folder in its place',
    () => {
      const path = join(folder, 'report.json')
      return { args: ['--report-file', path], meanwhile: () => mkdirSync(path), words: 'it is a folder' }
    },
  ],
  [
    'outputs where GITHUB_OUTPUT cannot be written',
    () => ({
      github: { GITHUB_OUTPUT: '/nonexistent/output' },
      words: 'the outputs of this step could not be written',
    }),
  ],
  [
    'a summary where GITHUB_STEP_SUMMARY cannot be written',
    () => ({ github: { GITHUB_STEP_SUMMARY: '/nonexistent/summary' }, words: 'the job summary could not be written' }),
  ],
]

async function run(scene: Scene, { args = [], github, meanwhile }: Trouble) {
  const env = github && { GITHUB_ACTIONS: 'true', ...github }
  for (const [name, value] of Object.entries(env ?? {})) vi.stubEnv(name, value)
  const hook = () => {
    meanwhile?.()
    return true
  }
  const fault = { kind: 'stall', delayMs: 0, at: 'before' } as const
  scene.sandbox.faults.add({ method: 'GET', path: /\/pipelines\/\d+$/, nth: 1, when: hook, fault })
  const { exitCode, stdout, stderr } = await runCommandLine(
    scene,
    ['trigger', '--ref', 'main', '--wait', '--json', ...args],
    { env: { DOWNSTREAM_TOKEN: scene.triggerToken, ...env } },
  )
  return { exitCode, document: JSON.parse(stdout), stderr }
}

describe.each(troubles)('%s', (_, prepare) => {
  test('makes a passed run end with exit code 6, and its result holds', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, {
      jobs: [{ name: 'build', artifacts: { files: { a: 'a' } } }, { name: 'empty' }],
    })
    const trouble = prepare()
    const { exitCode, document, stderr } = await run(scene, trouble)
    expect(exitCode, stderr).toBe(6)
    expect(document).toMatchObject({ result: 'success', status: 'success', 'exit-code': 6 })
    expect(document.message).toContain(trouble.words)
    expect(document.details[0]).toMatch(/^Pipeline #\d+ passed/)
    expect(stderr).toContain(`${document.message}`)
  })

  test('is a warning beside a pipeline that failed', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, {
      jobs: [
        { name: 'build', artifacts: { files: { a: 'a' } } },
        { name: 'empty', status: 'failed' },
      ],
    })
    const trouble = prepare()
    const { exitCode, document } = await run(scene, trouble)
    expect(exitCode).toBe(1)
    expect(document).toMatchObject({ result: 'failed', 'exit-code': 1 })
    expect(document.warnings.join()).toContain(trouble.words)
  })
})
