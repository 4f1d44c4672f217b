import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { createLocalScene } from '../support/local-scene.ts'
import { root } from './language-service.ts'

interface Step {
  readonly id?: string
  readonly run: string
  readonly env: Readonly<Record<string, string>>
}

/** What somebody else wrote: as a part of a map it would be a second variable. */
const message = 'fix: x\nUPLOAD_TO_S3: true'

test('a runner without node24 runs the single file in the step of the example, with outputs and summary', async () => {
  await using scene = await createLocalScene()
  const b = await scene.project('my-group/deployment', {
    '.gitlab-ci.yml': { deploy: { script: ['test "$UPLOAD_TO_S3" = ""'] } },
  })
  const token = scene.sandbox.store.addTriggerToken(b, { ownerId: scene.user.id }).token
  const apiToken = scene.sandbox.store.addAccessToken({ userId: scene.user.id, scopes: ['read_api'] }).token
  const workspace = path.join(scene.folder, 'workspace')
  mkdirSync(path.join(workspace, 'vendor'), { recursive: true })
  cpSync(path.join(root, 'dist/gitlab-downstream.mjs'), path.join(workspace, 'vendor/gitlab-downstream.mjs'))

  const workflow = parse(readFileSync(path.join(root, 'examples/github/without-node24.yml'), 'utf8'))
  const step: Step = workflow.jobs.deploy.steps.find(({ id }: Step) => id === 'downstream')
  const values: Readonly<Record<string, string>> = {
    'https://gitlab.example.com': scene.sandbox.url,
    '${{ secrets.GITLAB_TRIGGER_TOKEN }}': token,
    '${{ secrets.GITLAB_API_TOKEN }}': apiToken,
    '${{ github.event.head_commit.message }}': message,
  }
  const env = Object.fromEntries(Object.entries(step.env).map(([name, value]) => [name, values[value] ?? value]))
  expect(Object.values(env).join()).not.toContain('${{')
  const files = {
    GITHUB_OUTPUT: path.join(scene.folder, 'output'),
    GITHUB_STEP_SUMMARY: path.join(scene.folder, 'summary'),
  }
  // The runner makes them.
  for (const file of Object.values(files)) writeFileSync(file, '')
  const github = { GITHUB_ACTIONS: 'true', RUNNER_TEMP: scene.folder, ...files }
  const child = spawn('bash', ['-e', '-c', step.run], {
    cwd: workspace,
    env: { PATH: process.env.PATH, ...github, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const shown = text(child.stdout)
  const status = await new Promise((resolve) => child.once('close', resolve))

  expect(status, await shown).toBe(0)
  const [pipeline] = await scene.pipelinesOf(b)
  expect(pipeline?.variables).toContainEqual(expect.objectContaining({ key: 'MESSAGE', value: message }))
  expect(readFileSync(files.GITHUB_OUTPUT, 'utf8')).toMatch(/result.*\nsuccess\n/)
  expect(readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8')).toContain(`/my-group/deployment/-/pipelines/${pipeline?.id}`)
})
