import type { Call } from '../call.ts'
import { explainForeign, type Foreign, isError } from '../explain/foreign.ts'
import { isPage } from '../explain/words.ts'
import type { HttpAnswer } from '../http/exchange.ts'

/**
 * Hands on an answer whose body is read as a stream only when its beginning is what was asked for: a log, an archive, a file.
 *
 * @throws GitLabUnavailableError for a login page, an error, or anything else in its place
 */
export async function checkContent(
  call: Call,
  answer: HttpAnswer,
  redact: (text: string) => string,
): Promise<HttpAnswer> {
  const kind = contentOf(call)
  const named = kind === 'log' ? namedLog(answer) : undefined
  if (named !== undefined && call.path.endsWith(`/jobs/${named}/trace`)) return answer
  if (kind === 'file' && !isSuspectFile(call, answer)) return answer
  const beginning = await readBeginning(answer, kind === 'zip' ? ZIP_BYTES : TEXT_BYTES)
  const foreign = named === undefined ? findForeign(kind, answer, beginning) : otherLog(named)
  if (foreign === undefined) return withBeginning(answer, beginning)
  answer.close()
  throw explainForeign(call, answer, { foreign, redact })
}

type Content = 'log' | 'zip' | 'file'

/** Known from the path, so that no endpoint can forget it. */
function contentOf({ path }: Call): Content {
  if (/\/jobs\/\d+\/trace$/.test(path)) return 'log'
  return /\/jobs\/(?:\d+\/artifacts|artifacts\/[^/]+\/download)$/.test(path) ? 'zip' : 'file'
}

/** GitLab names the job whose log it sends. */
function namedLog({ headers }: HttpAnswer): string | undefined {
  return /filename="?(\d+)\.log"?/.exec(headers['content-disposition'] ?? '')?.[1]
}

function otherLog(jobId: string): Foreign {
  return { kind: 'other', words: `the log of job ${jobId}` }
}

/** Enough for the signature. */
const ZIP_BYTES = 4
/** Enough for the beginning of a page, or for an error. */
const TEXT_BYTES = 1024

/** A file may be a page; one of another name that comes as a page may be a login. */
function isSuspectFile({ path }: Call, { headers }: HttpAnswer): boolean {
  return /^text\/html\b/i.test(headers['content-type'] ?? '') && !/\.x?html?$/i.test(path)
}

function findForeign(
  content: Content,
  { headers }: HttpAnswer,
  { bytes, failure }: Pick<Beginning, 'bytes' | 'failure'>,
): Foreign | undefined {
  const text = bytes.toString('utf8')
  switch (content) {
    case 'zip': {
      const isUnknown = failure !== undefined && bytes.length < ZIP_BYTES
      return isZip(bytes) || isUnknown ? undefined : { kind: 'body', text, expected: 'a zip archive' }
    }
    case 'log': {
      // A runner begins each log with a line of its own, so that no log begins like a page, whatever the job prints.
      const isOther = NO_LOG_TYPE.test(headers['content-type'] ?? '') || isPage(text) || isError(text)
      return isOther ? { kind: 'body', text, expected: 'a log' } : undefined
    }
    case 'file':
      return isPage(text) ? { kind: 'body', text, expected: 'a file' } : undefined
  }
}

const NO_LOG_TYPE = /^(?:text\/html|application\/(?:\w+\+)?json)\b/i

/** A local file header, or the end of an archive without files. */
function isZip(bytes: Buffer): boolean {
  const signature = bytes.toString('latin1', 0, 4)
  return signature === 'PK\x03\x04' || signature === 'PK\x05\x06'
}

interface Beginning {
  readonly bytes: Buffer
  readonly chunks: readonly Uint8Array[]
  readonly rest: AsyncGenerator<Uint8Array, void, void>
  /** Why the body ended early: its reader learns of it after the bytes that came. */
  readonly failure: { readonly error: unknown } | undefined
}

async function readBeginning(answer: HttpAnswer, leastBytes: number): Promise<Beginning> {
  const rest = answer.chunks()
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  let failure: Beginning['failure']
  try {
    while (sizeBytes < leastBytes) {
      const { value, done } = await rest.next()
      if (done) break
      chunks.push(value)
      sizeBytes += value.length
    }
  } catch (error) {
    failure = { error }
  }
  return { bytes: Buffer.concat(chunks), chunks, rest, failure }
}

function withBeginning(answer: HttpAnswer, { chunks, rest, failure }: Beginning): HttpAnswer {
  async function* all(): AsyncGenerator<Uint8Array, void, void> {
    try {
      yield* chunks
      if (failure !== undefined) throw failure.error
      yield* rest
    } finally {
      await rest.return()
    }
  }
  return { ...answer, chunks: all }
}
