import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseChain } from '../../../src/chain/file/read.ts'
import { formatGitHub } from '../../../src/chain/formats/github-jobs.ts'
import type { SandboxProject } from '../../../src/sandbox/model.ts'
import { type Cast, openCast } from '../../support/scene.ts'
import { lacks } from '../tools.ts'
import { createRunner, type Runner } from './runner.ts'

const chain = `on-failure: continue
defaults: { ref: main }
pipelines:
  lib: { project: group/lib, outputs-from: "build:build.env" }
  app:
    project: group/app
    needs: lib
    matrix: [{ R: eu }, { R: us }]
    variables: { R: "\${{ matrix.R }}", LIB: "\${{ pipelines.lib.outputs.VERSION }}", TAG: "\${{ env.TAG }}" }
  smoke: { project: group/smoke, needs: app }
  never: { project: group/app, needs: smoke, variables: { R: never } }
  roll-back:
    project: group/app
    needs: [app, smoke]
    when: on-failure
    variables: { R: back, LIB: "\${{ pipelines.lib.outputs.PREVIOUS }}" }
`

/** The workflow that calls. */
const release = `on: push
jobs:
  chain:
    uses: ./.github/workflows/chain.yml
    with: { TAG: 'v1 "; $(touch x)' }
    secrets:
      DOWNSTREAM_API_TOKEN: \${{ secrets.API_TOKEN }}
`

let cast: Cast
let smoke: SandboxProject
let runner: Runner

beforeAll(async () => {
  cast = await openCast()
  const { sandbox, user } = cast
  smoke = sandbox.store.addProject({ path: 'group/smoke', members: [[user.id, 'maintainer']] })
  const files = { 'build.env': 'VERSION=1.10\nPREVIOUS=1.9\n' }
  sandbox.script(cast.upstream, { jobs: [{ name: 'build', durationMs: 100, artifacts: { files } }] })
  sandbox.script(cast.project, { jobs: [{ name: 'deploy', durationMs: 100 }] })
  sandbox.script(smoke, { jobs: [{ name: 'look', durationMs: 100, status: 'failed' }] })
  const plan = await parseChain(chain, { file: 'downstream.yml' })
  const { text } = formatGitHub(plan, { inputs: {}, uses: './action', isLocal: true, gitlabUrl: sandbox.url })
  runner = createRunner({ files: { '.github/workflows/chain.yml': text, '.github/workflows/release.yml': release } })
})
afterAll(async () => {
  runner?.[Symbol.dispose]()
  await cast?.[Symbol.asyncDispose]()
})

describe.skipIf(lacks('act'))('the workflow that is written for a chain', () => {
  test('starts what the chain would start, with the same values, and fails with it', async () => {
    const { exitCode, screen } = await runner.start('release', { secrets: { API_TOKEN: cast.apiToken } }).finished
    expect(exitCode, screen).toBe(1)
    const given = [...cast.sandbox.store.pipelines.values()].filter(({ projectId }) => projectId === cast.project.id)
    const texts = given.map(({ variables }) =>
      variables
        .map(({ key, value }) => `${key}=${value}`)
        .sort()
        .join(' '),
    )
    expect(texts.sort(), screen).toEqual([
      'LIB=1.10 R=eu TAG=v1 "; $(touch x)',
      'LIB=1.10 R=us TAG=v1 "; $(touch x)',
      'LIB=1.9 R=back',
    ])
    expect([...cast.sandbox.store.pipelines.values()].filter(({ projectId }) => projectId === smoke.id)).toHaveLength(1)
  })
})
