import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, matchesGlob, relative } from 'node:path'
import { minify_sync } from 'terser'

/**
 * Bundles what tsc compiled, by one run of ncc, into one set of chunks that all faces share. Each chunk has a name for what it holds, and
 * each module a line of its own, so that a change of `dist/` can be read. See docs/adr/0007-one-bundle-for-all-faces.md.
 */
export interface Bundle {
  /** File name in `dist/core/` to its text; `core.cjs` is the one that entries load. */
  readonly chunks: ReadonlyMap<string, string>
  /** Licences of everything that was bundled. */
  readonly licenses: string
}

/** What each face hands to an entry. `resolveWeak` gives the number of a module that the import before it has loaded, without waiting. */
const FACADE = `
exports.cli = () => require('./cli.js')
exports.action = () => import(/* webpackChunkName: "run" */ './action.js')
exports.post = () => import(/* webpackChunkName: "run" */ './post.js')
exports.library = () => {
  import(/* webpackChunkName: "library" */ './index.js')
  return __webpack_require__(require.resolveWeak('./index.js'))
}
exports.sandbox = () => {
  import(/* webpackChunkName: "sandbox" */ './sandbox.js')
  return __webpack_require__(require.resolveWeak('./sandbox.js'))
}
`

/** Chunk of each module that is imported late: the first pattern that fits its path. What is in no row gets into the importer's chunk. */
const CHUNKS: readonly (readonly [pattern: string, chunk: string])[] = [
  ['**/sandbox*.js', 'sandbox'],
  ['**/sandbox/**', 'sandbox'],
  ['yazl', 'sandbox'],
  ['commands/trigger.js', 'run'],
  ['{commands/,}chain/**', 'chain'],
  ['commands/**', 'commands'],
  ['options/cli/{help,brief-help,completion}.js', 'help'],
  ['{yaml,options/parsers/yaml-map.js}', 'yaml'],
  ['yauzl', 'artifacts'],
  ['{run/end,pipeline/artifacts}/{artifacts,outputs}.js', 'artifacts'],
  ['@actions/core', 'actions-core'],
  ['gitlab/explain/**', 'refusal'],
  ['gitlab/endpoints/artifacts.js', 'artifacts'],
  ['gitlab/endpoints/{jobs,upstream}.js', 'wait'],
  ['gitlab/endpoints/*.js', 'commands'],
  ['@actions/http-client', 'run'],
  ['host/*.js', 'run'],
  ['run/{announce,context,open,result,run,start,deliver,preconditions,abilities}.js', 'run'],
  ['pipeline/{start,reconcile,rights}.js', 'run'],
  ['{gitlab,index}*{/**,.js}', 'run'],
  ['{run,pipeline,notify}/**', 'wait'],
  ['report/**', 'report'],
]

/**
 * `@actions/http-client` loads undici for an agent of the global `fetch`, which nothing here uses (test/shipped/undici.test.ts). It is
 * resolved away here and nowhere else.
 */
const UNDICI = `export class ProxyAgent {
  constructor() {
    throw new Error('undici is not part of this bundle')
  }
}
`

export function bundle(compiled: string, work: string): Bundle {
  nameChunks(compiled)
  writeFileSync(join(compiled, 'core.cjs'), FACADE)
  writeFileSync(join(compiled, 'undici.js'), UNDICI)
  const paths = { undici: ['./undici.js'] }
  writeFileSync(
    join(compiled, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { allowJs: true, baseUrl: '.', paths } }),
  )
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  const stats = join(work, 'stats.json')
  const args = [
    'build',
    'core.cjs',
    '-o',
    work,
    '--no-cache',
    '--license',
    'licenses.txt',
    '--quiet',
    '--stats-out',
    stats,
  ]
  execFileSync('ncc', args, { cwd: compiled, stdio: ['ignore', 'inherit', 'inherit'] })
  const parts = readdirSync(work).filter((name) => /\.c?js$/.test(name))
  return {
    chunks: joinParts(
      parts.map((name) => readFileSync(join(work, name), 'utf8')),
      readFileNames(stats),
    ),
    licenses: readFileSync(join(work, 'licenses.txt'), 'utf8'),
  }
}

/** Writes the name of its chunk into every late import of the compiled files. */
function nameChunks(compiled: string): void {
  for (const path of readdirSync(compiled, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.js')) continue
    const text = readFileSync(join(compiled, path), 'utf8')
    const named = text.replace(/(?<!@link )\bimport\('([^']+)'\)/g, (whole, specifier: string) => {
      const target = specifier.startsWith('.') ? relative(compiled, join(compiled, path, '..', specifier)) : specifier
      const chunk = CHUNKS.find(([pattern]) => matchesGlob(target, pattern))?.[1]
      if (chunk === undefined)
        return specifier.startsWith('node:') ? whole : `import(/* webpackMode: "eager" */ '${specifier}')`
      return `import(/* webpackChunkName: "${chunk}" */ '${specifier}')`
    })
    // The bundle is CommonJS, where a module's own address is `__filename`.
    const placed = named.replaceAll('import.meta.url', '__filename')
    if (placed !== text) writeFileSync(join(compiled, path), placed)
  }
}

interface Chunk {
  readonly id: number
  readonly names: readonly string[]
  readonly modules: readonly { readonly name: string; readonly size: number }[]
}

/** Number of each chunk to the file that it goes into. */
function readFileNames(stats: string): Readonly<Record<string, string>> {
  const { chunks } = JSON.parse(readFileSync(stats, 'utf8')) as { chunks: readonly Chunk[] }
  return Object.fromEntries(chunks.map((chunk) => [String(chunk.id), nameFile(chunk)]))
}

/** What several chunks need comes without a name: it goes where its largest module would go, and into `run` when that is not said. */
function nameFile({ names, modules }: Chunk): string {
  if (names[0] !== undefined) return names[0] === 'main' ? 'core' : names[0]
  const largest = modules.reduce((one, other) => (other.size > one.size ? other : one)).name
  const path =
    /node_modules\/(.+?)\/(?:lib|dist|v4|index)/.exec(largest)?.[1] ?? /^\.\/([^ ]+)/.exec(largest)?.[1] ?? ''
  return CHUNKS.find(([pattern]) => matchesGlob(path, pattern))?.[1] ?? 'run'
}

const MODULE = /^\/\*{3}\/ (\d+):\n(?:\/\*{3}\/ )?(\([\s\S]*?)\n\n?\/\*{3}\/ }\)(,?)$/gm

function joinParts(parts: readonly string[], files: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const joined = new Map<string, { ids: number[]; modules: string[] }>()
  let core = ''
  for (const part of parts) {
    const id = /^exports\.id = (\d+);/m.exec(part)?.[1]
    const modules = [...part.matchAll(MODULE)].map(([, number, code]) => minifyModule(number, `${code}\n})`))
    if (id === undefined) {
      const runtime = part
        .replace(MODULE, '')
        .replace(/return "" \+ chunkId \+ "[^"]*"/, `return (${JSON.stringify(files)})[chunkId] + ".cjs"`)
      core = shorten(runtime).replace('={}', () => `={\n${modules.join(',\n')}\n}`)
      continue
    }
    const file = files[id] ?? 'run'
    const { ids, modules: before } = joined.get(file) ?? { ids: [], modules: [] }
    joined.set(file, { ids: [...ids, Number(id)], modules: [...before, ...modules] })
  }
  const chunks = new Map([['core.cjs', core]])
  for (const [file, { ids, modules }] of joined)
    chunks.set(
      `${file}.cjs`,
      `"use strict";exports.ids=${JSON.stringify(ids)};exports.modules={\n${modules.join(',\n')}\n}\n`,
    )
  return chunks
}

/**
 * Module by module, so that the function of a module stays in parentheses: V8 then compiles it once and not twice, since it is called
 * at once. Everything is ASCII, which V8 keeps as one byte a character.
 */
function minifyModule(number: string | undefined, code: string): string {
  const builtin = /\.exports = require\("([^"]+)"\);?\s*\}\)$/.exec(code)?.[1]
  const text =
    builtin !== undefined && LATE_BUILTINS.includes(builtin.replace(/^node:/, '')) ? lateModule(builtin) : code
  return `${number}:(${shorten(`f=${text}`)
    .trim()
    .replace(/^f=|;$/g, '')})`
}

/** Modules of Node that take milliseconds to load, and that most commands do not use: https alone brings tls and crypto. */
const LATE_BUILTINS = [
  'assert',
  'child_process',
  'crypto',
  'fs/promises',
  'http',
  'https',
  'net',
  'os',
  'readline',
  'tls',
  'zlib',
]

/** In place of a module of Node: an object that loads it when something of it is first used. */
function lateModule(builtin: string): string {
  return `((module) => {
    const load = () => require("${builtin}")
    module.exports = new Proxy({}, {
      get: (target, key) => (key === "__esModule" ? undefined : load()[key]),
      has: (target, key) => key in load(),
      ownKeys: () => Reflect.ownKeys(load()),
      getOwnPropertyDescriptor: (target, key) => ({ ...Object.getOwnPropertyDescriptor(load(), key), configurable: true }),
    })
  })`
}

/** terser drops what a module defines and does not use, which for zod is three quarters of it; a statement a line keeps diffs short. */
function shorten(code: string): string {
  const { code: text } = minify_sync(code, {
    ecma: 2020,
    compress: { passes: 2, negate_iife: false },
    mangle: { keep_classnames: true },
    format: { ascii_only: true, comments: false, semicolons: false },
  })
  if (text === undefined) throw new Error('terser gave nothing')
  return text
}
