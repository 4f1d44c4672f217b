import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
const tree = text.split('```')[1] ?? ''

/** Paths in backticks, from the root or from src/; `*` stands for part of a name. */
const paths = [...text.matchAll(/`([\w.*/-]+(?:\/|\.(?:ts|md|ya?ml|jsonc?)))`/g)].map(([, path = '']) => path)

/** The other documents name paths from the root. */
const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).filter((path) => path !== 'ARCHITECTURE.md')

function exists(...patterns: string[]): boolean {
  return globSync(patterns, { cwd: root }).length > 0
}

test('the tree in ARCHITECTURE.md names every file and folder of src', () => {
  const rooms = readdirSync(join(root, 'src'), { withFileTypes: true })
  const names = rooms.map((room) => (room.isDirectory() ? `${room.name}/` : room.name))
  expect(names.filter((name) => !tree.includes(name))).toEqual([])
})

test('every folder that the tree in ARCHITECTURE.md names exists', () => {
  const folders = [...tree.matchAll(/([a-z-]+\/)(?![a-z])/g)].map(([, folder]) => folder)
  expect(folders.length).toBeGreaterThan(20)
  expect(folders.filter((folder) => !exists(`src/${folder}`, `src/*/${folder}`, `src/*/*/${folder}`))).toEqual([])
})

test('every path that the text of ARCHITECTURE.md names exists', () => {
  expect(paths.length).toBeGreaterThan(20)
  expect(paths.filter((path) => !exists(path, `src/${path}`))).toEqual([])
})

test('every path of code that another document names exists', () => {
  const named = documents.flatMap((document) => {
    const content = readFileSync(join(root, document), 'utf8')
    return [...content.matchAll(/(?<![\w./-])(?:src|test|scripts|bench)\/[\w.*/-]*[\w/]/g)].map(([path]) => ({
      document,
      path,
    }))
  })
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter(({ path }) => !exists(path))).toEqual([])
})

test('SECURITY.md says of each of the four promises which tests hold it', () => {
  const security = readFileSync(join(root, 'SECURITY.md'), 'utf8')
  for (const promise of ['never starts twice', 'never hangs', 'never lies', 'never leaks']) {
    const table = security.slice(security.indexOf(`| ${promise}`)).split('\n\n')[0] ?? ''
    const [, , ...rows] = table.split('\n').filter((line) => line.startsWith('|'))
    expect(rows.length, promise).toBeGreaterThan(4)
    expect(rows.filter((row) => !/\| `test\/[\w./-]+`/.test(row))).toEqual([])
  }
})

test('a document names a file of code by its path from the root', () => {
  const bare = documents.flatMap((document) =>
    [...readFileSync(join(root, document), 'utf8').matchAll(/`([\w-]+\.ts)`/g)].map(([, name = '']) => ({
      document,
      name,
    })),
  )
  expect(bare.filter(({ name }) => !exists(`src/${name}`))).toEqual([])
})
