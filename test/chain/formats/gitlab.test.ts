import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseChain } from '../../../src/chain/file/read.ts'
import { formatGitLab, type GitLabFormat } from '../../../src/chain/formats/gitlab-jobs.ts'
import { problemsOf } from '../../options/resolving.ts'
import { schemaErrors } from '../../templates/support/ci-schema.ts'
import { createRepository } from '../../templates/support/preview.ts'
import { steps } from '../refusals.ts'

const release = readFileSync(join(import.meta.dirname, '../file/release.yml'), 'utf8')
const usual: GitLabFormat = { inputs: {}, cli: 'gitlab-downstream', image: undefined, strategy: 'mirror' }

async function handOver(text: string, format: Partial<GitLabFormat> = {}) {
  const { text: written, notices } = formatGitLab(await parseChain(text, { file: 'downstream.yml' }), {
    ...usual,
    ...format,
  })
  const document = parse(written)
  expect(schemaErrors(document)).toEqual([])
  return { written, notices, document }
}

describe('a step becomes a trigger job of GitLab', () => {
  test('with its needs, condition and variables, and one parallel job for its matrix', async () => {
    const { document, notices } = await handOver(
      steps(
        'lib: {}',
        'app: { needs: lib, matrix: [{ R: eu }, { R: us }], variables: { R: "${{ matrix.R }}", TAG: "v${{ env.CI_COMMIT_TAG }}", N: 1.10 }, allow-failure: true }',
        'smoke: { needs: app, inputs: { n: "${{ inputs.n }}", t: "x${{ inputs.n }}", list: [1, true] } }',
        'roll-back: { needs: smoke, when: on-failure }',
        'report: { needs: [smoke], when: always }',
      ),
      { inputs: { n: 3 } },
    )
    const common = { stage: 'chain', inherit: { variables: false } }
    const trigger = { project: 'group/lib', branch: 'main', strategy: 'mirror' }
    const { lib, app, smoke, 'roll-back': back, report } = document
    expect(lib).toEqual({ ...common, needs: [], rules: [{ when: 'on_success' }], trigger })
    expect(app).toEqual({
      ...common,
      needs: [{ job: 'lib', artifacts: false }],
      rules: [{ when: 'on_success' }],
      allow_failure: true,
      parallel: { matrix: [{ R: 'eu' }, { R: 'us' }] },
      variables: { TAG: 'v${CI_COMMIT_TAG}', N: '1.10' },
      trigger,
    })
    expect(smoke.needs).toEqual([{ job: 'app', artifacts: false }])
    expect(smoke.trigger.inputs).toEqual({ n: 3, t: 'x3', list: [1, true] })
    expect([back.rules, report.rules]).toEqual([[{ when: 'on_failure' }], [{ when: 'always' }]])
    expect(notices).toEqual([
      'on-failure: stop is not kept: after a failure, steps that do not need the failed one go on',
    ])
  })

  test('with depend for servers that do not know mirror', async () => {
    const { document } = await handOver(steps('a: {}'), { strategy: 'depend' })
    expect(document.a.trigger.strategy).toBe('depend')
  })

  test('with a job for each variant where their values differ, or one is needed alone', async () => {
    const { document } = await handOver(
      steps(
        'a: { matrix: [{ R: eu }, { R: us }], variables: { REGION: "${{ matrix.R }}" } }',
        'b: { matrix: [{ R: eu }, { R: us }], variables: { R: "${{ matrix.R }}" } }',
        'c: { needs: [b (us)] }',
      ),
    )
    expect(Object.keys(document).slice(2)).toEqual(['a (eu)', 'a (us)', 'b (eu)', 'b (us)', 'c'])
    expect(document['a (us)'].variables).toEqual({ REGION: 'us' })
    expect(document.c.needs).toEqual([{ job: 'b (us)', artifacts: false }])
  })

  test('and a failure cancels the others, where no step is for a failure', async () => {
    const { document, notices } = await handOver(steps('a: {}', 'b: {}'))
    expect(document.workflow.auto_cancel).toEqual({ on_job_failure: 'all' })
    expect(notices).toEqual([])
    const { document: tolerant } = await handOver(steps('a: { allow-failure: true }', 'b: {}'))
    expect(tolerant.workflow.auto_cancel).toBeUndefined()
    const { document: going } = await handOver(`on-failure: continue\n${steps('a: {}', 'b: {}')}`)
    expect(going.workflow.auto_cancel).toBeUndefined()
  })
})

test('the values of a release go from the job that runs the CLI to the trigger jobs', async () => {
  const { document, written, notices } = await handOver(release, {
    image: 'registry.example/gitlab-downstream:1',
    cli: 'node gd.mjs',
  })
  expect(document.lib).toEqual({
    stage: 'chain',
    needs: [],
    rules: [{ when: 'on_success' }],
    image: 'registry.example/gitlab-downstream:1',
    inherit: { default: ['tags', 'retry', 'interruptible', 'timeout'] },
    script: [
      'node gd.mjs trigger --wait --ref=main --timeout=45m --project=group/lib --outputs-from=build:dist/build.env --report-file=downstream.env',
    ],
    after_script: ["if [ -f downstream.env ]; then sed 's/^/CHAIN_1_/' downstream.env > chain.env; fi"],
    artifacts: { when: 'always', reports: { dotenv: 'chain.env' } },
  })
  expect(document['app (eu, blue)']).toMatchObject({
    needs: [{ job: 'lib', artifacts: true }],
    variables: { LIB_VERSION: '${CHAIN_1_VERSION}', REGION: 'eu', RELEASE: '${CI_COMMIT_TAG}' },
    trigger: { project: 'group/app' },
  })
  expect(document['roll-back'].needs.at(-1)).toEqual({ job: 'lib', artifacts: true })
  expect(document['roll-back'].script[0]).toContain('if [ "${CHAIN_1_TRIGGERED_RESULT-}" != success ]; then')
  expect(written).toContain('#   lib: outputs-from, its values come back\n#   roll-back: its values may be missing\n')
  expect(notices).toEqual([
    'on-failure: stop is not kept: after a failure, steps that do not need the failed one go on',
    'timeout: 2h is not kept: the steps have their own ends only',
    'timeout of defaults is not kept by trigger jobs, which end with their pipelines: app (eu, blue), app (us, green), docs, smoke',
  ])
})

test.each([
  ['timeout: 10m', 'timeout', '--timeout=10m'],
  ['pass-on: [skipped, manual]', 'pass-on', '--pass-on=skipped --pass-on=manual'],
  ['follow: false', 'follow', '--follow=false'],
  ['project: 12', 'the project is not a plain path', '--project=12'],
  ['ref: refs/tags/v1', 'the ref is not a short name', '--ref=refs/tags/v1'],
  ['variables: { A: "a$b" }', 'a variable has a $', "--variable='A=a$b'"],
  ['gitlab-url: https://b.example', 'gitlab-url', '--gitlab-url=https://b.example'],
  ['variables-from: A=B', 'variables-from', "--variables-from='A=B'"],
])('with %s it becomes a job that runs the CLI', async (setting, reason, words) => {
  const { document, written } = await handOver(steps(`a: { ${setting} }`))
  expect(written).toContain(`#   a: ${reason}\n`)
  expect(document.a.trigger).toBeUndefined()
  expect(document.a.script.at(-1)).toContain(` ${words} `)
})

test('tokens are exported by name, and those of the project stay away from another instance', async () => {
  const { document } = await handOver(steps('a: { gitlab-url: "${{ env.B_URL }}", token: "${{ env.B_TOKEN }}" }'))
  expect(document.a.script).toEqual([
    'unset DOWNSTREAM_TOKEN DOWNSTREAM_API_TOKEN',
    'export DOWNSTREAM_TOKEN="${B_TOKEN?}"',
    'gitlab-downstream trigger --wait --project=group/lib --ref=main --gitlab-url="${B_URL?}" --report-file=downstream.env',
  ])
})

test('in the shell of a job every value is data', async () => {
  const { document } = await handOver(
    `pipelines:
  a:
    project: 1
    ref: main
    variables: { A: "it's $(touch x) \`y\`", B: "<\${{ env.HOSTILE }}>", C: "\${{ env.LINES }}\${{ matrix.R }}" }
    inputs: { n: 1.5, s: "1", q: "it's", l: [a, { b: "\${{ inputs.x }}" }] }
    matrix: [{ R: "$R" }]
`,
    { inputs: { x: true }, cli: "printf '%s\\n'" },
  )
  const env = { HOSTILE: '"; touch x; $(touch x)', LINES: 'a\nb', PATH: process.env.PATH }
  const words = execFileSync('sh', ['-c', document['a ($R)'].script.at(-1)], { env, encoding: 'utf8' }).split('\n')
  expect(words).toEqual([
    ...['trigger', '--wait', '--project=1', '--ref=main'],
    "--variable=A=it's $(touch x) `y`",
    '--variable=B=<"; touch x; $(touch x)>',
    ...['--variable=C=a', 'b$R'],
    ...['--input=n=1.5', '--input=s="1"', '--input=q="it\'s"', '--input=l=["a",{"b":true}]'],
    ...['--report-file=downstream.env', ''],
  ])
})

test.each<[what: string, file: string, refusal: string]>([
  [
    'an input of the run that is not given',
    steps('a: { ref: "${{ inputs.ref }}" }'),
    'downstream.yml takes inputs that have to be known when it is handed on: ref',
  ],
  [
    'an input that is known only later',
    steps('a: { outputs-from: "b:c" }', 'b: { needs: a, inputs: { v: "${{ pipelines.a.outputs.V }}" } }'),
    'downstream.yml:4:3: b: the input v has a value that is known only when the pipeline runs, and its type would be lost on the way; expected it in variables',
  ],
  [
    'a name that GitLab keeps',
    steps('pages: {}'),
    'downstream.yml:3:3: pages: has a name that GitLab keeps for itself; expected another one',
  ],
  [
    'too many needs',
    steps(`a: { matrix: [${Array.from({ length: 51 }, (_, at) => `{ R: ${at} }`)}] }`, 'b: { needs: a }'),
    'downstream.yml:4:3: b: needs 51 jobs; GitLab takes 50 at most',
  ],
  [
    'a value past a step that runs in spite of a failure',
    steps(
      'a: { outputs-from: "b:c" }',
      'b: { needs: a, when: always }',
      'c: { needs: b, variables: { V: "${{ pipelines.a.outputs.V }}" } }',
    ),
    'downstream.yml:5:3: c: takes a value of a past b, which runs in spite of a failure; expected a in its needs',
  ],
])('%s is an error that names the step', async (_, file, refusal) => {
  expect((await problemsOf(handOver(file))).message).toBe(refusal)
})

test('gitlab-ci-local expands what is written', async () => {
  using repository = createRepository()
  const { document } = await handOver(release)
  const jobs = await repository.preview(document)
  expect(Object.keys(jobs)).toEqual([
    'stages',
    'workflow',
    'lib',
    'app (eu, blue)',
    'app (us, green)',
    'docs',
    'smoke',
    'roll-back',
  ])
  expect(jobs['app (eu, blue)']).toMatchObject({
    trigger: { project: 'group/app', strategy: 'mirror' },
    needs: [{ job: 'lib' }],
  })
})
