import { expect, test } from 'vitest'
import { toGitLabMessage } from '../../../src/sandbox/local/config/messages.ts'
import { hasCircle, selectNames } from '../../../src/sandbox/local/config/needs.ts'
import { NAME_KEY, prepareForReader } from '../../../src/sandbox/local/config/preparation.ts'
import { findProblem } from '../../../src/sandbox/local/config/problems.ts'
import { decideChanges, NEVER } from '../../../src/sandbox/local/config/rules.ts'

test.each([
  ['no visible job', { '.a': {}, variables: {} }, 'jobs config should contain at least one visible job'],
  ['a mistyped key', { a: { script: 'x', scirpt: 'y' } }, 'jobs:a config contains unknown keys: scirpt'],
  ['a trigger with a script', { a: { trigger: 'b', script: 'x' } }, 'jobs:a config contains unknown keys: trigger'],
  ['rules and only', { a: { rules: [], only: [] } }, 'jobs:a config key may not be used with `rules`: only'],
  [
    'rules and both',
    { a: { rules: [], only: [], except: [] } },
    'jobs:a config these keys may not be used with `rules`: only, except',
  ],
  ['an unknown when', { a: { when: 'soon' } }, /^jobs:a when should be one of: on_success, /],
  ['a delay of no length', { a: { when: 'delayed' } }, 'jobs:a start in should be a duration'],
  ['a long parallel', { a: { parallel: 201 } }, 'jobs:a:parallel config must be less than or equal to 200'],
  ['a parallel of nothing', { a: { parallel: 0 } }, 'jobs:a:parallel config must be greater than or equal to 1'],
])('GitLab refuses %s', (_, config, message) => {
  expect(findProblem(config)).toEqual(typeof message === 'string' ? message : expect.stringMatching(message))
})

test('GitLab takes jobs with all that a job can have', () => {
  const job = {
    script: 'x',
    when: 'delayed',
    start_in: '5 minutes',
    parallel: { matrix: [] },
    manual_confirmation: 'x',
  }
  expect(
    findProblem({ default: {}, '.hidden': { anything: 1 }, a: job, b: { trigger: 'c', rules: [] } }),
  ).toBeUndefined()
})

test.each([
  [
    'needs: [a: [x, y]] for b could not be found',
    'b job: the sandbox takes a need of a single run, such as a: [x, y], in .gitlab-ci.yml itself and not in a file that it includes',
  ],
  ['needs: [a] for b could not be found', 'b job: undefined need: a'],
  ['stages: must be an array', 'stages config should be an array of strings'],
  ["a rules: config can't be blank", "jobs:a:rules config can't be blank"],
  ['!reference [.a, script] is undefined', '!reference [".a", "script"] could not be found'],
  ['a parallel.matrix is not an array', 'jobs:a:parallel:matrix config should be an array of hashes'],
  ['component: `a` - The reference (9) is invalid', "Component 'a@9' - content not found"],
  ['Maximum of 150 nested includes are allowed!. This limit can …', 'Maximum of 150 nested includes are allowed!'],
  ['Error attempting to evaluate the following rules:\n  rules: …', 'jobs:rules:rule if invalid expression syntax'],
  [
    'Remote include could not be fetched https://gitlab.com/gitlab-org/gitlab/-/raw/HEAD/lib/gitlab/ci/templates/A/B.yml\n',
    "Template file `A/B.yml` is not in the sandbox, which has none of GitLab's own templates",
  ],
  [
    'TypeError: x is not iterable\n    at y',
    'gitlab-ci-local, which reads configurations for the sandbox, cannot read this one: x is not iterable',
  ],
])('%j is said as GitLab says it, or as what it is', (message, expected) => {
  expect(toGitLabMessage(`This GitLab CI configuration is invalid: ${message}`)).toBe(expected)
})

test.each([
  ['two that wait for each other', { a: ['b'], b: ['a'] }, true],
  ['one that waits for itself', { a: ['a'] }, true],
  ['three in a row', { a: null, b: ['a'], c: ['a', 'b'] }, false],
  ['a circle behind a job that is ready', { a: [], b: ['a', 'd'], c: ['b'], d: ['c'] }, true],
])('a circle of needs: %s', (_, needs, expected) => {
  expect(hasCircle(Object.entries(needs).map(([name, needs]) => ({ name, needs })))).toBe(expected)
})

const MATRIX = { parallel: { matrix: [{ OS: ['linux', 'mac'], ARCH: 'arm' }, { OS: 'win' }] } }
const RUNS = ['build: [linux, arm]', 'build: [mac, arm]', 'build: [win]']

test.each([
  ['without a matrix', undefined, RUNS],
  ['by values', [{ OS: 'linux', ARCH: 'arm' }], ['build: [linux, arm]']],
  ['by lists of values', [{ OS: ['mac', 'linux'], ARCH: ['arm'] }], RUNS.slice(0, 2)],
  ['by several entries', [{ OS: 'win' }, { OS: 'mac', ARCH: 'arm' }], RUNS.slice(1)],
  ['by values that no run has', [{ OS: 'bsd', ARCH: 'arm' }], []],
  ['by name', [{ [NAME_KEY]: 'build: [win]' }], ['build: [win]']],
])('a need of runs of a matrix %s', (_, matrix, expected) => {
  const need = { job: 'build', ...(matrix && { parallel: { matrix } }) }
  expect(selectNames(need, RUNS, MATRIX)).toEqual(expected)
})

test.each([
  ['global variables are added', 'a: { script: x }', 'a: { script: x }\nvariables: {}\n'],
  [
    'global variables that are nothing become none',
    'variables:\na: { script: x }\n',
    'variables: {}\na: { script: x }\n',
  ],
  ['what is complete stays as it is', 'variables: { A: 1 }\na: {}', 'variables: { A: 1 }\na: {}'],
  [
    'a name that a job has is that job',
    'variables: {}\n"a 1/2": {}\nb: { needs: [a 1/2] }',
    'variables: {}\n"a 1/2": {}\nb: { needs: [a 1/2] }',
  ],
])('before gitlab-ci-local reads a configuration, %s', (_, text, expected) => {
  expect(prepareForReader(text)).toBe(expected)
})

test('before gitlab-ci-local reads a configuration, names of single runs become needs of it', () => {
  expect(prepareForReader('a: { needs: ["b: [x, y]", c 2/3, d] }')).toContain(
    `needs: [ { job: b, parallel: { matrix: [ { ${NAME_KEY}: "b: [x, y]" } ] } }, `,
  )
})

const RULES = [
  { if: '$A', changes: ['docs/**/*'] },
  { changes: { paths: ['src/*.{ts,js}'], compare_to: 'main' } },
  { changes: { paths: ['src/*.{ts,js}'] }, when: 'manual' },
  { changes: ['$FOLDER/*'] },
  { if: '$B' },
]

test.each([
  ['nothing to compare with', 'all', [{ if: '$A' }, RULES[1], { when: 'manual' }, {}, RULES[4]]],
  ['documents', ['docs/a/b.md'], [{ if: '$A' }, RULES[1], { if: NEVER, when: 'manual' }, { if: NEVER }, RULES[4]]],
  ['sources', ['src/a.js'], [{ if: NEVER }, RULES[1], { when: 'manual' }, {}, RULES[4]]],
  ['nothing', [], [{ if: NEVER }, RULES[1], { if: NEVER, when: 'manual' }, { if: NEVER }, RULES[4]]],
  ['what is not known', 'unknown', RULES],
] as const)('rules:changes with %s', (_, changed, expected) => {
  expect(decideChanges(RULES, changed, { FOLDER: 'src' })).toEqual(expected)
})
