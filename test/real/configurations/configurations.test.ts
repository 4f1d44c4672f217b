import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CreateOutcome } from '../../../src/sandbox/engine.ts'
import type { SandboxJob } from '../../../src/sandbox/model.ts'
import { createLocalScene, type LocalScene } from '../../support/local-scene.ts'

/** Shapes that configurations of others have. Lines that begin with `#>` say what becomes of them. */
const folder = join(import.meta.dirname, 'files')

let scene: LocalScene
beforeAll(async () => {
  // Nothing runs: the plan is what counts.
  scene = await createLocalScene({ concurrency: 0 })
  await scene.project('group/shared', SHARED, { tags: ['1.0.0'] })
})
afterAll(() => scene[Symbol.asyncDispose]())

const SHARED = {
  'templates/scan.yml': `spec:
  inputs:
    level: { type: number, default: 1 }
---
scan $[[ inputs.level ]]: { script: make }
`,
  'ci/a.yml': 'from-shared: { script: make }\n',
  'ci/b.yml': '.shared: { script: make }\n',
}

test.concurrent.each(readdirSync(folder))('%s', async (name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  const source = join(scene.folder, 'sources', name)
  cpSync(join(import.meta.dirname, 'repository'), source, { recursive: true })
  cpSync(join(folder, name), join(source, '.gitlab-ci.yml'))
  const project = await scene.project(`group/${name.replace('.yml', '')}`, source)
  const expected = text.split('\n').flatMap((line) => (line.startsWith('#> ') ? [line.slice(3)] : []))
  expect(describeOutcome(await scene.create(project)).sort()).toEqual(expected.sort())
})

function describeOutcome(outcome: CreateOutcome): string[] {
  if (outcome.kind !== 'created') return [`${outcome.kind}: ${outcome.messages.join(', ')}`]
  const { name, jobs } = outcome.pipeline
  return [...(name === null ? [] : [`name ${name}`]), ...jobs.map(describeJob)]
}

function describeJob({ name, stage, kind, strategy, when, allowFailure }: SandboxJob): string {
  const marks = [
    kind === 'bridge' && ['bridge', strategy].filter(Boolean).join(' '),
    when !== 'on_success' && when,
    allowFailure && 'may fail',
  ].filter(Boolean)
  return `[${stage}] ${name}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`
}
