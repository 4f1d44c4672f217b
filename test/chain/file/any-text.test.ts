import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { parseChain } from '../../../src/chain/file/read.ts'
import { stepKeys, stepOptions } from '../../../src/chain/file/schema.ts'
import { UsageError } from '../../../src/errors.ts'

const release = readFileSync(join(import.meta.dirname, 'release.yml'), 'utf8')

/** The places that are named where a text is refused; `undefined` when it is a chain file. */
async function placesOf(text: string): Promise<readonly string[] | undefined> {
  try {
    const { steps } = await parseChain(text, { file: 'a.yml' })
    const before = new Set<string>()
    for (const { name, needs } of steps) {
      expect(needs.filter((need) => !before.has(need))).toEqual([])
      before.add(name)
    }
    return undefined
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError)
    const { message, details } = error as UsageError
    return details.length > 0 ? details.filter((line) => !/^and \d+ more$/.test(line)) : [message]
  }
}

/** Pieces that YAML or expressions take for something. */
const pieces = [
  '&a ',
  '*a',
  '!!str ',
  '${{ ',
  ' }}',
  '$${{',
  '- ',
  ': ',
  '? ',
  '| ',
  '> ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '#',
  '\n',
  '  ',
  '\t',
  '---\n',
  '<<: *a',
  '~',
  '\0',
  '\ud800',
  '%YAML 1.1\n',
  'null',
  '0x1F',
  'pipelines.lib.sha',
]

test('whatever is done to a chain file, it is read or refused with places in it', async () => {
  const edit = fc.tuple(
    fc.nat(release.length),
    fc.nat(12),
    fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      const text = edits.reduce(
        (whole, [at, cut, piece]) => whole.slice(0, at) + piece + whole.slice(at + cut),
        release,
      )
      const lines = text.split('\n').length
      for (const place of (await placesOf(text)) ?? []) {
        const [, line, column] = /^a\.yml:(\d+):(\d+): ./s.exec(place) ?? []
        expect(Number(line), place).toBeLessThanOrEqual(lines + 1)
        expect(Number(line) * Number(column), place).toBeGreaterThan(0)
      }
    }),
    { numRuns: 400 },
  )
})

test('whatever the values are, they are read or refused', async () => {
  const value = fc.oneof(
    fc.constantFrom(
      'lib',
      'app',
      'main',
      'group/app',
      true,
      7,
      null,
      '',
      '${{ env.A }}',
      '${{ matrix.A }}',
      '${{ pipelines.lib.sha }}',
    ),
    fc.jsonValue({ maxDepth: 2 }),
  )
  const settings = fc.dictionary(fc.constantFrom(...stepOptions, ...stepKeys, 'x'), value, { maxKeys: 6 })
  const file = fc.record(
    {
      concurrency: value,
      'on-failure': value,
      timeout: value,
      defaults: fc.oneof(settings, value),
      pipelines: fc.oneof(
        {
          weight: 5,
          arbitrary: fc.dictionary(
            fc.constantFrom('lib', 'app', 'docs', 'a b'),
            fc.oneof({ weight: 5, arbitrary: settings }, value),
          ),
        },
        value,
      ),
    },
    { requiredKeys: ['pipelines'] },
  )
  await fc.assert(
    fc.asyncProperty(file, async (content) => {
      const text = stringify(content)
      const first = await placesOf(text)
      expect(await placesOf(text)).toEqual(first)
    }),
    { numRuns: 150 },
  )
})
