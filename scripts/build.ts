import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { VERSION } from '../src/version.ts'
import { bundle } from './bundle.ts'
import { formatChainSchema } from './chain-schema.ts'
import { actionEntry, checkNode, cliEntry, libraryEntry, postEntry, singleFile } from './entries.ts'
import { formatEventSchema } from './event-schema.ts'
import { formatResultSchema } from './result-schema.ts'
import { rollUpTypes } from './roll-up-types.ts'

/**
 * Compiles with tsc and bundles with ncc into dist/, which is committed: GitHub runs an action from its repository as it is.
 * `--check` fails when the committed dist/ is not what the sources give, and changes nothing.
 */
const root = join(import.meta.dirname, '..')
process.env.PATH = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`

// A fixed place: the numbers that ncc gives to modules depend on their paths.
const work = join(root, 'build/bundle')
rmSync(work, { recursive: true, force: true })
try {
  const built = await build()
  if (process.argv.includes('--check')) compare(built)
  else replace(built)
} catch (error) {
  // The programs have said what is wrong; a stack of this script helps nobody.
  process.stderr.write(`build failed: ${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
} finally {
  rmSync(work, { recursive: true, force: true })
}

async function build(): Promise<string> {
  const [compiled, built] = [join(work, 'js'), join(work, 'dist')]
  const types = join(work, 'types')
  execFileSync('tsc', ['-p', 'tsconfig.build.json', '--outDir', compiled, '--declarationDir', types], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const library = await exportsOf(join(compiled, 'index.js'))
  const sandbox = await exportsOf(join(compiled, 'sandbox.js'))
  const { chunks, licenses } = bundle(compiled, join(work, 'ncc'))
  const files = {
    ...Object.fromEntries([...chunks].map(([name, text]) => [`core/${name}`, text])),
    'licenses.txt': licenses,
    'chain.schema.json': formatChainSchema(),
    'events.schema.json': formatEventSchema(),
    'result.schema.json': formatResultSchema(),
    'cli.cjs': cliEntry(),
    'action.cjs': actionEntry(),
    'post.cjs': postEntry(),
    'check-node.cjs': checkNode(),
    'index.js': libraryEntry('library', library),
    'index.d.ts': rollUpTypes(types, 'index', root),
    'sandbox.d.ts': rollUpTypes(types, 'sandbox', root),
    'sandbox.js': libraryEntry('sandbox', sandbox),
    'gitlab-downstream.mjs': singleFile(chunks, { version: VERSION, licenses }),
  }
  for (const [name, text] of Object.entries(files)) {
    const path = join(built, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  for (const program of ['cli.cjs', 'gitlab-downstream.mjs']) chmodSync(join(built, program), 0o755)
  return built
}

async function exportsOf(module: string): Promise<readonly string[]> {
  return Object.keys(await import(pathToFileURL(module).href))
}

/** The old dist/ stays until the new one is complete. */
function replace(built: string): void {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  renameSync(built, join(root, 'dist'))
}

function compare(built: string): void {
  try {
    execFileSync('git', ['diff', '--no-index', '--stat', 'dist', relative(root, built)], {
      cwd: root,
      stdio: 'inherit',
    })
    process.stdout.write('dist/ is what the sources give\n')
  } catch {
    throw new Error('dist/ is not what the sources give; run `npm run build` and commit dist/')
  }
}
