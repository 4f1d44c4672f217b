import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { UsageError } from '../../errors.ts'
import { fileErrorWords } from '../../files.ts'
import type { StateChoice } from './state-file.ts'

/** Who has a state file: a file beside it, which is there while a run uses it. */
interface Holder {
  readonly pid: number
  readonly host: string
}

/**
 * Keeps other runs off the state file until it is disposed: two that go on from one file could start a step twice. What a killed process has left
 * is taken over.
 *
 * @throws UsageError when another run has the file, or none can be put beside it.
 */
export function holdState({ path, force }: StateChoice): Disposable {
  if (path === undefined) return { [Symbol.dispose]: () => {} }
  const lock = `${path}.lock`
  const own = JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder)
  if (!place(lock, own)) {
    const other = readHolder(lock)
    if (!force && other !== undefined && isAlive(other)) throw heldBy(other, { path, lock })
    rmSync(lock, { force: true })
    if (!place(lock, own)) throw new UsageError(`--state ${path}: another run has just begun to use it`)
  }
  return { [Symbol.dispose]: () => rmSync(lock, { force: true }) }
}

/** `false` when there is one already. */
function place(lock: string, own: string): boolean {
  try {
    writeFileSync(lock, own, { flag: 'wx' })
    return true
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw new UsageError(`--state: ${lock} cannot be written: ${fileErrorWords(cause)}`, {
      hints: ['nothing is started without it: a later run could not know of it'],
      cause,
    })
  }
}

/** `undefined` for one that was cut off while it was written. */
function readHolder(lock: string): Holder | undefined {
  try {
    const { pid, host } = JSON.parse(readFileSync(lock, 'utf8')) as Partial<Holder>
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : undefined
  } catch {
    return undefined
  }
}

/** What runs elsewhere cannot be asked, so it is taken to run. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

function heldBy({ pid, host }: Holder, { path, lock }: { readonly path: string; readonly lock: string }): UsageError {
  return new UsageError(`--state ${path}: another run uses it, process ${pid} on ${host}`, {
    hints: ['wait until it has ended', `when there is no such process, remove ${lock}, or add --force`],
  })
}
