import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { parse } from 'yaml'

export const root = path.resolve(import.meta.dirname, '../..')

export interface Action {
  readonly name: string
  readonly description: string
  readonly inputs: Readonly<Record<string, object>>
  readonly outputs: Readonly<Record<string, object>>
  readonly runs: Readonly<Record<string, string>>
}

export const ownAction: Action = parse(readFileSync(path.join(root, 'action.yml'), 'utf8'))

/** What GitHub's language service says of a workflow or an action, `line: message` each. */
export type Validate = (file: string, text?: string) => Promise<string[]>

interface Service {
  validate(document: object, config: object): Promise<{ message: string; range: { start: { line: number } } }[]>
  TextDocument: { create(uri: string, language: string, version: number, text: string): object }
}

/** Bundled first: its modules import each other, and JSON, in ways that only bundlers take. */
export async function loadLanguageService(): Promise<Validate> {
  const folder = mkdtempSync(path.join(tmpdir(), 'language-service-'))
  const outfile = path.join(folder, 'service.cjs')
  const entry = JSON.stringify(fileURLToPath(import.meta.resolve('@actions/languageservice')))
  const contents = `export { validate } from ${entry}; export { TextDocument } from "vscode-languageserver-textdocument"`
  await build({ stdin: { contents, resolveDir: root }, bundle: true, format: 'cjs', platform: 'node', outfile })
  const service: Service = createRequire(import.meta.url)(outfile)
  rmSync(folder, { recursive: true })
  let calls = 0
  return async (file, text = readFileSync(path.join(root, file), 'utf8')) => {
    // It keeps what it once read under an address.
    const document = service.TextDocument.create(`file:///${++calls}/${file}`, 'yaml', 1, text)
    const found = await service.validate(document, { actionsMetadataProvider: { fetchActionMetadata } })
    return found.map(({ message, range }) => `${range.start.line + 1}: ${message}`)
  }
}

/** Our own action as it is; of others, which the service would ask GitHub for, the inputs that are used here. */
async function fetchActionMetadata({ owner, name }: { owner: string; name: string }): Promise<object | undefined> {
  if (owner === 'your-org' && name === 'gitlab-downstream') return ownAction
  const inputs = FOREIGN_INPUTS[`${owner}/${name}`]
  return inputs && { name, description: '', inputs: Object.fromEntries(inputs.map((input) => [input, {}])) }
}

const FOREIGN_INPUTS: Readonly<Record<string, readonly string[]>> = {
  'actions/checkout': ['persist-credentials', 'repository', 'ref', 'path', 'token'],
  'actions/setup-node': ['node-version', 'cache', 'registry-url'],
  'actions/upload-artifact': ['name', 'path', 'if-no-files-found'],
  'actions/download-artifact': ['name', 'path'],
}
