import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What GitHub's own language service finds wrong with a workflow; its `with:` is held against our `action.yml`. */
export async function validateWorkflow(text: string): Promise<string[]> {
  loading ??= loadService()
  const { validate, TextDocument } = await loading
  const action = parse(await readFile(join(root, 'action.yml'), 'utf8'))
  // Another name each time: the service keeps what it parsed by name.
  const uri = `file:///repo/.github/workflows/${randomUUID()}.yml`
  const document = TextDocument.create(uri, 'yaml', 0, text)
  const found = await validate(document, {
    actionsMetadataProvider: {
      // Without inputs: nothing is known of other actions, and nothing held against them.
      fetchActionMetadata: async ({ name }) => (name === 'gitlab-downstream' ? action : { name, description: '' }),
    },
  })
  return found.map(({ message, range }) => `line ${range.start.line + 1}: ${message}`)
}

interface Service {
  validate(
    document: unknown,
    config: {
      actionsMetadataProvider: { fetchActionMetadata(action: { owner: string; name: string }): Promise<unknown> }
    },
  ): Promise<{ message: string; range: { start: { line: number } } }[]>
  TextDocument: { create(uri: string, language: string, version: number, text: string): unknown }
}

let loading: Promise<Service> | undefined

/** The package imports JSON in a way that Node does not take: bundled, it runs. */
async function loadService(): Promise<Service> {
  const folder = await mkdtemp(join(tmpdir(), 'language-service-'))
  const outfile = join(folder, 'service.mjs')
  await build({
    stdin: {
      contents:
        "export { validate } from '@actions/languageservice'; export { TextDocument } from 'vscode-languageserver-textdocument'",
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    await rm(folder, { recursive: true })
  }
}
