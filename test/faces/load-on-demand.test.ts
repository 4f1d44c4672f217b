import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '../../src')

/** Files of src that are loaded with an entry; with `dynamic` also those that it may load later. */
function loadedWith(entry: string, { dynamic }: { readonly dynamic: boolean }): string[] {
  const found = new Set<string>()
  const visit = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    const text = readFileSync(file, 'utf8')
    const statics = text.matchAll(/^(?:import|(?:import|export)\s(?!type\b)[^'";=()]*\sfrom)\s'(\.[^']+)'/gm)
    const dynamics = dynamic ? text.matchAll(/\bimport\('(\.[^']+)'\)/g) : []
    for (const [, path = ''] of [...statics, ...dynamics]) visit(join(dirname(file), path))
  }
  visit(join(source, entry))
  return [...found].map((file) => relative(source, file))
}

const isSandbox = (file: string) => file.startsWith('sandbox/')

test.each(['action.ts', 'post.ts', 'index.ts'])('%s can never load the sandbox', (entry) => {
  expect(loadedWith(entry, { dynamic: true }).filter(isSandbox)).toEqual([])
})

test('the CLI loads the sandbox for its own command only', () => {
  expect(loadedWith('cli.ts', { dynamic: false }).filter(isSandbox)).toEqual([])
  expect(loadedWith('cli.ts', { dynamic: true }).filter(isSandbox).length).toBeGreaterThan(10)
})

test('a report format is loaded when it is asked for', () => {
  const formats = loadedWith('report/write-report.ts', { dynamic: true }).filter((file) =>
    /^report\/(?:html|junit)/.test(file),
  )
  expect(formats.length).toBeGreaterThan(8)
  for (const entry of ['cli.ts', 'action.ts', 'report/write-report.ts', 'report/markdown.ts']) {
    expect(loadedWith(entry, { dynamic: false })).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^report\/(?:html|junit)/)]),
    )
  }
})
