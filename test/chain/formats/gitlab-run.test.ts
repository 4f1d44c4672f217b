import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseChain } from '../../../src/chain/file/read.ts'
import { formatGitLab } from '../../../src/chain/formats/gitlab-jobs.ts'
import { runChain } from '../../../src/chain/running/run.ts'
import { createHost } from '../../../src/host/create.ts'
import { openRun } from '../../../src/run/open.ts'
import type { SandboxProject } from '../../../src/sandbox/model.ts'
import { recordedStream } from '../../host/recorded-stream.ts'
import { statuses } from '../../support/local-scene.ts'
import { cli, createScene, type Scene } from '../../templates/support/scene.ts'

const chain = `on-failure: continue
defaults: { ref: main, timeout: 10m }
pipelines:
  lib: { project: group/lib, outputs-from: "build:build.env" }
  app:
    project: group/app
    needs: lib
    matrix: [{ R: eu }, { R: us }]
    variables: { R: "\${{ matrix.R }}", LIB: "\${{ pipelines.lib.outputs.VERSION }}", REF: "\${{ env.CI_COMMIT_REF_NAME }}" }
  docs: { project: group/failing, needs: lib, allow-failure: true }
  smoke: { project: group/failing, needs: [app, docs], variables: { TEST: smoke } }
  never: { project: group/app, needs: smoke, variables: { R: never } }
  roll-back:
    project: group/app
    needs: [app, smoke]
    when: on-failure
    variables: { R: back, LIB: "\${{ pipelines.lib.outputs.PREVIOUS }}" }
`

let scene: Scene
let app: SandboxProject
let lib: SandboxProject

const job = (...script: readonly string[]) => ({ build: { script, artifacts: { paths: ['build.env'] } } })

beforeAll(async () => {
  scene = await createScene()
  const build = job('echo VERSION=1.10 > build.env', 'echo PREVIOUS=1.9 >> build.env')
  lib = await scene.project('group/lib', { '.gitlab-ci.yml': build })
  app = await scene.project('group/app', { '.gitlab-ci.yml': job('touch build.env') })
  await scene.project('group/failing', { '.gitlab-ci.yml': job('exit 1') })
})
afterAll(() => scene[Symbol.asyncDispose]())

/** What the pipelines of the app were given: by the chain itself, with its own token, or by the jobs of the child pipeline. */
function givenToApp(by: 'chain' | 'child'): readonly string[] {
  const pipelines = [...scene.sandbox.store.pipelines.values()].filter(
    ({ projectId, source }) => projectId === app.id && (by === 'chain') === (source === 'api'),
  )
  const texts = pipelines.map(({ variables }) => {
    // GitLab makes that one itself.
    const given = variables.filter(({ key }) => key !== 'TRIGGER_PAYLOAD')
    return given
      .map(({ key, value }) => `${key}=${value}`)
      .sort()
      .join(' ')
  })
  return texts.sort()
}

test('the child pipeline that is written ends as the chain itself does', async () => {
  const plan = await parseChain(chain, { file: 'downstream.yml' })
  const { text } = formatGitLab(plan, { inputs: {}, cli, image: undefined, strategy: 'mirror' })
  const apiToken = scene.sandbox.store.addAccessToken({ userId: scene.user.id, scopes: ['api'] }).token
  const release = await scene.project(
    'group/release',
    {
      'chain.gitlab-ci.yml': text,
      '.gitlab-ci.yml': { chain: { trigger: { include: [{ local: 'chain.gitlab-ci.yml' }], strategy: 'mirror' } } },
    },
    { variables: [{ key: 'DOWNSTREAM_API_TOKEN', value: apiToken, masked: true }] },
  )
  for (const project of [app, lib]) project.jobTokenAllowlist.add(release.id)
  const [parent, { result, steps = [] }] = await Promise.all([scene.run(release), runItself(plan, apiToken)])

  expect(result).toBe('failed')
  expect(Object.fromEntries(steps.map((step) => [step.name, step.result.result]))).toEqual({
    lib: 'success',
    'app (eu)': 'success',
    'app (us)': 'success',
    docs: 'failed',
    smoke: 'failed',
    never: 'skipped',
    'roll-back': 'success',
  })
  expect(parent.status).toBe('failed')
  const child = [...scene.sandbox.store.pipelines.values()].find(
    ({ id, projectId }) => projectId === release.id && id !== parent.id,
  )
  expect(statuses(child!)).toEqual({
    lib: 'success',
    'app: [eu]': 'success',
    'app: [us]': 'success',
    docs: 'failed',
    smoke: 'failed',
    never: 'skipped',
    'roll-back': 'success',
  })
  const given = ['LIB=1.10 R=eu REF=main', 'LIB=1.10 R=us REF=main', 'LIB=1.9 R=back']
  expect(givenToApp('chain')).toEqual(given)
  expect(givenToApp('child')).toEqual(given)
}, 60_000)

async function runItself(plan: Awaited<ReturnType<typeof parseChain>>, apiToken: string) {
  const stream = recordedStream()
  const host = await createHost({ kind: 'terminal', env: {}, stdout: stream, stderr: stream, color: false })
  const env = { DOWNSTREAM_GITLAB_URL: scene.sandbox.url, DOWNSTREAM_API_TOKEN: apiToken, CI_COMMIT_REF_NAME: 'main' }
  const context = await openRun({ face: 'cli', env, host, signal: new AbortController().signal })
  const request = {
    plan,
    env,
    selection: { only: [], from: [] },
    state: { path: undefined, resume: false, force: false },
  }
  return runChain(request, context)
}
