import { expect, test } from 'vitest'
import { parseChain } from '../../../src/chain/file/read.ts'
import { problemsOf } from '../../options/resolving.ts'
import { steps } from '../refusals.ts'

test('everything wrong is said at once, in the order of the file', async () => {
  const file = `timeout: soon\n${steps('a: { needs: [b], follow: x }', 'b: { needs: [a, c], tokn: 1 }')}`
  const { message, details } = await problemsOf(parseChain(file, { file: 'release.yml' }))
  expect(message).toBe('release.yml has 5 problems:')
  expect(details.map((line) => line.split(': ')[0])).toEqual([
    'release.yml:1:10',
    'release.yml:4:3',
    'release.yml:4:28',
    'release.yml:5:19',
    'release.yml:5:23',
  ])
})

test('of many problems the first hundred are shown', async () => {
  const many = Array.from({ length: 150 }, (_, index) => `s${index}: { tokn: 1 }`)
  const { message, details } = await problemsOf(parseChain(steps(...many), { file: 'a.yml' }))
  expect([message, details.length, details.at(-1)]).toEqual(['a.yml has 150 problems:', 101, 'and 50 more'])
})
