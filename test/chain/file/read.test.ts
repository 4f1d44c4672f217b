import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseChain, readChain } from '../../../src/chain/file/read.ts'
import { listWaves } from '../../../src/chain/plan/graph.ts'
import type { PlannedStep } from '../../../src/chain/types.ts'
import { getOption, type OptionName, optionNames } from '../../../src/options/table/table.ts'
import { problemsOf } from '../../options/resolving.ts'

const release = join(import.meta.dirname, 'release.yml')

function parse(text: string) {
  return parseChain(text, { file: 'downstream.yml' })
}

/** The values of a step's settings, without their places. */
function valuesOf({ settings }: PlannedStep): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(settings).map(([name, { value }]) => [name, value]))
}

test('a release is read as its steps, in the order in which they can run', async () => {
  const plan = await readChain(release)
  expect(plan).toMatchObject({
    file: release,
    concurrency: 8,
    onFailure: 'stop',
    timeoutSeconds: 7200,
    envNames: ['CI_COMMIT_TAG'],
    inputNames: [],
  })
  expect(plan.steps.map(({ name, needs, when, allowFailure }) => [name, needs, when, allowFailure])).toEqual([
    ['lib', [], 'on-success', false],
    ['app (eu, blue)', ['lib'], 'on-success', false],
    ['app (us, green)', ['lib'], 'on-success', false],
    ['docs', ['lib'], 'on-success', true],
    ['smoke', ['app (eu, blue)', 'app (us, green)'], 'on-success', false],
    ['roll-back', ['app (eu, blue)', 'app (us, green)', 'smoke'], 'on-failure', false],
  ])
  expect(plan.steps[1]).toMatchObject({
    base: 'app',
    matrix: { REGION: 'eu', TIER: 'blue' },
    position: { line: 9, column: 3 },
  })
  expect(listWaves(plan.steps).map((wave) => wave.map(({ name }) => name))).toEqual([
    ['lib'],
    ['app (eu, blue)', 'app (us, green)', 'docs'],
    ['smoke'],
    ['roll-back'],
  ])
})

test('a step has the settings of defaults that it does not give itself', async () => {
  const { steps } = await readChain(release)
  expect(valuesOf(steps[0]!)).toEqual({
    project: 'group/lib',
    ref: 'main',
    timeout: '45m',
    'outputs-from': 'build:dist/build.env',
  })
  expect(steps[0]!.settings.ref).toEqual({ value: 'main', from: 'defaults', position: { line: 4, column: 18 } })
  expect(steps[0]!.settings.project).toEqual({ value: 'group/lib', from: 'step', position: { line: 7, column: 14 } })
})

test('without their keys, a chain runs eight steps at once, stops at a failure and has no end of its own', async () => {
  const plan = await parse('pipelines: { a: { project: g/a, ref: main } }')
  expect(plan).toMatchObject({ concurrency: 8, onFailure: 'stop', timeoutSeconds: undefined })
  expect(plan.steps[0]).toMatchObject({ needs: [], when: 'on-success', allowFailure: false, matrix: {} })
})

test('values are the texts that were written, and inputs keep their types', async () => {
  const { steps } = await parse(`pipelines:
  a:
    project: 0123
    ref: 1.10
    follow: True
    artifacts: [build, 1.20]
    variables: { A: 1.10, B: 0x1F, C: yes, D: "1.10", E: true, F: "", G: "null" }
    inputs: { a: 1.5, b: yes, c: true, d: "1", e: [1, { f: "\${{ inputs.x }}" }] }
`)
  expect(valuesOf(steps[0]!)).toEqual({
    project: '0123',
    ref: '1.10',
    follow: 'True',
    artifacts: ['build', '1.20'],
    variables: { A: '1.10', B: '0x1F', C: 'yes', D: '1.10', E: 'true', F: '', G: 'null' },
    inputs: { a: 1.5, b: 'yes', c: true, d: '1', e: [1, { f: '${{ inputs.x }}' }] },
  })
})

test('needs are names of steps, of variants, or one name alone', async () => {
  const { steps } = await parse(`defaults: { project: g/a, ref: main }
pipelines:
  c: { needs: b }
  b: { needs: [a (1.10), a (1.10), a] }
  a: { matrix: [{ V: 1.10 }, { V: 1.2 }] }
`)
  expect(steps.map(({ name, needs }) => [name, needs])).toEqual([
    ['a (1.10)', []],
    ['a (1.2)', []],
    ['b', ['a (1.10)', 'a (1.2)']],
    ['c', ['b']],
  ])
})

test('the name of a step with a matrix in an expression means the variant with the same values', async () => {
  const { steps } = await parse(`defaults: { project: g/a, ref: main }
pipelines:
  app:
    matrix: [{ REGION: eu, TIER: blue }, { REGION: us, TIER: green }]
    outputs-from: build:a.env
  check:
    needs: app
    matrix: [{ REGION: us }, { REGION: eu }]
    variables: { URL: "\${{ pipelines.app.outputs.URL }}", EU: "$\${{ \${{ pipelines.app (eu, blue).sha }}" }
`)
  const variables = steps.slice(2).map((step) => [step.name, valuesOf(step).variables])
  const eu = '$${{ ${{ pipelines.app (eu, blue).sha }}'
  expect(variables).toEqual([
    ['check (us)', { URL: '${{ pipelines.app (us, green).outputs.URL }}', EU: eu }],
    ['check (eu)', { URL: '${{ pipelines.app (eu, blue).outputs.URL }}', EU: eu }],
  ])
})

test('values may come from any step that is needed, directly or not', async () => {
  const { steps } = await parse(`defaults: { project: g/a, ref: main }
pipelines:
  a: {}
  b: { needs: a }
  c: { needs: b, ref: "\${{ pipelines.a.sha }}" }
`)
  expect(valuesOf(steps[2]!).ref).toBe('${{ pipelines.a.sha }}')
})

test('aliases stand for what they refer to', async () => {
  const { steps } = await parse(`pipelines:
  a: { project: g/a, ref: &ref v1, variables: &all { A: 1 } }
  b: { project: g/b, ref: *ref, variables: *all }
`)
  expect(valuesOf(steps[1]!)).toEqual({ project: 'g/b', ref: 'v1', variables: { A: '1' } })
})

test('a pipeline that exists needs neither project nor ref beside its URL', async () => {
  const { steps } = await parse(`pipelines:
  a: { pipeline-id: https://gitlab.example.com/g/a/-/pipelines/7 }
  b: { project: g/b, pipeline-id: 7 }
  c: { needs: a, pipeline-id: "\${{ pipelines.a.pipeline-url }}" }
  d: { project: g/b, pipeline-id: latest, ref: main }
`)
  expect(steps).toHaveLength(4)
})

/** A value for each kind of option, as a file may have it. */
const samples: Partial<Record<OptionName, string>> = {
  'gitlab-url': 'https://gitlab.example.com',
  'pipeline-id': '7',
  'expect-sha': 'abcdef0',
  timeout: '45m',
  'outputs-from': 'build:a.env',
  'artifacts-max-size': '1GiB',
  'variables-file': '[]',
  'variables-as-file': 'A',
}

test.each(optionNames.filter((name) => getOption(name).ofRun === undefined))(
  'a step takes the option %s',
  async (name) => {
    const { takes, choices, confidential } = getOption(name)
    const kind =
      confidential === 'secret' ? '${{ env.TOKEN }}' : takes === 'boolean' ? 'true' : takes === 'map' ? '{ A: x }' : '1'
    const value = samples[name] ?? choices?.[0] ?? kind
    const [other] = getOption(name).onlyWith ?? []
    const beside = other === 'artifacts' ? ', artifacts: all' : ''
    const { steps } = await parse(
      `defaults: { project: g/a, ref: main, variables: { A: x }${beside} }\npipelines:\n  a: { ${name}: ${value.startsWith('$') ? `"${value}"` : value} }`,
    )
    expect(Object.keys(steps[0]!.settings)).toContain(name)
  },
)

test('the hash does not depend on comments, quotes, aliases and the order of keys, and on everything else', async () => {
  const text =
    'timeout: 2h\npipelines: { a: { project: g/a, ref: "1", inputs: { n: 1 } }, b: { project: g/b, ref: main } }'
  const { hash } = await parse(text)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  const same = [
    `# a comment\n${text} # another`,
    text.replace('2h', '"2h"').replace('main', "'main'"),
    text.replace('timeout: 2h\n', '').concat('\ntimeout: 2h'),
    text.replace('project: g/a, ref: "1"', 'ref: "1", project: g/a'),
    text.replace('"1"', '&one "1"'),
  ]
  for (const other of same) expect((await parse(other)).hash).toBe(hash)
  const different = [
    text.replace('2h', '3h'),
    text.replace('n: 1', 'n: "1"'),
    text.replace('n: 1', 'n: 1.0'),
    text.replace('ref: main', 'ref: "main "'),
    text.replace('b:', 'c:'),
  ]
  for (const other of different) expect((await parse(other)).hash).not.toBe(hash)
})

test('a thousand steps are planned at once, and no more', async () => {
  const wide = (count: number) => `defaults: { project: g/a, ref: main }
pipelines:
  a: { matrix: [${Array.from({ length: count / 2 }, (_, row) => `{ N: ${row} }`)}], outputs-from: build:a.env }
  b: { needs: a, matrix: [${Array.from({ length: count / 2 }, (_, row) => `{ N: ${row} }`)}], ref: "\${{ pipelines.a.outputs.V }}" }
`
  const { steps } = await parse(wide(1000))
  expect([steps.length, steps.at(-1)!.needs.length, valuesOf(steps.at(-1)!).ref]).toEqual([
    1000,
    500,
    '${{ pipelines.a (499).outputs.V }}',
  ])
  expect((await problemsOf(parse(wide(1002)))).message).toBe(
    'downstream.yml:4:3: there are 1002 steps, and 1000 at most are possible',
  )
})

test.each([
  ['missing', () => 'nowhere/downstream.yml', 'cannot be read: there is no such file or folder'],
  ['a folder', () => import.meta.dirname, 'cannot be read: it is a folder'],
  ['larger than a chain file', largeFile, 'is larger than 1 MiB'],
])('a file that is %s is refused by its name', async (_, makePath, words) => {
  const path = makePath()
  expect((await problemsOf(readChain(path))).message).toBe(`chain file ${path} ${words}`)
})

function largeFile(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'chain-')), 'downstream.yml')
  writeFileSync(path, '#'.repeat(1024 * 1024 + 1))
  return path
}
