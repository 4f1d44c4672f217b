/**
 * Writes what is derived: from the option table action.yml and the parts of README.md between markers, from the templates the tables of
 * docs/templates.md, and from the list of layers the linter's rules. `--check` writes nothing and exits 1 when something differs.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { formatLayerRules } from './layers.ts'
import { formatActionYml, formatExitCodeTable, formatOptionTable, formatOutputTable } from './reference.ts'
import { formatInputTable } from './template-table.ts'

const root = new URL('..', import.meta.url)
const check = process.argv.includes('--check')

const derived = [
  { path: 'action.yml', content: formatActionYml() },
  { path: 'README.md', content: fillSections(await read('README.md')) },
  { path: 'biome.layers.json', content: formatLayerRules() },
  { path: 'docs/templates.md', content: await fillTemplates(await read('docs/templates.md')) },
]

for (const { path, content } of derived) {
  if ((await read(path)) === content) continue
  if (check) {
    console.error(`${path} is not what it is derived from says; run npm run generate`)
    process.exitCode = 1
  } else {
    await writeFile(new URL(path, root), content)
    console.log(`wrote ${path}`)
  }
}

function fillSections(readme: string): string {
  const file = 'README.md'
  const sections = { options: formatOptionTable(), outputs: formatOutputTable(), 'exit-codes': formatExitCodeTable() }
  return Object.entries(sections).reduce((text, [name, content]) => fillSection(text, { file, name, content }), readme)
}

async function fillTemplates(document: string): Promise<string> {
  let filled = document
  for (const template of await readdir(new URL('templates', root))) {
    const content = formatInputTable(await read(`templates/${template}`))
    filled = fillSection(filled, { file: 'docs/templates.md', name: template.replace(/\.yml$/, ''), content })
  }
  return filled
}

function fillSection(text: string, { file, name, content }: { file: string; name: string; content: string }): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from === -1 || to < from) throw new Error(`${file} has no ${start} … ${end}`)
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
