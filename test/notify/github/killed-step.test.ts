import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemClock } from '../../../src/clock.ts'
import { runPost } from '../../../src/faces/action.ts'
import { recordedStream } from '../../host/recorded-stream.ts'
import { openCast } from '../../support/scene.ts'
import { GITHUB_TOKEN, HEAD_SHA, openGitHub } from './github-server.ts'

const action = join(import.meta.dirname, '../../../src/action.ts')

test('the post step settles what a main step that was killed left pending, and keeps the token to itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'killed-step-'))
  await using cast = await openCast()
  await using github = await openGitHub(systemClock)
  cast.sandbox.script(cast.project, {
    jobs: [
      { name: 'build', durationMs: Number.POSITIVE_INFINITY },
      { name: 'test', durationMs: Number.POSITIVE_INFINITY },
    ],
  })
  const file = (name: string) => join(folder, name)
  for (const name of ['output', 'state', 'summary']) writeFileSync(file(name), '')
  const child = spawn(process.execPath, [action], {
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH ?? '',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: github.apiUrl,
      GITHUB_REPOSITORY: 'octo/app',
      GITHUB_SHA: HEAD_SHA,
      GITHUB_OUTPUT: file('output'),
      GITHUB_STATE: file('state'),
      GITHUB_STEP_SUMMARY: file('summary'),
      RUNNER_TEMP: folder,
      'INPUT_GITLAB-URL': cast.sandbox.url,
      INPUT_PROJECT: 'group/app',
      INPUT_REF: 'main',
      'INPUT_API-TOKEN': cast.apiToken,
      'INPUT_GITHUB-TOKEN': GITHUB_TOKEN,
      'INPUT_POLL-INTERVAL': '1',
      INPUT_WAIT: 'true',
    },
  })
  await github.whenWritten(2)
  child.kill('SIGKILL')
  await once(child, 'exit')

  const state = readFileSync(file('state'), 'utf8')
  expect(state).not.toContain(GITHUB_TOKEN)
  const saved = /gitlab-downstream-statuses-[\w-]+\.json/.exec(state)?.[0] ?? ''
  expect(readFileSync(file(saved), 'utf8')).toContain(GITHUB_TOKEN)
  expect(statSync(file(saved)).mode & 0o777).toBe(0o600)
  expect(github.newest()).toEqual({ 'gitlab/group/app/build': 'pending', 'gitlab/group/app/test': 'pending' })

  const post = async () => {
    const [stdout, stderr] = [recordedStream(), recordedStream()]
    const { signal } = new AbortController()
    await runPost({ env: { STATE_statuses: file(saved), STATE_finished: 'true' }, stdout, stderr, signal })
    return stdout.text() + stderr.text()
  }
  expect(await post()).toContain('Settled 2 pending commit statuses')
  expect(github.newest()).toEqual({ 'gitlab/group/app/build': 'error', 'gitlab/group/app/test': 'error' })
  expect(existsSync(file(saved))).toBe(false)
  expect(await post()).toBe('')
  expect(readdirSync(folder).filter((name) => name.includes('statuses'))).toEqual([])
  rmSync(folder, { recursive: true })
})
