import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Compiles with tsc and bundles with ncc into dist/, which is committed: GitHub runs an action from its repository as it is.
 * `--check` bundles into a temporary place and fails when the committed dist/ is not what the sources give.
 */
const root = join(import.meta.dirname, '..')
const bundles = { action: 'action.js', post: 'post.js', cli: 'cli.js', lib: 'index.js' }
const check = process.argv.includes('--check')
const target = join(root, check ? 'build/dist' : 'dist')

rmSync(join(root, 'build'), { recursive: true, force: true })
rmSync(target, { recursive: true, force: true })
run('tsc', ['-p', 'tsconfig.build.json'])
for (const [name, entry] of Object.entries(bundles)) {
  run('ncc', ['build', join('build', entry), '-o', join(target, name), '--quiet', '--license', 'licenses.txt'])
}
cpSync(join(root, 'build/types'), join(target, 'types'), { recursive: true })
if (check) compare()

function run(program: string, args: string[]): void {
  execFileSync(join(root, 'node_modules/.bin', program), args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
}

function compare(): void {
  try {
    execFileSync('git', ['diff', '--no-index', '--stat', 'dist', target], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    process.stdout.write(`dist/ is what the sources give (${readdirSync(target).join(', ')})\n`)
  } catch {
    process.stderr.write('dist/ is not what the sources give: run `npm run build` and commit dist/\n')
    process.exitCode = 1
  }
}
