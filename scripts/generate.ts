/**
 * Writes what is derived: from the option table action.yml, the options of the library and the parts of README.md between markers; the templates that start a
 * pipeline from one source, the examples' copies of templates, and the tables of docs/templates.md; from the list of layers the linter's
 * rules. `--check` writes nothing and exits 1 when something differs.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { formatLayerRules } from './layers.ts'
import { formatLibraryOptions } from './library-options.ts'
import { formatActionYml, formatExitCodeTable, formatOptionTable, formatOutputTable } from './reference.ts'
import { formatInputTable } from './template-table.ts'
import { fillImage } from './templates/component-image.ts'
import { formatTriggerTemplates } from './templates/trigger-templates.ts'

const root = new URL('..', import.meta.url)
const check = process.argv.includes('--check')

const { version } = JSON.parse(await read('package.json'))
const templates = await listTemplates()

const derived = [
  { path: 'action.yml', content: formatActionYml() },
  { path: 'README.md', content: fillSections(await read('README.md')) },
  { path: 'biome.layers.json', content: formatLayerRules() },
  { path: 'src/faces/library-options.ts', content: formatLibraryOptions() },
  ...templates,
  { path: 'docs/templates.md', content: fillTemplateTables(await read('docs/templates.md')) },
  ...copyTemplates({ 'trigger-on-tag': 'project-a', 'upload-to-s3': 'project-b' }),
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

/** Every template as it has to be: made from one source, or written by hand and filled in. */
async function listTemplates(): Promise<readonly { path: string; content: string }[]> {
  const made = formatTriggerTemplates(version)
  const files = (await readdir(new URL('templates', root))).map((name) => `templates/${name}`)
  const byHand = files.filter((path) => !made.some((template) => template.path === path))
  const filled = byHand.map(async (path) => ({ path, content: fillImage(await read(path), version) }))
  return [...made, ...(await Promise.all(filled))]
}

function fillTemplateTables(document: string): string {
  return templates.reduce((text, { path, content }) => {
    const name = basename(path, '.yml')
    return fillSection(text, { file: 'docs/templates.md', name, content: formatInputTable(content) })
  }, document)
}

/** The examples carry templates as they are, so that each can be taken by itself. */
function copyTemplates(examples: Readonly<Record<string, string>>): { path: string; content: string }[] {
  return templates.flatMap(({ path, content }) => {
    const example = examples[basename(path, '.yml')]
    return example === undefined ? [] : [{ path: `examples/${example}/${path}`, content }]
  })
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
