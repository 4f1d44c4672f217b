/** The files of `dist/` beside the chunks: each checks the version of Node.js before it loads anything that an older one cannot read. */

const OLDEST_MAJOR = 22
const NEEDS = `gitlab-downstream needs Node.js ${OLDEST_MAJOR} or newer, and this is `
const IMAGE = 'an image such as node:24-slim'

/**
 * Keeps memory low while artifacts are unpacked, or hundreds of steps run side by side: V8's young generation would grow to 64 MiB for nothing. It
 * counts only while little is loaded, and makes the start slower, so it is set only where an argument, variable or input speaks of artifacts, their
 * outputs or a chain.
 */
const SMALL_YOUNG_GENERATION = `if (
    /artifacts|outputs-from|chain/.test(process.argv.join(' ')) ||
    Object.keys(process.env).some((name) => /^(?:DOWNSTREAM|INPUT)_(?:ARTIFACTS|CHAIN|OUTPUTS.FROM)/.test(name) && process.env[name])
  ) require('node:v8').setFlagsFromString('--semi-space-growth-factor=1')`

/**
 * Keeps what V8 compiled for the next start, which is then a tenth faster: in a cache folder of the user's own, never where others could
 * place code, and not in a CI job, which starts without it anyway.
 */
const COMPILE_CACHE = `const caches = process.env.XDG_CACHE_HOME || process.env.HOME + '/.cache'
  if (!process.env.CI && require('node:fs').existsSync(caches)) require('node:module').enableCompileCache?.(caches + '/gitlab-downstream')`

export function cliEntry(): string {
  return program({
    shebang: true,
    refuse: refuse('stderr', 'error: ', `use ${IMAGE}`, 2),
    run: `${SMALL_YOUNG_GENERATION}\n  ${COMPILE_CACHE}\n  require('./core/core.cjs').cli()`,
  })
}

export function actionEntry(): string {
  const advice = `update the runner, or run the single file in a step with ${IMAGE}`
  const run = `${SMALL_YOUNG_GENERATION}\n  require('./core/core.cjs').action()`
  return program({ refuse: refuse('stdout', '::error::', advice, 1), run })
}

/** A post step that fails would only hide the result of the main step. */
export function postEntry(): string {
  const advice = `nothing was canceled; update the runner, or run the single file in a step with ${IMAGE}`
  return program({ refuse: refuse('stdout', '::warning::', advice, 0), run: `require('./core/core.cjs').post()` })
}

/** An ES module without top-level await, so that `require` takes it too. */
export function libraryEntry(face: 'library' | 'sandbox', names: readonly string[]): string {
  return `import './check-node.cjs'
import core from './core/core.cjs'

export const { ${[...names].sort().join(', ')} } = core.${face}()
`
}

export function checkNode(): string {
  return `'use strict'
${CONDITION} {
  throw new Error('${NEEDS}' + process.versions.node + ': use ${IMAGE}')
}
`
}

/**
 * The CLI as one file: the same chunks, each a text that is compiled when it is loaded, so that a command compiles only what it needs. The
 * sandbox is left out: it takes gitlab-ci-local, which is not in the file either.
 */
export function singleFile(
  chunks: ReadonlyMap<string, string>,
  { version, licenses }: { version: string; licenses: string },
): string {
  const parts = [...chunks]
    .filter(([file]) => file !== 'sandbox.cjs')
    .map(
      ([file, text]) =>
        `'./${file}': [\n${text
          .split('\n')
          .map((line) => JSON.stringify(line))
          .join(',\n')}\n]`,
    )
  return `#!/usr/bin/env node
// gitlab-downstream ${version}: the command line in one file. MIT; the licences of what it contains are at its end.
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileFunction } from 'node:vm'

const nodeRequire = createRequire(import.meta.url)
const file = fileURLToPath(import.meta.url)
const chunks = {
${parts.join(',\n')}
}
const load = (name) => {
  const lines = chunks[name]
  if (lines === undefined && name.startsWith('./'))
    throw Object.assign(new Error(name + ' is not part of this file'), { code: 'MODULE_NOT_FOUND' })
  if (lines === undefined) return nodeRequire(name)
  const module = { exports: {} }
  const parameters = ['module', 'exports', 'require', '__filename', '__dirname']
  compileFunction(lines.join('\\n'), parameters, { filename: file + name.slice(1) })(module, module.exports, load, file, dirname(file))
  return module.exports
}
${CONDITION} {
  ${refuse('stderr', 'error: ', `use ${IMAGE}`, 2)}
} else {
  ${SMALL_YOUNG_GENERATION.replace('require', 'nodeRequire')}
  load('./core.cjs').cli()
}
/*
${licenses.replaceAll('*/', '* /').trim()}
*/
`
}

const CONDITION = `if (parseInt(process.versions.node, 10) < ${OLDEST_MAJOR})`

function refuse(stream: string, prefix: string, advice: string, exitCode: number): string {
  return `process.${stream}.write('${prefix}${NEEDS}' + process.versions.node + ': ${advice}\\n')
  process.exitCode = ${exitCode}`
}

function program({ shebang = false, refuse, run }: { shebang?: boolean; refuse: string; run: string }): string {
  return `${shebang ? '#!/usr/bin/env node\n' : ''}'use strict'
${CONDITION} {
  ${refuse}
} else {
  ${run}
}
`
}
