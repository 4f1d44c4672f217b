import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNearestName } from '../../../src/options/parsers/nearest.ts'
import { optionNames } from '../../../src/options/table/table.ts'

describe('nearest names', () => {
  test.each([
    ['timout', 'timeout'],
    ['wiat', 'wait'],
    ['GITLAB_URL', 'gitlab-url'],
    ['varables', 'variables'],
    ['pipelineid', 'pipeline-id'],
  ])('%s means %s', (name, nearest) => {
    expect(findNearestName(name, optionNames)).toBe(nearest)
  })

  test.each(['zzzzzz', 'x', 'completely-different'])('%s is near to nothing', (name) => {
    expect(findNearestName(name, optionNames)).toBeUndefined()
  })

  test('one slip in a name is always found again, as the name itself or a name as near', () => {
    const slips = fc.record({
      name: fc.constantFrom(...optionNames.filter(({ length }) => length > 3)),
      at: fc.nat(),
      kind: fc.nat(2),
    })
    fc.assert(
      fc.property(slips, ({ name, at, kind }) => {
        const index = at % (name.length - 1)
        const [a = '', b = ''] = name.slice(index)
        const middle = [`${b}${a}`, b, `${a}${a}${b}`][kind]
        expect(findNearestName(`${name.slice(0, index)}${middle}${name.slice(index + 2)}`, optionNames)).toBeDefined()
      }),
    )
  })
})
