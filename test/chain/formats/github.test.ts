import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseChain } from '../../../src/chain/file/read.ts'
import { formatGitHub, type GitHubFormat } from '../../../src/chain/formats/github-jobs.ts'
import { loadLanguageService, type Validate } from '../../github/language-service.ts'
import { problemsOf } from '../../options/resolving.ts'
import { steps } from '../refusals.ts'

const release = readFileSync(join(import.meta.dirname, '../file/release.yml'), 'utf8')
const usual: GitHubFormat = {
  inputs: {},
  uses: 'your-org/gitlab-downstream@v0',
  isLocal: false,
  gitlabUrl: 'https://gitlab.example.com',
}
let validate: Validate

beforeAll(async () => {
  validate = await loadLanguageService()
})

async function handOver(text: string, format: Partial<GitHubFormat> = {}) {
  const { text: written, notices } = formatGitHub(await parseChain(text, { file: 'downstream.yml' }), {
    ...usual,
    ...format,
  })
  expect(await validate('.github/workflows/chain.yml', written)).toEqual([])
  return { notices, document: parse(written) }
}

test('a release becomes a reusable workflow with a job for each step', async () => {
  const { document, notices } = await handOver(release)
  expect(document.on.workflow_call).toEqual({
    inputs: { CI_COMMIT_TAG: { type: 'string', required: true } },
    secrets: { DOWNSTREAM_TOKEN: { required: false }, DOWNSTREAM_API_TOKEN: { required: false } },
  })
  expect(document.permissions).toEqual({})
  expect(Object.entries(document.jobs).map(([id, job]) => [id, (job as { needs?: unknown }).needs])).toEqual([
    ['lib', undefined],
    ['app-eu-blue', ['lib']],
    ['app-us-green', ['lib']],
    ['docs', ['lib']],
    ['smoke', ['app-eu-blue', 'app-us-green']],
    ['roll-back', ['app-eu-blue', 'app-us-green', 'smoke', 'lib']],
  ])
  const { lib, 'app-eu-blue': app, docs, 'roll-back': back } = document.jobs
  expect(lib.outputs).toEqual({
    VERSION: '${{ steps.pipeline.outputs.VERSION }}',
    PREVIOUS: '${{ steps.pipeline.outputs.PREVIOUS }}',
  })
  expect(app).toMatchObject({ name: 'app (eu, blue)', if: "${{ !cancelled() && needs.lib.result == 'success' }}" })
  expect(app.steps[0]).toEqual({
    id: 'pipeline',
    uses: 'your-org/gitlab-downstream@v0',
    env: { CHAIN_LIB_VERSION: '${{ needs.lib.outputs.VERSION }}', CHAIN_RELEASE: '${{ inputs.CI_COMMIT_TAG }}' },
    with: {
      'gitlab-url': 'https://gitlab.example.com',
      token: '${{ secrets.DOWNSTREAM_TOKEN }}',
      'api-token': '${{ secrets.DOWNSTREAM_API_TOKEN }}',
      ref: 'main',
      timeout: '45m',
      project: 'group/app',
      variables: '"REGION": "eu"\n',
      'variables-from': 'LIB_VERSION=CHAIN_LIB_VERSION\nRELEASE=CHAIN_RELEASE',
      wait: 'true',
    },
  })
  expect(docs['continue-on-error']).toBe(true)
  expect(back.if).toBe(
    "${{ !cancelled() && (needs.app-eu-blue.result == 'failure' || needs.app-us-green.result == 'failure' || needs.smoke.result == 'failure') && needs.lib.result == 'success' }}",
  )
  expect(notices).toEqual([
    'on-failure: stop is not kept: after a failure, steps that do not need the failed one go on',
    'timeout: 2h is not kept: the steps have their own ends only',
  ])
})

test('values come from secrets, inputs of the workflow, and what GitHub knows itself', async () => {
  const { document } = await handOver(
    `on-failure: continue
pipelines:
  a:
    gitlab-url: https://b.example
    project: g/a
    ref: \${{ env.GITHUB_REF_NAME }}
    token: \${{ env.B_TOKEN }}
    artifacts: [build, "\${{ inputs.job }}"]
    variables: { FIXED: "$\${{ x }}", COUNT: "\${{ inputs.count }}" }
    variables-from: [TITLE]
`,
    { inputs: { count: 3 } },
  )
  expect(document.on.workflow_call).toMatchObject({
    inputs: { job: { type: 'string', required: true } },
    secrets: { B_TOKEN: { required: true } },
  })
  expect(document.jobs.a.steps[0].with).toEqual({
    'gitlab-url': 'https://b.example',
    project: 'g/a',
    ref: '${{ github.ref_name }}',
    token: '${{ secrets.B_TOKEN }}',
    artifacts: 'build\n${{ inputs.job }}',
    variables: '"FIXED": "${{ \'${{\' }} x }}"\n"COUNT": "3"\n',
    'variables-from': 'TITLE',
    wait: 'true',
  })
})

test('inputs of a pipeline keep their types, and what is known only later is put in as JSON', async () => {
  const { document } = await handOver(
    steps(
      'a: { outputs-from: "b:c" }',
      'b: { needs: a, inputs: { n: 1, t: "2", l: [true, { d: x }], k: "${{ inputs.k }}", v: "${{ pipelines.a.outputs.V }}", m: "{it\'s} ${{ pipelines.a.pipeline-id }}!" } }',
    ),
    { inputs: { k: [1] } },
  )
  expect(document.jobs.a.outputs).toEqual({
    V: '${{ steps.pipeline.outputs.V }}',
    'pipeline-id': '${{ steps.pipeline.outputs.pipeline-id }}',
  })
  expect(document.jobs.b.steps[0].with.inputs.split('\n')).toEqual([
    ...['"n": 1', '"t": "2"', '"l": [true, {"d": "x"}]', '"k": [1]'],
    '"v": ${{ toJSON(needs.a.outputs.V) }}',
    "\"m\": ${{ toJSON(format('{{it''s}} {0}!', needs.a.outputs.pipeline-id)) }}",
    '',
  ])
})

test('ids of jobs are made of the names of steps, and differ', async () => {
  const { document } = await handOver(steps('1a: {}', 'a: { matrix: [{ R: "x.y" }, { R: "x y" }] }', 'a-x-y: {}'))
  expect(Object.keys(document.jobs)).toEqual(['_1a', 'a-x-y', 'a-x-y-2', 'a-x-y-3'])
})

test('an action of the repository itself is checked out first', async () => {
  const { document } = await handOver(steps('a: {}'), { uses: './vendor/gitlab-downstream', isLocal: true })
  expect(document.permissions).toEqual({ contents: 'read' })
  expect(document.jobs.a.steps[0]).toEqual({ uses: 'actions/checkout@v6' })
})

test('a value past a step that runs in spite of a failure is an error that names the step', async () => {
  const chain = steps(
    'a: { outputs-from: "b:c" }',
    'b: { needs: a, when: always }',
    'c: { needs: b, variables: { V: "${{ pipelines.a.outputs.V }}" } }',
  )
  expect((await problemsOf(handOver(chain))).message).toMatch(/^downstream\.yml:5:3: c: takes a value of a past b/)
})
