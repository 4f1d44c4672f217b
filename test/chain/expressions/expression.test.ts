import { expect, test } from 'vitest'
import { formatTemplate, parseTemplate } from '../../../src/chain/expressions/expression.ts'
import { InvalidValueError } from '../../../src/options/parsers/values.ts'

test.each([
  ['plain', ['plain']],
  ['', ['']],
  ['${{ env.TAG }}', [{ kind: 'env', name: 'TAG' }]],
  ['${{env.TAG}}', [{ kind: 'env', name: 'TAG' }]],
  [
    'v${{ inputs.version }}-${{ matrix.REGION }}!',
    ['v', { kind: 'inputs', name: 'version' }, '-', { kind: 'matrix', name: 'REGION' }, '!'],
  ],
  ['${{ pipelines.lib.outputs.VERSION }}', [{ kind: 'output', step: 'lib', key: 'VERSION' }]],
  ['${{ pipelines.app (eu, v1.2).outputs.X }}', [{ kind: 'output', step: 'app (eu, v1.2)', key: 'X' }]],
  ['${{ pipelines.lib.pipeline-id }}', [{ kind: 'fact', step: 'lib', fact: 'pipeline-id' }]],
  ['${{ pipelines.lib.sha }}', [{ kind: 'fact', step: 'lib', fact: 'sha' }]],
  ['$${{ env.TAG }}', ['${{ env.TAG }}']],
  ['$$${{ env.TAG }}', ['$${{ env.TAG }}']],
  ['$${{ a }} ${{ env.B }}', ['${{ a }} ', { kind: 'env', name: 'B' }]],
  ['$HOME ${HOME} {{ x }}', ['$HOME ${HOME} {{ x }}']],
])('%j is read as its parts', (text, parts) => {
  expect(parseTemplate(text)).toEqual(parts)
  expect(parseTemplate(formatTemplate(parseTemplate(text)))).toEqual(parts)
})

test.each([
  ['${{ env.TAG', 'has ${{ without }}'],
  ['${{ env.TAG\n}}', 'has ${{ without }}'],
  ['${{ }}', 'has an expression that is not an expression of chain files; expected env.NAME'],
  ['${{ toJSON(env.X) }}', '${{ toJSON(env.X) }} is not an expression of chain files; expected env.NAME'],
  ['${{ env.A || env.B }}', '${{ env.A || env.B }} is not an expression'],
  ['${{ env.1A }}', '${{ env.1A }} is not an expression'],
  ['${{ input.version }}', 'did you mean inputs?'],
  ['${{ pipeline.lib.sha }}', 'did you mean pipelines?'],
  ['${{ pipelines.lib.pipeline_id }}', 'did you mean pipeline-id?'],
  ['${{ pipelines.lib.output.X }}', '${{ pipelines.lib.output.X }} is not an expression'],
  ['${{ pipelines.lib.outputs.a-b }}', 'is not an expression'],
  ['${{ pipelines.lib }}', 'is not an expression'],
  ['${{ secrets.TOKEN }}', 'is not an expression'],
])('%j is refused', (text, words) => {
  expect(() => parseTemplate(text)).toThrow(InvalidValueError)
  expect(() => parseTemplate(text)).toThrow(words)
})

test('a token in the place of an expression is not repeated', () => {
  expect(() => parseTemplate('${{ glpat-secret }}')).toThrow(/^has an expression that is not/)
})
