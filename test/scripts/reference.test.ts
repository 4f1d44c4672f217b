import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { formatActionYml, formatExitCodeTable, formatOptionTable, formatOutputTable } from '../../scripts/reference.ts'
import { optionNames } from '../../src/options/table/table.ts'
import { outputDescriptions, resultOutputs } from '../../src/report/outputs.ts'
import { completeResult } from '../report/sample-result.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

describe('what is made from the option table', () => {
  test('the committed action.yml is what the table says', () => {
    expect(read('action.yml')).toBe(formatActionYml())
  })

  test('README holds the tables as they are generated', () => {
    expect(read('README.md')).toContain(`<!-- options:start -->\n\n${formatOptionTable()}\n\n<!-- options:end -->`)
    expect(read('README.md')).toContain(`<!-- outputs:start -->\n\n${formatOutputTable()}\n\n<!-- outputs:end -->`)
    expect(read('README.md')).toContain(
      `<!-- exit-codes:start -->\n\n${formatExitCodeTable()}\n\n<!-- exit-codes:end -->`,
    )
  })

  test('action.yml has every option as an input without a default, every output, and the post step in all cases', () => {
    const action = parse(formatActionYml())
    expect(Object.keys(action.inputs)).toEqual([...optionNames])
    expect(Object.keys(action.outputs)).toEqual([...outputDescriptions.keys()])
    expect(Object.keys(action.outputs)).toEqual([...resultOutputs(completeResult).keys()])
    for (const input of Object.values<object>(action.inputs)) expect(Object.keys(input)).toEqual(['description'])
    expect(action.runs).toEqual({
      using: 'node24',
      main: 'dist/action.cjs',
      post: 'dist/post.cjs',
      'post-if': 'always()',
    })
    expect(action.inputs.timeout.description).toBe(
      'Longest time for all of it, from the first request to the last artifact: 90m, 1h30m, or a number of seconds; cancelling then takes up to 5 s more (default: 1h)',
    )
  })

  test('every row of a table has as many cells as its head', () => {
    for (const table of [formatOptionTable(), formatOutputTable(), formatExitCodeTable()]) {
      const cells = table.split('\n').map((row) => row.split(/(?<!\\)\|/).length)
      expect(new Set(cells).size).toBe(1)
    }
  })
})
