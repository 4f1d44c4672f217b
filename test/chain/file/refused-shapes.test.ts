import { expect, test } from 'vitest'
import { getOption, optionNames } from '../../../src/options/table/table.ts'
import { refusalsOf, step, steps } from '../refusals.ts'

test.each<[what: string, file: string, refusals: readonly string[]]>([
  [
    'an unknown key',
    'concurency: 8\npipelines: { a: { project: g/a, ref: main } }',
    ['1:1: concurency: is not a key of chain files; did you mean concurrency?'],
  ],
  [
    'a setting of steps at the top',
    `project: g/a\n${steps('a: {}')}`,
    ['1:1: project: is a setting of steps; expected it in defaults, or in a step'],
  ],
  ['wait', step('wait: true'), ['5:5: wait: is not a key of chain files: a chain waits for each of its steps']],
  [
    'a setting of the run',
    step('summary: false'),
    ['5:5: summary: is about the whole run; expected it where the chain is started, not in its file'],
  ],
  [
    'a key of the chain in a step',
    step('concurrency: 2'),
    ['5:5: concurrency: is a key of the whole chain; expected it at the top of the file'],
  ],
  [
    'a key of a step in defaults',
    'defaults: { when: always }\npipelines: { a: { project: g/a, ref: main } }',
    ['1:13: when: is a setting of one step; expected it in that step'],
  ],
  [
    'a mistyped setting',
    step('outputs-form: a:b'),
    ['5:5: outputs-form: is not a setting of a step; did you mean outputs-from?'],
  ],
  [
    'a mistyped key of a step',
    step('allow-failures: true'),
    ['5:5: allow-failures: is not a setting of a step; did you mean allow-failure?'],
  ],
  ['no pipelines', 'concurrency: 2', ['1:1: pipelines: is missing; expected a map with a step for each name']],
  ['no steps', 'pipelines: {}', ['1:12: pipelines: has no steps; expected one, at least']],
  ['a list of pipelines', 'pipelines: [a]', ['1:12: pipelines: expected a map with a step for each name']],
  ['a list as the file', '- a', ['1:1: expected a map with pipelines in it, at least']],
  ['an empty file', '# nothing', ['1:1: the file is empty; expected pipelines, at least']],
  [
    'a step without settings',
    'pipelines:\n  a:',
    [
      '2:3: a: has no project; expected a numeric id or the full path, such as group/project, in the step or in defaults',
      '2:3: a: has no ref; expected a branch or tag, in the step or in defaults',
      '2:5: a: expected a map of settings',
    ],
  ],
  [
    'no ref',
    'pipelines:\n  a: { project: g/a }',
    ['2:3: a: has no ref; expected a branch or tag, in the step or in defaults'],
  ],
  [
    'latest without a ref',
    'pipelines:\n  a: { project: g/a, pipeline-id: latest }',
    ['2:3: a: has no ref; expected a branch or tag, in the step or in defaults'],
  ],
  [
    'a step with a bad name',
    steps('a.b: {}'),
    ['3:3: a.b: is not a name for a step; expected letters, digits, - and _ (100 at most)'],
  ],
  [
    'a wrong number',
    `concurrency: 0\n${steps('a: {}')}`,
    ['1:14: concurrency: expected a whole number from 1 to 1000'],
  ],
  ['a fraction', `concurrency: 1.5\n${steps('a: {}')}`, ['1:14: concurrency: expected a whole number from 1 to 1000']],
  ['a wrong word', `on-failure: halt\n${steps('a: {}')}`, ['1:13: on-failure: expected stop or continue']],
  [
    'a wrong duration of the chain',
    `timeout: soon\n${steps('a: {}')}`,
    ['1:10: timeout: is not a duration; expected, for example, 90m, 1h30m, 45s, or a number of seconds'],
  ],
  [
    'a wrong duration of a step',
    step('timeout: 45x'),
    ['5:14: timeout "45x": is not a duration; expected, for example, 90m, 1h30m, 45s, or a number of seconds'],
  ],
  [
    'a wrong choice',
    step('on-manual: fial'),
    ['5:16: on-manual "fial": expected fail, wait or play; did you mean fail?'],
  ],
  ['a wrong switch', step('follow: maybe'), ['5:13: follow "maybe": expected true or false']],
  ['an empty value', step('artifacts: ""'), ['5:16: artifacts: is empty; expected a value, or to leave it out']],
  ['no value', step('artifacts:'), ['5:15: artifacts: expected a list of texts, or one text']],
  ['a list for a text', step('expect-sha: [abc]'), ['5:17: expect-sha: expected a text']],
  [
    'a SHA as ref',
    'pipelines:\n  a: { project: g/a, ref: 0123456789abcdef0123456789abcdef01234567 }',
    [expect.stringMatching(/^2:27: ref "0123456789abcdef0123456789abcdef01234567": is a commit SHA/)],
  ],
  [
    'wrong variables',
    step('variables:\n  "a b": 1\n  B: [1]\n  C:'),
    [
      '6:14: variables: "a b": is not a name for a variable; expected letters, digits and underscores, 255 at most',
      "7:10: variables: B: is a nested value; expected a text, because GitLab's variables are texts (a JSON text can hold more)",
      '8:9: variables: C: is null; expected a text ("" for an empty one)',
    ],
  ],
  ['variables as a text', step('variables: A=1'), ['5:16: variables: expected a map with a value for each name']],
  [
    'a null among inputs',
    step('inputs: { a: 1, b: ~ }'),
    ['5:24: inputs: b: is null; expected a text, number, boolean or list'],
  ],
  [
    'a number that would change',
    step('inputs: { a: 12345678901234567890 }'),
    ['5:18: inputs: a: is a number that would change on its way; expected it in quotes'],
  ],
  [
    'a file that is not there',
    step('variables-file: nowhere/a.env'),
    ['5:21: variables-file "nowhere/a.env": nowhere/a.env: there is no such file'],
  ],
  ['a wrong when', step('when: on-fail'), ['5:11: when: expected on-success, on-failure or always']],
  ['a wrong allow-failure', step('allow-failure: 1'), ['5:20: allow-failure: expected true or false']],
])('%s is refused', async (_, file, refusals) => {
  expect(await refusalsOf(file)).toEqual(refusals)
})

test.each(optionNames.filter((name) => getOption(name).ofRun && name !== 'wait'))(
  'a step does not take %s, and defaults do not',
  async (name) => {
    const refusal = `${name}: is about the whole run; expected it where the chain is started, not in its file`
    expect(await refusalsOf(step(`${name}: x`))).toEqual([`5:5: ${refusal}`])
    expect(await refusalsOf(`defaults: { ${name}: x }\n${step('')}`)).toEqual([`1:13: ${refusal}`])
  },
)

test('what a chain and a report are given by is among what a step does not take', () => {
  for (const name of ['chain', 'report-file', 'summary'] as const) expect(getOption(name).ofRun).toBe(true)
})
