/**
 * Writes what is derived from the option table: action.yml, and the parts of README.md between markers.
 * `--check` writes nothing and exits 1 when something differs.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { formatActionYml, formatOptionTable, formatOutputTable } from '../src/options/reference.ts'

const root = new URL('..', import.meta.url)
const check = process.argv.includes('--check')

const derived = [
  { path: 'action.yml', content: formatActionYml() },
  { path: 'README.md', content: fillSections(await read('README.md')) },
]

for (const { path, content } of derived) {
  if ((await read(path)) === content) continue
  if (check) {
    console.error(`${path} is not what the option table says; run npm run generate`)
    process.exitCode = 1
  } else {
    await writeFile(new URL(path, root), content)
    console.log(`wrote ${path}`)
  }
}

function fillSections(readme: string): string {
  return fillSection(fillSection(readme, 'options', formatOptionTable()), 'outputs', formatOutputTable())
}

function fillSection(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from === -1 || to < from) throw new Error(`README.md has no ${start} … ${end}`)
  return `${text.slice(0, from)}${start}\n\n${content}\n\n${text.slice(to)}`
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(new URL(path, root), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}
