import { expect, test } from 'vitest'
import { refusalsOf, step, steps } from '../refusals.ts'

test.each<[what: string, file: string, refusals: readonly string[]]>([
  [
    'a need that is not there',
    steps('lib: {}', 'app: { needs: [libb] }'),
    ['4:18: needs "libb": is not a step of this file; did you mean lib?'],
  ],
  [
    'a variant that is not there',
    steps('a: { matrix: [{ R: eu }, { R: us }] }', 'b: { needs: [a (ue)] }'),
    ['4:16: needs "a (ue)": is not a step of this file; did you mean a (eu)?'],
  ],
  [
    'a wrong list of needs',
    steps('a: {}', 'b: { needs: { a: 1 } }'),
    ['4:15: needs: expected the name of a step, or a list of names'],
  ],
  ['a step that needs itself', steps('a: { needs: a }'), ['3:3: steps wait for each other: a needs a']],
  [
    'a circle',
    steps('a: { needs: c }', 'b: { needs: a }', 'c: { needs: [b] }'),
    ['3:3: steps wait for each other: a needs c needs b needs a'],
  ],
  [
    'a circle through a matrix',
    steps('a: { needs: b }', 'b: { needs: a, matrix: [{ R: 1 }, { R: 2 }] }'),
    ['3:3: steps wait for each other: a needs b needs a'],
  ],
  [
    'two circles',
    steps('a: { needs: b }', 'b: { needs: a }', 'c: { needs: c }'),
    ['3:3: steps wait for each other: a needs b needs a', '5:3: steps wait for each other: c needs c'],
  ],
  [
    'on-failure without needs',
    steps('a: { when: on-failure }'),
    ['3:3: a: has when: on-failure without needs, so that it would never run'],
  ],
  [
    'an empty matrix',
    steps('a: { matrix: [] }'),
    ['3:16: matrix: expected a list of maps, such as [{ REGION: eu }, { REGION: us }]'],
  ],
  [
    'a matrix that is a map',
    steps('a: { matrix: { R: [eu, us] } }'),
    ['3:16: matrix: expected a list of maps, such as [{ REGION: eu }, { REGION: us }]'],
  ],
  ['an empty row', steps('a: { matrix: [{}] }'), ['3:17: matrix: has a row without values']],
  ['a nested value in a row', steps('a: { matrix: [{ R: [eu] }] }'), ['3:22: R: expected a text']],
  [
    'an expression in a row',
    steps('a: { matrix: [{ R: "${{ env.R }}" }] }'),
    ['3:22: matrix R: has an expression; the names of steps are made of these values, so expected plain texts'],
  ],
  [
    'a line break in a row',
    steps('a: { matrix: [{ R: "eu\\nus" }] }'),
    ['3:22: matrix R: has a line break or another character that cannot be shown'],
  ],
  [
    'a bad name in a row',
    steps('a: { matrix: [{ "R 1": eu }] }'),
    ['3:19: R 1: is not a name in a matrix; expected letters, digits, - and _'],
  ],
  [
    'two equal rows',
    steps('a: { matrix: [{ R: eu }, { R: eu }] }'),
    ['3:28: the step "a (eu)": is too much like "a (eu)"; expected names that differ in more than the case of letters'],
  ],
  [
    'names that differ in case alone',
    steps('app: {}', 'App: {}'),
    ['4:3: the step "App": is too much like "app"; expected names that differ in more than the case of letters'],
  ],
])('%s is refused', async (_, file, refusals) => {
  expect(await refusalsOf(file)).toEqual(refusals)
})

const lib = 'lib: { outputs-from: build:build.env }'
test.each<[what: string, file: string, refusals: readonly string[]]>([
  [
    'what is not an expression',
    step('variables: { A: "${{ env.A || 1 }}" }'),
    [
      expect.stringMatching(
        /^5:21: variables: \$\{\{ env\.A \|\| 1 \}\} is not an expression of chain files; expected env\.NAME/,
      ),
    ],
  ],
  [
    'an expression without an end',
    step('artifacts: build ${{ env.A'),
    [expect.stringMatching(/^5:16: artifacts ".+": has \$\{\{ without \}\}/)],
  ],
  [
    'an unknown name in a matrix',
    steps('a: { matrix: [{ REGION: eu }], variables: { A: "${{ matrix.REGIO }}" } }'),
    ['3:45: variables: matrix.REGIO has no value: the row of a (eu) has no REGIO; did you mean REGION?'],
  ],
  [
    'a matrix where there is none',
    step('variables: { A: "${{ matrix.R }}" }'),
    ['5:16: variables: matrix.R has no value: lib has no matrix'],
  ],
  [
    'an unknown step',
    steps(lib, 'app: { needs: lib, variables: { A: "${{ pipelines.lob.sha }}" } }'),
    ['4:33: variables: pipelines.lob.sha has no value: there is no step lob; did you mean lib?'],
  ],
  [
    'a step that is not needed',
    steps(lib, 'app: { variables: { A: "${{ pipelines.lib.sha }}" } }'),
    [
      '4:21: variables: pipelines.lib.sha has no value: app does not need lib, neither directly nor through other steps',
    ],
  ],
  [
    'the step itself',
    steps('lib: { outputs-from: build:a.env, variables: { A: "${{ pipelines.lib.sha }}" } }'),
    [
      '3:48: variables: pipelines.lib.sha has no value: lib does not need lib, neither directly nor through other steps',
    ],
  ],
  [
    'a step without outputs',
    steps('lib: {}', 'app: { needs: lib, ref: "${{ pipelines.lib.outputs.V }}" }'),
    ['4:27: ref: pipelines.lib.outputs.V has no value: lib has no outputs-from'],
  ],
  [
    'several variants',
    steps('a: { matrix: [{ R: eu }, { R: us }] }', 'b: { needs: a, ref: "${{ pipelines.a.sha }}" }'),
    ['4:23: ref: pipelines.a.sha has no value: a has 2 variants; expected one of them, such as pipelines.a (eu)'],
  ],
  [
    'variants of other values',
    steps(
      'a: { matrix: [{ R: eu }, { R: us }] }',
      'b: { needs: a, matrix: [{ R: jp }], ref: "${{ pipelines.a.sha }}" }',
    ),
    [
      '4:44: ref: pipelines.a.sha has no value: a has 2 variants, of which none has the values of this step; expected one of them, such as pipelines.a (eu)',
    ],
  ],
  [
    'a path out of another pipeline',
    steps(lib, 'app: { needs: lib, variables-file: "${{ pipelines.lib.outputs.F }}" }'),
    [
      '4:38: variables-file "${{ pipelines.lib.outputs.F }}": takes no value of another pipeline, such as pipelines.lib.outputs.F',
    ],
  ],
  [
    'an instance out of another pipeline',
    steps(lib, 'app: { needs: lib, gitlab-url: "https://${{ pipelines.lib.outputs.H }}" }'),
    [
      '4:34: gitlab-url "https://${{ pipelines.lib.outputs.H }}": takes no value of another pipeline, such as pipelines.lib.outputs.H',
    ],
  ],
  [
    'a reference in defaults that one step cannot have',
    'defaults: { project: g/a, ref: "${{ matrix.REF }}" }\npipelines:\n  a: { matrix: [{ REF: main }] }\n  b: {}',
    ['1:32: ref: matrix.REF has no value: b has no matrix'],
  ],
])('%s is refused', async (_, file, refusals) => {
  expect(await refusalsOf(file)).toEqual(refusals)
})
