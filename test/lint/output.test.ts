import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const src = join(import.meta.dirname, '../../src')

test('only hosts write to stdout, where everything is made harmless; faces write the words of the program itself', () => {
  const rooms = readdirSync(src, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'sandbox',
  )
  const files = rooms.flatMap(({ name }) =>
    readdirSync(join(src, name), { recursive: true, encoding: 'utf8' }).map((path) => join(name, path)),
  )
  const printing = files.filter(
    (path) =>
      path.endsWith('.ts') &&
      !path.startsWith('host') &&
      /\bconsole\.(?:log|info|warn|error)\(|\bstdout\.write\(|process\.stdout/.test(
        readFileSync(join(src, path), 'utf8'),
      ),
  )
  expect(printing).toEqual([join('faces', 'cli.ts')])
})
