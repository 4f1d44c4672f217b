import { expect, test } from 'vitest'
import { createStepResolver, resolveStep } from '../../src/chain/resolve-step.ts'
import type { PlannedStep, RawValue, StepValues } from '../../src/chain/types.ts'
import type { OptionName } from '../../src/options/options.ts'
import { problemsOf, resolve } from '../options/resolving.ts'

type Settings = Partial<Record<OptionName, RawValue>>

const env = { A_TOKEN: 'glptt-a', B_TOKEN: 'glptt-b', B_URL: 'https://b.example', EMPTY: '', CI_COMMIT_TAG: 'v1' }
const results: StepValues['results'] = new Map([['lib', { result: 'success', outputs: { VERSION: '1.10' } }]])

function step(own: Settings, defaults: Settings = {}): PlannedStep {
  const position = { line: 4, column: 7 }
  const list = (settings: Settings, from: 'step' | 'defaults') =>
    Object.entries(settings).map(([name, value]) => [name, { value, position, from }] as const)
  const url = defaults['gitlab-url']
  return {
    name: 'app (eu)',
    base: 'app',
    matrix: { REGION: 'eu' },
    needs: ['lib'],
    when: 'on-success',
    allowFailure: false,
    settings: Object.fromEntries([...list(defaults, 'defaults'), ...list(own, 'step')]),
    defaultUrl: own['gitlab-url'] && url ? { value: url, position, from: 'defaults' } : undefined,
    position,
  }
}

async function resolved(
  planned: PlannedStep,
  { flags = [], more = {} }: { flags?: readonly string[]; more?: Record<string, string> } = {},
) {
  const values = { env: { ...env, ...more }, inputs: { count: 3 }, results }
  return resolveStep(planned, { file: 'downstream.yml', values, base: await resolve(flags, values.env) })
}

const app = { project: 'group/app', ref: 'main', token: '${{ env.A_TOKEN }}' }

test('a step has the options that flags of the same texts would give', async () => {
  const options = await resolved(
    step({
      ...app,
      ref: '${{ env.CI_COMMIT_TAG }}',
      variables: { LIB: '${{ pipelines.lib.outputs.VERSION }}', REGION: '${{ matrix.REGION }}' },
      inputs: { count: '${{ inputs.count }}', on: true },
      timeout: '45m',
      artifacts: ['build', 'test'],
      retries: '2',
    }),
  )
  const flags = await resolve([
    ...['--project=group/app', '--ref=v1', '--token=glptt-a', '--variable=LIB=1.10', '--variable=REGION=eu'],
    ...['--input=count=3', '--input=on=true', '--timeout=45m', '--artifacts=build', '--artifacts=test'],
    ...['--retries=2', '--wait', '--artifacts-path=downstream-artifacts/app (eu)'],
  ])
  const source = 'downstream.yml:4:7: token'
  expect(options).toEqual({
    ...flags,
    token: { ...flags.token, source },
    asked: options.asked,
    explicit: new Set([...flags.explicit].filter((name) => name !== 'artifacts-path')),
  })
})

test('a step has the connection of the chain, and nothing else of it', async () => {
  const flags = ['--gitlab-url=https://a.example/git', '--retries=9', '--token=glptt-chain', '--logs=all']
  const options = await resolved(step({ project: 'group/app', ref: 'main' }), {
    flags,
    more: { DOWNSTREAM_API_TOKEN: 'glpat-chain', DOWNSTREAM_VARIABLES: 'A=1', DOWNSTREAM_TIMEOUT: '3h' },
  })
  expect(options).toMatchObject({
    gitlabUrl: 'https://a.example/git',
    retries: 9,
    token: { value: 'glptt-chain', source: '--token' },
    apiToken: { value: 'glpat-chain', source: 'DOWNSTREAM_API_TOKEN' },
    logs: 'failed',
    variables: {},
    timeoutSeconds: 3600,
  })
})

test('what a step says itself wins over the flags of the chain', async () => {
  const options = await resolved(step({ ...app, retries: '1' }), { flags: ['--token=glptt-chain', '--retries=9'] })
  expect(options).toMatchObject({ token: { value: 'glptt-a' }, retries: 1 })
})

const b = '${{ env.B_URL }}'
test.each<[string, Settings, Settings, { token?: string; apiToken?: string }]>([
  ['the same origin', {}, {}, { token: 'glptt-chain', apiToken: 'glpat-chain' }],
  [
    'the same origin, named',
    { 'gitlab-url': 'https://a.example/' },
    {},
    { token: 'glptt-chain', apiToken: 'glpat-chain' },
  ],
  ['another origin', { 'gitlab-url': b }, {}, {}],
  ['another origin of defaults', {}, { 'gitlab-url': b }, {}],
  ['another origin with a token', { 'gitlab-url': b, token: '${{ env.B_TOKEN }}' }, {}, { token: 'glptt-b' }],
  ['a token of defaults, no origin', { 'gitlab-url': b }, { token: '${{ env.A_TOKEN }}' }, {}],
  ['a token of defaults, their origin', {}, { 'gitlab-url': b, token: '${{ env.B_TOKEN }}' }, { token: 'glptt-b' }],
  [
    'a token of defaults, their origin named again',
    { 'gitlab-url': 'https://b.example/x' },
    { 'gitlab-url': b, token: '${{ env.B_TOKEN }}' },
    { token: 'glptt-b' },
  ],
  [
    'back on the origin of the chain',
    { 'gitlab-url': 'https://a.example' },
    { 'gitlab-url': b, token: '${{ env.B_TOKEN }}' },
    { apiToken: 'glpat-chain' },
  ],
])('tokens of a step on %s', async (_, own, defaults, tokens) => {
  const planned = step({ project: 'group/app', ref: 'main', ...own }, defaults)
  const work = resolved(planned, {
    flags: ['--gitlab-url=https://a.example', '--token=glptt-chain', '--api-token=glpat-chain'],
  })
  if (tokens.token === undefined && tokens.apiToken === undefined) {
    expect((await problemsOf(work)).message).toMatch(/^token: is required/)
    return
  }
  const { token, apiToken } = await work
  expect({ token: token?.value, apiToken: apiToken?.value }).toEqual({
    token: undefined,
    apiToken: undefined,
    ...tokens,
  })
})

test("the job's own token stays on its instance, and the URL of a pipeline elsewhere gets none", async () => {
  const more = { CI_SERVER_URL: 'https://a.example', CI_JOB_TOKEN: 'glcbt-job', GITLAB_CI: 'true' }
  const planned = step({ project: 'group/app', ref: 'main' })
  expect((await resolved(planned, { more })).token?.value).toBe('glcbt-job')
  const elsewhere = step({ project: 'group/app', ref: 'main', 'gitlab-url': b })
  expect((await problemsOf(resolved(elsewhere, { more }))).message).toContain('token: is required')
  const attached = await resolved(step({ 'pipeline-id': 'https://b.example/group/app/-/pipelines/7' }), {
    flags: ['--api-token=glpat-chain'],
  })
  expect(attached).toMatchObject({ gitlabUrl: 'https://b.example', apiToken: undefined })
})

test('every problem is named at its place, without the values of secrets', async () => {
  const planned = step({
    ...app,
    token: '${{ env.EMPTY }}',
    ref: '${{ env.NOPE }}',
    timeout: '${{ env.CI_COMMIT_TAG }}',
  })
  const { message, details } = await problemsOf(resolved(planned))
  expect([message, ...details]).toEqual([
    '3 problems:',
    'downstream.yml:4:7: ref: env.NOPE is not set in the environment',
    'downstream.yml:4:7: token: is empty; expected a token',
    'downstream.yml:4:7: timeout "v1": is not a duration; expected, for example, 90m, 1h30m, 45s, or a number of seconds',
  ])
})

test('of steps that are given the same each has the options that it has alone, and folders of its own', async () => {
  const values = { env, inputs: { count: 3 }, results }
  const request = { file: 'downstream.yml', values, base: await resolve([], env) }
  const resolveAlike = createStepResolver(request)
  const planned = step({ ...app, variables: { REGION: '${{ matrix.REGION }}' } })
  const steps = [
    planned,
    { ...planned, name: 'app (again)' },
    { ...planned, name: 'app (us)', matrix: { REGION: 'us' } },
    { ...planned, settings: step({ ...app, ref: 'v2' }).settings },
    { ...planned, settings: step({ project: 'group/app', ref: 'main' }, { token: '${{ env.A_TOKEN }}' }).settings },
  ]
  for (const one of steps) expect(await resolveAlike(one)).toEqual(await resolveStep(one, request))
  const paths = await Promise.all(steps.map(async (one) => (await resolveAlike(one)).artifactsPath))
  expect(paths.slice(0, 3)).toEqual(
    ['app (eu)', 'app (again)', 'app (us)'].map((name) => `downstream-artifacts/${name}`),
  )
})
