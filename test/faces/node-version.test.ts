import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeOldNode } from '../../src/faces/node-version.ts'

test.each(['18.19.1', '20.20.2', '23.11.0'])('Node.js %s is refused with what is needed', (version) => {
  expect(describeOldNode(version)).toMatch(`needs Node.js 24 or newer; this is ${version}\n`)
})

test.each(['24.0.0', '24.21.0', '26.1.0'])('Node.js %s is taken', (version) => {
  expect(describeOldNode(version)).toBeUndefined()
})

test('package.json asks for the same version', () => {
  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const oldest = /^>=(\d+)$/.exec(engines.node)?.[1]
  expect(describeOldNode(`${oldest}.0.0`)).toBeUndefined()
  expect(describeOldNode(`${Number(oldest) - 1}.0.0`)).toBeDefined()
})
