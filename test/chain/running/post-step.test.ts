import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runPost } from '../../../src/faces/action.ts'
import { createHandover, type Handover } from '../../../src/host/github-files.ts'
import type { Options } from '../../../src/options/options.ts'
import { recordedStream } from '../../host/recorded-stream.ts'
import { ENDLESS, openChain } from './chain-scene.ts'

test('the post step cancels every pipeline that a killed main step had started, and leaves none of its tokens', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chain-post-'))
  await using chain = await openChain({ done: {}, app: { script: ENDLESS }, docs: { script: ENDLESS } })
  const { scene } = chain
  const saved: Record<string, string> = {}
  const env = { GITHUB_STATE: join(folder, 'state'), RUNNER_TEMP: folder }
  writeFileSync(env.GITHUB_STATE, '')
  let index = 0
  const openHandover = ({ gitlabUrl, requestTimeoutSeconds, retries, follow, apiToken }: Options): Handover =>
    createHandover(
      {
        env,
        run: { gitlabUrl, requestTimeoutSeconds, retries, follow },
        readToken: () => apiToken && { gitlabUrl, apiToken: apiToken.value },
        index: index++,
      },
      {
        saveState(name, value) {
          saved[`STATE_${name}`] = value
        },
        warn: () => {},
      },
    )
  // The main step is as good as dead once one of its three pipelines has ended.
  const { promise: killed, resolve: kill } = Promise.withResolvers<void>()
  const when = () => {
    if (saved.STATE_finished_0 !== undefined) kill()
    return false
  }
  scene.sandbox.faults.add({ when, fault: { kind: 'reset', effect: false } })
  const running = chain.run({ openHandover })
  running.catch(() => {})
  await killed
  const state = { ...saved }
  expect(Object.keys(state).sort()).toEqual(['STATE_finished_0', 'STATE_run_0', 'STATE_run_1', 'STATE_run_2'])
  for (const secret of Object.values(chain.env)) expect(JSON.stringify(state)).not.toContain(secret)
  const tokens = readdirSync(folder).filter((name) => name.endsWith('.json'))
  expect(tokens).toHaveLength(2)
  expect(readFileSync(join(folder, tokens[0] ?? ''), 'utf8')).toContain(scene.apiToken)

  const stream = recordedStream()
  await runPost({ env: { ...env, ...state }, stdout: stream, stderr: stream, signal: new AbortController().signal })
  expect(stream.text().match(/Canceled pipeline #\d+/g)).toHaveLength(2)
  expect(['done', 'app', 'docs'].map((step) => chain.pipelines(step)[0]?.status)).toEqual([
    'success',
    'canceled',
    'canceled',
  ])
  expect(readdirSync(folder).filter((name) => name.endsWith('.json'))).toEqual([])
  await running
  rmSync(folder, { recursive: true, force: true })
})
