import { type FileHandle, open } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { quoteWord } from '../../../shell.ts'
import { createGrowingBytes } from '../../model.ts'

/** A job's trace while it grows. */
export interface Trace {
  /** A line of the runner's own. */
  write(text: string): void
  /** Starts to follow the file that the job writes into. */
  follow(file: string): Promise<void>
  /** Takes what is left in the file; once is enough, more do no harm. */
  end(): Promise<void>
}

const POLL_MS = 50

/** `onGrowth` gets the whole trace each time, without a copy being made. Secrets never show. */
export function createTrace(options: {
  readonly secrets: readonly string[]
  readonly onGrowth: (bytes: Uint8Array) => void
}): Trace {
  const mask = createMask(options.secrets)
  const bytes = createGrowingBytes()
  const ended = new AbortController()
  let following: Promise<void> | undefined
  let handle: FileHandle | undefined
  let rest = Buffer.alloc(0)

  function take(chunk: Buffer): void {
    const all = Buffer.concat([rest, chunk])
    // Whole lines only, so that no secret comes through in two halves.
    const end = all.lastIndexOf(0x0a) + 1
    rest = all.subarray(end)
    if (end > 0) grow(mask(all.subarray(0, end)))
  }

  function grow(added: Buffer): void {
    options.onGrowth(bytes.append(added))
  }

  async function poll(from: FileHandle): Promise<void> {
    while (!ended.signal.aborted) {
      await readNew(from, take)
      await delay(POLL_MS, undefined, { signal: ended.signal, ref: false }).catch(() => {})
    }
  }

  return {
    write: (text) => grow(mask(Buffer.from(text))),
    async follow(file) {
      handle = await open(file, 'a+', 0o600)
      following = poll(handle)
    },
    async end() {
      ended.abort()
      await following
      const last = handle
      handle = undefined
      if (!last) return
      await readNew(last, take)
      await last.close()
      if (rest.length > 0) grow(mask(Buffer.concat([rest, Buffer.from('\n')])))
      rest = Buffer.alloc(0)
    },
  }
}

const CHUNK_BYTES = 64 * 1024

async function readNew(handle: FileHandle, take: (chunk: Buffer) => void): Promise<void> {
  for (;;) {
    const { bytesRead, buffer } = await handle.read({ buffer: Buffer.alloc(CHUNK_BYTES), position: null })
    if (bytesRead === 0) return
    take(buffer.subarray(0, bytesRead))
  }
}

/** Replaces secrets by `[MASKED]`; very short values are let through, as in GitLab, which masks from eight characters on. */
function createMask(secrets: readonly string[]): (bytes: Buffer) => Buffer {
  const long = secrets.filter((secret) => secret.length >= MIN_MASKED_LENGTH).sort((a, b) => b.length - a.length)
  // Bytes one to one, since a trace need not be valid UTF-8.
  const wanted = long.map((secret) => Buffer.from(secret).toString('latin1'))
  return (bytes) => {
    const text = bytes.toString('latin1')
    if (!wanted.some((secret) => text.includes(secret))) return bytes
    return Buffer.from(
      wanted.reduce((masked, secret) => masked.replaceAll(secret, '[MASKED]'), text),
      'latin1',
    )
  }
}

const MIN_MASKED_LENGTH = 8

/** Placeholder in a script for the path of the file that takes the job's output; replaced when the job starts. */
export const TRACE_FILE = '@@trace-file@@'

/**
 * The commands of a job as one shell script that writes its trace itself: every command is shown before it runs, and both
 * streams go, in their order, into one file. (gitlab-ci-local reads two pipes, so that lines lose their order, rewrites
 * section markers, and may end before it has passed on the last lines.)
 */
export function formatJobScript(commands: readonly string[], heading?: string): string {
  const intro = heading === undefined ? [] : [show(heading)]
  // Through a pipe, since `> /dev/stdout` and `tee /dev/stderr` would overwrite a plain file from its start.
  return [`exec > >(exec cat >> '${TRACE_FILE}') 2>&1`, ...intro, ...commands.flatMap(withPrompt)].join('\n')
}

function withPrompt(command: string): string[] {
  const [first = '', ...more] = command.replace(/\n+$/, '').split('\n')
  return [show(`$ ${first}${more.length > 0 ? ' # collapsed multi-line command' : ''}`), command]
}

function show(text: string): string {
  return `printf '%s\\n' ${quoteWord(`${GREEN}${text}${RESET}`)}`
}

/** The last line of a trace, in the runner's words. */
export function formatTraceEnd(end: { kind: 'success' } | { kind: 'failed'; reason: string }): string {
  return end.kind === 'success' ? `${GREEN}Job succeeded${RESET}\n` : `${RED}ERROR: Job failed: ${end.reason}${RESET}\n`
}

const GREEN = '\x1b[32;1m'
const RED = '\x1b[31;1m'
const RESET = '\x1b[0;m'
