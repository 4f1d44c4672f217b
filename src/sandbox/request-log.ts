import type { IncomingMessage } from 'node:http'

/** One request as it was received, for tests that look for what must not be there. */
export interface LoggedRequest {
  readonly method: string
  /** As in the request line. */
  readonly url: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Its first MiB. */
  body: string
  /** Status answered; 0 while it is in work, and when the connection was reset. */
  status: number
}

/** The newest requests of a server: as many as stay below a bound together. */
export interface RequestLog {
  /** Oldest first. */
  readonly requests: readonly LoggedRequest[]
  /** Notes a request as soon as its head is there. */
  add(message: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): LoggedRequest
  addBody(request: LoggedRequest, body: Buffer): void
}

const MAX_LOG_BYTES = 32 * 1024 * 1024
const MAX_BODY_BYTES = 1024 * 1024
/** What a request takes beside its texts, roughly. */
const ENTRY_BYTES = 500

export function createRequestLog(): RequestLog {
  const requests: LoggedRequest[] = []
  const sizes = new WeakMap<LoggedRequest, number>()
  let totalBytes = 0

  function grow(request: LoggedRequest, bytes: number): void {
    const known = sizes.get(request)
    if (known === undefined) return
    sizes.set(request, known + bytes)
    totalBytes += bytes
    let dropped = 0
    for (; totalBytes > MAX_LOG_BYTES && dropped < requests.length - 1; dropped++) {
      const oldest = requests[dropped] as LoggedRequest
      totalBytes -= sizes.get(oldest) ?? 0
      sizes.delete(oldest)
    }
    requests.splice(0, dropped)
  }

  return {
    requests,
    add({ method = '', url = '', headers }) {
      const request = { method, url, headers: { ...headers }, body: '', status: 0 }
      requests.push(request)
      sizes.set(request, 0)
      grow(request, ENTRY_BYTES + url.length + JSON.stringify(headers).length)
      return request
    },
    addBody(request, body) {
      request.body = body.subarray(0, MAX_BODY_BYTES).toString()
      grow(request, Math.min(body.length, MAX_BODY_BYTES))
    },
  }
}
