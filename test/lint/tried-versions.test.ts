import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tools } from '../real/tools.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const gitbeaker = JSON.parse(read('package-lock.json')).packages['node_modules/@gitbeaker/rest'].version

test.each([
  ...Object.entries(tools).flatMap(([name, { version }]) => (name === 'Node.js' ? [] : [`${name} ${version}`])),
  `gitbeaker ${gitbeaker}`,
])('README.md names %s, which npm run test:real tries', (name) => {
  expect(read('README.md')).toContain(name)
})

test('the program that is built with client-go takes the same version of it', () => {
  expect(read('test/real/clients/go/go.mod')).toContain(`client-go/v2 v${tools['client-go'].version}`)
})
