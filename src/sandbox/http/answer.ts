import { createReadStream } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'

/** What a route answers, before it is put on the wire. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: AnswerBody
}

type AnswerBody =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'file'; readonly file: string; readonly sizeBytes: number }

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return text(status, JSON.stringify(value), { 'content-type': 'application/json', ...headers })
}

export function text(status: number, value: string | Uint8Array, headers: Record<string, string> = {}): Answer {
  const bytes = typeof value === 'string' ? Buffer.from(value) : value
  return { status, headers: { 'content-type': 'text/plain', ...headers }, body: { kind: 'bytes', bytes } }
}

export function empty(status: number): Answer {
  return { status, headers: {}, body: { kind: 'bytes', bytes: new Uint8Array() } }
}

export function sizeBytesOf({ body }: Answer): number {
  return body.kind === 'bytes' ? body.bytes.byteLength : body.sizeBytes
}

/** Sends all of it. Rejects when the client hangs up or a file goes away in the middle. */
export async function send(response: ServerResponse, answer: Answer, { withBody }: { withBody: boolean }) {
  response.writeHead(answer.status, wireHeaders(answer))
  if (!withBody) return void response.end()
  if (answer.body.kind === 'bytes') return void response.end(answer.body.bytes)
  await pipeline(createReadStream(answer.body.file), response)
}

/** Headers as they go out: the length, and what GitLab always adds. */
export function wireHeaders(answer: Answer): Record<string, string> {
  const headers = { 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN', ...answer.headers }
  return answer.status === 204 || answer.status === 304
    ? headers
    : { ...headers, 'content-length': String(sizeBytesOf(answer)) }
}

/** Thrown anywhere below a route; becomes the answer. The only error that routes make. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly answer: Answer
  /** What was said, before it became JSON. */
  readonly body: unknown

  constructor(status: number, body: unknown, headers?: Record<string, string>) {
    super(`${status} ${JSON.stringify(body)}`)
    this.body = body
    this.answer = json(status, body, headers)
  }
}

/** Grape's own validation: key `error`, several problems in one line. */
export const invalidParams = (problems: readonly string[]) => new Refusal(400, { error: problems.join(', ') })

/** Own text under `message`, a string or an object. */
export const refused = (status: number, message: unknown) => new Refusal(status, { message })

export const badRequest = (reason?: string) => refused(400, withReason('400 Bad request', reason))

export const unauthorized = () => refused(401, '401 Unauthorized')

export const forbidden = (reason?: string) => refused(403, withReason('403 Forbidden', reason))

/** `resource` as in `404 Project Not Found`. */
export const notFound = (resource?: string) => refused(404, resource ? `404 ${resource} Not Found` : '404 Not Found')

export const oauthError = (status: 401 | 403, error: string, description: string, scope?: string) =>
  new Refusal(status, { error, error_description: description, ...(scope && { scope }) })

function withReason(text: string, reason: string | undefined): string {
  return reason ? `${text} - ${reason}` : text
}
