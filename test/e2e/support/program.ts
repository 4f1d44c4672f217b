import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'

/** How a child process ended, and all it wrote. */
export interface Finished {
  readonly exitCode: number | null
  /** The signal that ended it, when it did not end by itself. */
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  /** Both streams, in the order in which they came: what a person sees. */
  readonly screen: string
}

/** A shipped bundle that runs. */
export interface Running {
  readonly screen: string
  readonly finished: Promise<Finished>
  /** Resolves when the text is on the screen; rejects when the program ends without it. */
  saw(text: string | RegExp): Promise<void>
  /** Leaves the stream unread from now on, as `| head` does. */
  close(name: OutputName): void
  kill(signal: NodeJS.Signals): void
}

const dist = join(import.meta.dirname, '../../../dist')

export interface BundleSettings {
  readonly args?: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  /** Streams that are on a full disk. */
  readonly full?: readonly OutputName[] | undefined
}

export type OutputName = 'stdout' | 'stderr'

/**
 * Runs a committed bundle with the Node that runs the tests, in an environment of nothing but `env`: no proxy, no CI system, no
 * token of the machine gets in.
 */
export function startBundle(
  bundle: 'action' | 'post' | 'cli',
  { args = [], env, cwd, full = [] }: BundleSettings,
): Running {
  const entry = join(dist, `${bundle}.cjs`)
  if (!existsSync(entry)) throw new Error(`${entry} is missing: run \`npm run build\` first`)
  const disk = full.length > 0 ? openSync('/dev/full', 'w') : undefined
  const placeOf = (name: OutputName) => (full.includes(name) ? disk : 'pipe')
  const child = spawn(process.execPath, [entry, ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', placeOf('stdout'), placeOf('stderr')],
  })
  if (disk !== undefined) closeSync(disk)
  const written = { stdout: '', stderr: '', screen: '' }
  const listeners = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      written[name] += text
      written.screen += text
      for (const listener of listeners) listener()
    })
  }
  const finished = new Promise<Finished>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode, signal) => resolve({ exitCode, signal, ...written }))
  })
  return {
    get screen() {
      return written.screen
    },
    finished,
    saw: (text) => sawText(text, written, listeners, finished),
    close: (name) => void child[name]?.destroy(),
    kill: (signal) => void child.kill(signal),
  }
}

async function sawText(
  text: string | RegExp,
  written: { readonly screen: string },
  listeners: Set<() => void>,
  finished: Promise<Finished>,
): Promise<void> {
  const isThere = () => (typeof text === 'string' ? written.screen.includes(text) : text.test(written.screen))
  if (isThere()) return
  const seen = Promise.withResolvers<void>()
  const look = () => isThere() && seen.resolve()
  listeners.add(look)
  const ended = finished.then(({ screen }) => {
    if (!isThere()) throw new Error(`${text} was never printed, but:\n${screen}`)
  })
  await Promise.race([seen.promise, ended]).finally(() => listeners.delete(look))
}
