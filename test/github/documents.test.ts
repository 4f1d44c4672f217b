import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { templates } from '../templates/support/template-files.ts'
import { loadLanguageService, root, type Validate } from './language-service.ts'

let validate: Validate
beforeAll(async () => {
  validate = await loadLanguageService()
})

const blocksOf = (document: string) =>
  [...readFileSync(path.join(root, document), 'utf8').matchAll(/^```yaml\n(.*?)^```/gms)].map(([, text = '']) => text)

test.each([
  ['README.md', 1],
  ['docs/github.md', 4],
])('GitHub accepts the steps that %s shows', async (document, count) => {
  const steps = blocksOf(document).filter((text) => text.includes('uses: '))
  expect(steps).toHaveLength(count)
  for (const text of steps) {
    const workflow = `on: push\njobs:\n  example:\n    runs-on: ubuntu-latest\n    steps:\n${text.replace(/^/gm, '      ')}`
    expect(await validate('.github/workflows/x.yml', workflow), text).toEqual([])
  }
})

test('the include in the README gives a template inputs that it has, all required ones among them', () => {
  const included = blocksOf('README.md').flatMap((text) => parse(text).include ?? [])
  expect(included).toHaveLength(1)
  for (const { component, inputs } of included) {
    const template = templates.find(({ name }) => component.includes(`/${name}@`))
    const declared = Object.entries(template?.inputs ?? {})
    const required = declared.filter(([, { default: value }]) => value === undefined).map(([name]) => name)
    expect(declared.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(inputs)))
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(required))
  }
})
