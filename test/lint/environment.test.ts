import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const src = join(import.meta.dirname, '../../src')

/** What they read is passed on; a part that read it itself would know more than its tests and its callers say. */
const ENTRIES = ['action.ts', 'cli.ts', 'index.ts', 'post.ts', 'sandbox.ts']

test('only entries read the environment of the process', () => {
  const readers = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('sandbox/') && !ENTRIES.includes(path))
    .filter((path) => /\bprocess\.env\b/.test(withoutComments(readFileSync(join(src, path), 'utf8'))))
  expect(readers).toEqual([])
})

function withoutComments(text: string): string {
  return text.replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, '')
}
