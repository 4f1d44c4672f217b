import { createHash, type Hash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Clock } from '../../clock.ts'
import type { CallOptions } from '../../gitlab/api.ts'
import type { StreamAnswer } from '../../gitlab/types.ts'
import { ArtifactError } from './artifact.ts'

export interface DownloadRequest {
  /** One GET of the archive. */
  readonly open: (options: CallOptions) => Promise<StreamAnswer>
  /** File to write; an older one is replaced. */
  readonly path: string
  /** For messages, e.g. `artifacts of job "build" (#12)`. */
  readonly subject: string
  readonly clock: Clock
  /** Repeats after the first try. */
  readonly retries: number
  readonly signal?: AbortSignal | undefined
  /** At the start of each try: the length announced, if any. */
  readonly onStart?: ((totalBytes: number | undefined) => void) | undefined
  readonly onBytes?: ((bytes: number) => void) | undefined
}

const BUFFERED_BYTES = 1 << 20
const FIRST_DELAY_MS = 1000
const LONGEST_DELAY_MS = 30_000

/**
 * Downloads an archive to a file, and checks its length and, where the server gives one, its SHA-256. A try that is cut off
 * starts from the beginning: GitLab does not promise ranges.
 * @throws GitLabRefusedError, GitLabUnavailableError, ArtifactError (`damaged`), system errors of the file, the signal's reason
 */
export async function downloadArchive(request: DownloadRequest): Promise<void> {
  const { clock, retries, signal } = request
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await downloadOnce(request)
    } catch (error) {
      signal?.throwIfAborted()
      // The client has repeated the opening itself; what is left to repeat is a body that did not come whole.
      if (!(error instanceof ArtifactError && error.kind === 'damaged') || attempt >= retries) throw error
      await clock.sleep(Math.min(FIRST_DELAY_MS * 2 ** attempt, LONGEST_DELAY_MS), signal)
    }
  }
}

async function downloadOnce(request: DownloadRequest): Promise<void> {
  const { open, path, subject, signal } = request
  const { headers, body } = await open({ signal })
  const expected = expectedContent(headers)
  request.onStart?.(expected.sizeBytes)
  let sizeBytes = 0
  // The source of the pipeline, not a step of it: a failure of the body must differ from one of the file.
  const received = async function* () {
    try {
      for await (const chunk of body as AsyncIterable<Buffer>) {
        sizeBytes += chunk.length
        expected.hash?.update(chunk)
        request.onBytes?.(chunk.length)
        yield chunk
      }
    } catch (error) {
      throw cutOff(subject, sizeBytes, error)
    }
  }
  await pipeline(received, createWriteStream(path, { highWaterMark: BUFFERED_BYTES }), { signal })
  if (expected.sizeBytes !== undefined && sizeBytes !== expected.sizeBytes) {
    throw cutOff(subject, sizeBytes, undefined, expected.sizeBytes)
  }
  if (expected.hash && expected.hash.digest('hex') !== expected.sha256) {
    throw new ArtifactError(
      'damaged',
      `${subject}: the archive arrived damaged: its SHA-256 is not the one GitLab announced`,
    )
  }
}

interface ExpectedContent {
  readonly sizeBytes: number | undefined
  readonly sha256: string | undefined
  readonly hash: Hash | undefined
}

function expectedContent(headers: StreamAnswer['headers']): ExpectedContent {
  // A proxy that compresses announces the length of something else.
  const encoded = (headers['content-encoding'] ?? 'identity') !== 'identity'
  const length = headers['content-length']
  // GitLab's newest versions; an object storage's own ETags (MD5, multipart) have other forms.
  const sha256 = /^"([0-9a-f]{64})"$/.exec(headers.etag ?? '')?.[1]
  return {
    sizeBytes: length !== undefined && /^\d+$/.test(length) && !encoded ? Number(length) : undefined,
    sha256,
    hash: sha256 && !encoded ? createHash('sha256') : undefined,
  }
}

function cutOff(subject: string, receivedBytes: number, cause: unknown, totalBytes?: number): ArtifactError {
  const reason = cause instanceof Error ? `: ${cause.message}` : ''
  const of = totalBytes === undefined ? '' : ` of ${totalBytes}`
  const message = `${subject}: the download was cut off after ${receivedBytes}${of} bytes${reason}`
  return new ArtifactError('damaged', message, {
    cause,
    hints: ['try again; if it keeps happening, look at proxies in between'],
  })
}
