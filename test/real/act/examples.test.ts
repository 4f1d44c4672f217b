import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../../src/sandbox/sandbox.ts'
import type { PipelineScript } from '../../../src/sandbox/scripted/script.ts'
import { lacks } from '../tools.ts'
import { createRunner, type Runner, type RunSettings } from './runner.ts'

const root = join(import.meta.dirname, '../../..')
const examples = readdirSync(join(root, 'examples/github'))

let sandbox: Sandbox
let runner: Runner
beforeAll(async () => {
  sandbox = await createSandbox()
  const text = examples.map((name) => readFileSync(join(root, 'examples/github', name), 'utf8')).join('\n')
  addProjects(sandbox, new Set(text.match(/\bmy-group\/[\w-]+/g)))
  runner = createRunner({
    files: {
      ...Object.fromEntries(examples.map((name) => [`.github/workflows/${name}`, withUrl(name)])),
      'foreign/action.yml': FOREIGN_ACTION,
      'vendor/gitlab-downstream.mjs': readFileSync(join(root, 'dist/gitlab-downstream.mjs'), 'utf8'),
    },
    actions: {
      'your-org/gitlab-downstream@v0': 'action',
      ...Object.fromEntries((text.match(/actions\/(?!checkout)[\w-]+@\w+/g) ?? []).map((used) => [used, 'foreign'])),
    },
    programs: { gh: '#!/bin/sh\necho "gh $*"\n' },
  })
})
afterAll(async () => {
  runner?.[Symbol.dispose]()
  await sandbox?.close()
})

/** In place of actions that need a service of GitHub; downloading leaves the folder there. */
const FOREIGN_ACTION = readFileSync(join(import.meta.dirname, 'foreign-action.yml'), 'utf8')

function withUrl(name: string): string {
  return readFileSync(join(root, 'examples/github', name), 'utf8').replaceAll('https://gitlab.example.com', sandbox.url)
}

function addProjects({ store }: Sandbox, paths: ReadonlySet<string>): void {
  const user = store.addUser({ username: 'maria' })
  for (const path of paths) {
    const project = store.addProject({ path, members: [[user.id, 'maintainer']] })
    store.addTriggerToken(project, { ownerId: user.id })
  }
  store.addAccessToken({ userId: user.id, scopes: ['api'] })
}

/** The secrets that an example names: those of its project. */
function secretsOf(name: string): Record<string, string> {
  const { projects, accessTokens } = sandbox.store
  const text = readFileSync(join(root, 'examples/github', name), 'utf8')
  const project = [...projects.values()].find(({ path }) => text.includes(path))
  const secrets = { GITLAB_TRIGGER_TOKEN: project?.triggers[0]?.token, GITLAB_API_TOKEN: [...accessTokens.keys()][0] }
  return Object.fromEntries(Object.entries(secrets).map(([key, value]) => [key, value ?? '']))
}

interface Expected extends RunSettings {
  readonly script: PipelineScript
  /** Text of the screen. */
  readonly says: readonly string[]
}

const passing: PipelineScript = {
  jobs: [{ name: 'build', durationMs: 200, artifacts: { files: { 'dist/build.env': 'VERSION=1.2.3\n' } } }],
}

const expected: Readonly<Record<string, Expected>> = {
  'artifacts.yml': { script: passing, says: ['::set-output:: VERSION=1.2.3', 'artifacts-path=firmware'] },
  'matrix.yml': {
    event: 'workflow_dispatch',
    inputs: { version: '1.2.3' },
    script: passing,
    says: ['my-group/library #', 'my-group/service #', 'my-group/website #'],
  },
  'nightly.yml': {
    event: 'schedule',
    script: {
      jobs: [{ name: 'unit', durationMs: 200, status: 'failed', retries: [{ status: 'success', durationMs: 200 }] }],
    },
    says: ['passed'],
  },
  'pull-request-comment.yml': {
    event: 'pull_request',
    payload: {
      pull_request: { number: 7, head: { sha: 'c'.repeat(40), repo: { full_name: 'my-org/upstream' } } },
      repository: { full_name: 'my-org/upstream' },
    },
    script: passing,
    says: ['gh pr comment 7 --repo my-org/upstream --body-file report.md'],
  },
  'trigger-and-wait.yml': { script: passing, says: ['success, see '] },
  'without-node24.yml': {
    payload: { head_commit: { message: 'Fix $(it)' } },
    script: passing,
    says: ['success, see '],
  },
}

describe.skipIf(lacks('act'))('the example', () => {
  test.each(Object.entries(expected))('%s runs', async (name, { script, says, ...settings }) => {
    for (const project of sandbox.store.projects.values()) sandbox.script(project, script)
    const { exitCode, screen } = await runner.start(name.replace('.yml', ''), { secrets: secretsOf(name), ...settings })
      .finished
    for (const text of says) expect(screen).toContain(text)
    expect(exitCode, screen).toBe(0)
  })

  test('cancel.yml cancels the pipeline with the workflow', async () => {
    for (const project of sandbox.store.projects.values())
      sandbox.script(project, { jobs: [{ name: 'long', durationMs: Number.POSITIVE_INFINITY }] })
    const workflow = runner.start('cancel', { secrets: secretsOf('cancel.yml') })
    await workflow.saw('Started pipeline')
    workflow.kill('SIGINT')
    await workflow.finished
    expect([...sandbox.store.pipelines.values()].at(-1)?.status).toBe('canceled')
  })

  test('is one of those above', () => {
    expect([...Object.keys(expected), 'cancel.yml'].sort()).toEqual(examples.sort())
  })
})
