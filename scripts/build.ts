import { execFileSync } from 'node:child_process'
import { cpSync, renameSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * Compiles with tsc and bundles with ncc into dist/, which is committed: GitHub runs an action from its repository as it is.
 * `--check` fails when the committed dist/ is not what the sources give, and changes nothing.
 */
const BUNDLES = { action: 'action.js', post: 'post.js', cli: 'cli.js', lib: 'index.js', sandbox: 'sandbox.js' }
const root = join(import.meta.dirname, '..')

// A fixed place: the numbers that ncc gives to modules depend on their paths.
const work = join(root, 'build/bundle')
rmSync(work, { recursive: true, force: true })
try {
  const bundled = build()
  if (process.argv.includes('--check')) compare(bundled)
  else replace(bundled)
} catch (error) {
  // The programs have said what is wrong; a stack of this script helps nobody.
  process.stderr.write(`build failed: ${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
} finally {
  rmSync(work, { recursive: true, force: true })
}

function build(): string {
  const [compiled, bundled] = [join(work, 'js'), join(work, 'dist')]
  run('tsc', ['-p', 'tsconfig.build.json', '--outDir', compiled, '--declarationDir', join(compiled, 'types')])
  for (const [name, entry] of Object.entries(BUNDLES)) {
    run('ncc', ['build', join(compiled, entry), '-o', join(bundled, name), '--quiet', '--license', 'licenses.txt'])
  }
  cpSync(join(compiled, 'types'), join(bundled, 'types'), { recursive: true })
  return bundled
}

/** The old dist/ stays until the new one is complete. */
function replace(bundled: string): void {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  renameSync(bundled, join(root, 'dist'))
}

function compare(bundled: string): void {
  try {
    run('git', ['diff', '--no-index', '--stat', 'dist', relative(root, bundled)])
    process.stdout.write('dist/ is what the sources give\n')
  } catch {
    throw new Error('dist/ is not what the sources give; run `npm run build` and commit dist/')
  }
}

function run(program: string, args: readonly string[]): void {
  const local = join(root, 'node_modules/.bin')
  const env = { ...process.env, PATH: `${local}:${process.env.PATH}` }
  execFileSync(program, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
}
