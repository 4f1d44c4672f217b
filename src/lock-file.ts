import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { UsageError } from './errors.ts'
import { fileErrorWords } from './files.ts'

/** A file that one process at a time may use. */
export interface HeldFile {
  readonly path: string
  /** As it was given, e.g. `--state release.json`; errors begin with it. */
  readonly option: string
  /** What uses it, e.g. `run`. */
  readonly user: string
  /** Takes the file over from a process that may still use it. Without a value there is no such choice. */
  readonly force?: boolean
}

/** Who has the file: a file beside it says so, which is there as long as it is used. */
interface Holder {
  readonly pid: number
  readonly host: string
}

/**
 * Keeps other processes off a file until it is disposed. What a killed process has left is taken over.
 *
 * @throws UsageError when another process has the file, or none can be put beside it.
 */
export function holdFile(file: HeldFile): Disposable {
  const lock = `${file.path}.lock`
  const own = JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder)
  if (!place(lock, own, file)) {
    const other = readHolder(lock)
    if (!file.force && other !== undefined && isAlive(other)) throw heldBy(other, lock, file)
    rmSync(lock, { force: true })
    if (!place(lock, own, file)) throw new UsageError(`${file.option}: another ${file.user} has just begun to use it`)
  }
  return { [Symbol.dispose]: () => rmSync(lock, { force: true }) }
}

/** `false` when there is one already. */
function place(lock: string, own: string, { option, user }: HeldFile): boolean {
  try {
    writeFileSync(lock, own, { flag: 'wx' })
    return true
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw new UsageError(`${option}: ${lock} cannot be written: ${fileErrorWords(cause)}`, {
      hints: [`nothing is started without it: another ${user} could not know of this one`],
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

function heldBy({ pid, host }: Holder, lock: string, { option, user, force }: HeldFile): UsageError {
  const orForce = force === undefined ? '' : ', or add --force'
  return new UsageError(`${option}: another ${user} uses it, process ${pid} on ${host}`, {
    hints: ['wait until it has ended', `when there is no such process, remove ${lock}${orForce}`],
  })
}
