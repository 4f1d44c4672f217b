import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../clock.ts'
import type { Faults } from './faults.ts'
import { type Answer, text } from './http/answer.ts'
import { deliver } from './http/delivery.ts'
import { type ListenOptions, listen } from './http/listener.ts'
import { createRequestLog, type LoggedRequest } from './request-log.ts'
import type { ObjectStorage } from './route.ts'

/** A second origin that serves archives by signed URL, and logs what it was sent. */
export interface ObjectStorageServer extends ObjectStorage {
  readonly origin: string
  readonly requests: readonly LoggedRequest[]
  close(): Promise<void>
}

export async function startObjectStorage(
  options: ListenOptions,
  { faults, clock }: { readonly faults: Faults; readonly clock: Clock },
): Promise<ObjectStorageServer> {
  const files = new Map<string, string>()
  const log = createRequestLog()

  async function handle(message: IncomingMessage, response: ServerResponse) {
    const gone = new AbortController()
    response.once('close', () => gone.abort(new Error('the client hung up')))
    const logged = log.add(message)
    const { method = 'GET', url = '/', headers } = message
    const request = { method, url, path: url.split('?')[0] ?? '/', headers, body: Buffer.alloc(0) }
    await deliver({
      request,
      response,
      clock,
      fault: faults.next(request),
      gone: gone.signal,
      process: async () => answer(files.get(url)),
      later: () => {},
      onAnswer: (status) => {
        logged.status = status
      },
    })
  }

  const listener = await listen(handle, options)
  return {
    origin: listener.origin,
    requests: log.requests,
    sign(file) {
      const url = `/storage/artifacts.zip?X-Signature=${randomBytes(16).toString('hex')}`
      files.set(url, file)
      return listener.origin + url
    },
    close: listener.close,
  }
}

function answer(file: string | undefined): Answer {
  if (file === undefined) return text(403, 'SignatureDoesNotMatch')
  const sizeBytes = statSync(file).size
  return { status: 200, headers: { 'content-type': 'application/zip' }, body: { kind: 'file', file, sizeBytes } }
}
