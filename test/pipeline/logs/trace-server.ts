import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the server treats one request for a trace. */
export type TraceFault =
  | { readonly kind: 'status'; readonly status: number }
  /** The connection ends after this share of the body. */
  | { readonly kind: 'cut'; readonly share: number }

export interface TraceServer extends AsyncDisposable {
  readonly url: string
  /** Requests for traces, in order: job id and bytes of the trace at that time. */
  readonly requests: { jobId: number; sizeBytes: number }[]
}

export interface TraceServerSettings {
  /** The trace as it is now; `undefined` answers 404. */
  readonly trace: (jobId: number) => Buffer | undefined
  readonly fault?: ((jobId: number) => TraceFault | undefined) | undefined
  /** Whether parts of a trace can be had, as from GitLab 19; asked at each request. */
  readonly windows?: (() => boolean) | undefined
  /** Whether answers carry `Content-Length`. */
  readonly announced?: boolean | undefined
}

/** Serves `/api/v4/projects/:id/jobs/:job_id/trace` over loopback, and nothing else. */
export async function startTraceServer({
  trace,
  fault = () => undefined,
  announced = true,
  windows = () => false,
}: TraceServerSettings): Promise<TraceServer> {
  const requests: TraceServer['requests'] = []

  function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://gitlab.test')
    const jobId = Number(/\/jobs\/(\d+)\/trace$/.exec(pathname)?.[1])
    const whole = trace(jobId)
    const [offset, limit] = ['byte_offset', 'byte_limit'].map((name) => searchParams.get(name) ?? undefined)
    const offsetBytes = Number(offset ?? 0)
    const end = limit === undefined ? undefined : offsetBytes + Number(limit)
    const body = windows() ? whole?.subarray(offsetBytes, end) : whole
    requests.push({ jobId, sizeBytes: body?.length ?? 0 })
    const failing = fault(jobId)
    if (failing?.kind === 'status' || body === undefined) {
      const status = failing?.kind === 'status' ? failing.status : 404
      response.writeHead(status, { 'content-type': 'application/json' }).end(`{"message":"${status} from the test"}`)
      return
    }
    response.writeHead(200, { 'content-type': 'text/plain', ...(announced && { 'content-length': body.length }) })
    if (failing) {
      response.write(body.subarray(0, Math.floor(body.length * failing.share)), () => response.destroy())
      response.flushHeaders()
    } else response.end(body)
  }

  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
