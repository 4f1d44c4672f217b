import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { UsageError } from '../../errors.ts'

/** How this sandbox starts gitlab-ci-local; it is a child process, never loaded. */
export interface GitLabCiLocal {
  /** Runs to its end and returns its product; throws {@link ConfigurationError} with its words when it refuses the configuration. */
  read(invocation: Invocation, flag: '--preview' | '--list-json'): Promise<string>
  /** Starts one job; lines of both streams, in their order, go to `onLine`. */
  start(invocation: Invocation, jobName: string, onLine: (line: string) => void): RunningChild
}

/** One start of the program. */
export interface Invocation {
  /** The work tree. */
  readonly cwd: string
  /** The configuration file, `variables-file` and state folder: absolute paths outside the work tree. */
  readonly file: string
  readonly variablesFile: string
  readonly stateDir: string
  /** Variables of ours that gitlab-ci-local has values of its own for. */
  readonly variableNames: readonly string[]
  /** Predefined variables of gitlab-ci-local that must not exist. */
  readonly unset: readonly string[]
}

export interface RunningChild {
  /** The exit code, or `null` when a signal ended it. Settles when the output is read to its end. */
  readonly ended: Promise<number | null>
  /** Ends the whole process group: SIGTERM, after a grace time SIGKILL. */
  kill(): Promise<void>
}

/** gitlab-ci-local does not accept the configuration. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}

/**
 * The program's main file, looked up from the working directory first, then from here. Throws {@link UsageError} when this
 * optional peer dependency is not installed.
 */
export function findProgram(
  from: readonly string[] = [path.join(process.cwd(), 'package.json'), import.meta.url],
): string {
  for (const base of from) {
    try {
      const manifest = createRequire(base).resolve('gitlab-ci-local/package.json')
      return path.join(path.dirname(manifest), 'dist', 'index.js')
    } catch {
      // Not visible from there.
    }
  }
  throw new UsageError('gitlab-ci-local is not installed; the sandbox needs it to run .gitlab-ci.yml', {
    hints: ['npm install --save-dev gitlab-ci-local'],
  })
}

/**
 * `env` is all that children get of the surroundings. `folder` takes a home directory of their own (no settings and no
 * credentials of the user) and the stand-in for rsync.
 */
export function createGitLabCiLocal(options: {
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  readonly includes: IncludeSource
  /** Its main file, see {@link findProgram}. */
  readonly program: string
}): GitLabCiLocal {
  const { program } = options
  const home = path.join(options.folder, 'home')
  const stand = path.join(options.folder, 'bin')
  mkdirSync(home, { recursive: true })
  writeRsync(stand)
  const env = { ...options.env, HOME: home, PATH: `${stand}:${options.env.PATH ?? ''}` }
  // Once only, and when the server's host is known.
  let includeEnv: Record<string, string> | undefined
  return {
    read(invocation, flag) {
      includeEnv ??= includeEnvironment(options.folder, options.includes)
      const args = [program, flag, ...toArguments(invocation, home)]
      return readAll(spawn(process.execPath, args, { cwd: invocation.cwd, env: { ...env, ...includeEnv } }))
    },
    start(invocation, jobName, onLine) {
      const args = [jobName, '--no-needs', '--force-shell-executor', ...toArguments(invocation, home)]
      const child = spawn('bash', ['-c', 'exec "$@" 2>&1', 'bash', process.execPath, program, ...args], {
        cwd: invocation.cwd,
        env,
        stdio: ['ignore', 'pipe', 'ignore'],
        detached: true,
      })
      return follow(child, onLine)
    },
  }
}

/** What `include: project` and `include: component` read. */
export interface IncludeSource {
  /** The folder with a bare repository `PATH.git` for each project. */
  readonly repositories: string
  /** The host of the server, which addresses of components begin with. */
  readonly hostname: () => string
}

/**
 * gitlab-ci-local fetches the files of other projects with `git archive` from gitlab.com, and looks up versions of
 * components on the host in their address. Here git itself turns both into the sandbox's own repositories, and may use no
 * other transport: nothing leaves the machine.
 */
function includeEnvironment(folder: string, { repositories, hostname }: IncludeSource): Record<string, string> {
  const file = path.join(folder, 'include.gitconfig')
  const remotes = ['ssh://git@gitlab.com:22/', `git@${hostname()}:`]
  const lines = [
    `[url ${JSON.stringify(`${pathToFileURL(repositories)}/`)}]`,
    ...remotes.map((remote) => `insteadOf = ${remote}`),
    '[uploadArchive]',
    // By default only branches and tags can be asked for, not commits.
    'allowUnreachable = true',
    '',
  ]
  writeFileSync(file, lines.join('\n'))
  return { GIT_CONFIG_GLOBAL: file, GIT_CONFIG_NOSYSTEM: '1', GIT_ALLOW_PROTOCOL: 'file' }
}

/**
 * Before each job gitlab-ci-local copies the work tree for containers with rsync. Jobs run in work trees of their own here,
 * so that copy would be for nothing, and rsync may not be installed. The job's own PATH does not have this folder.
 */
function writeRsync(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'rsync'), '#!/bin/sh\nexit 0\n', { mode: 0o755 })
}

function toArguments({ cwd, file, variablesFile, stateDir, variableNames, unset }: Invocation, home: string): string[] {
  return [
    '--file',
    path.relative(cwd, file),
    '--state-dir',
    path.relative(cwd, stateDir),
    '--variables-file',
    variablesFile,
    '--home',
    home,
    '--ignore-predefined-vars',
    variableNames.join(','),
    ...unset.flatMap((name) => ['--unset-variable', name]),
    '--json-schema-validation=false',
    '--no-color',
  ]
}

/** Both streams apart: progress such as "downloaded … in 177 ms" goes to stderr, warnings come before the product. */
async function readAll(child: ChildProcessWithoutNullStreams): Promise<string> {
  child.stdin.end()
  const exited = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  const [exitCode, stdout, stderr] = await Promise.all([exited, text(child.stdout), text(child.stderr)])
  if (exitCode !== 0) {
    const words = `${stdout}\n${stderr}`.split('\n').filter((line) => !NOISE.test(line))
    throw new ConfigurationError(words.join('\n').trim() || `gitlab-ci-local exited with ${exitCode}`)
  }
  const start = stdout.search(PRODUCT_START)
  if (start === -1) throw new Error(`gitlab-ci-local printed neither YAML nor JSON: ${JSON.stringify(stdout)}`)
  return stdout.slice(start)
}

/** `--preview` prints a YAML document, `--list-json` an array. */
const PRODUCT_START = /^(?:---$|\[)/m

const NOISE =
  /^(Using fallback git |Unable to retrieve default remote branch|parsing and downloads finished|downloaded .* in |json schema validated| {2}Command failed with exit code|fatal: ref refs\/remotes|error: No such remote|git remote get-url|\s*WARN |.* key not supported$)/

function follow(child: ChildProcess, onLine: (line: string) => void): RunningChild {
  const { stdout } = child
  if (!stdout) throw new Error('gitlab-ci-local was started without a pipe')
  const lines = createInterface({ input: stdout, crlfDelay: Number.POSITIVE_INFINITY })
  lines.on('line', onLine)
  const closed = new Promise<void>((resolve) => lines.on('close', resolve))
  const exited = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code))
  })
  // A process that left the job's group may hold the pipe open for ever; the job has ended all the same.
  const ended = exited.then(async (code) => {
    await Promise.race([closed, delay(500, undefined, { ref: false })])
    lines.close()
    return code
  })
  return { ended, kill: () => killGroup(child, exited) }
}

const GRACE_MS = 1000

async function killGroup(child: ChildProcess, exited: Promise<number | null>): Promise<void> {
  if (child.pid === undefined) return
  signalGroup(child.pid, 'SIGTERM')
  await Promise.race([exited, delay(GRACE_MS, undefined, { ref: false })])
  signalGroup(child.pid, 'SIGKILL')
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // The group is gone.
  }
}
