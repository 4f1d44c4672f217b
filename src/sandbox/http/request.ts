import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { Refusal } from './answer.ts'

/** One request, read whole. */
export interface ReceivedRequest {
  readonly method: string
  /** As in the request line, with the query. */
  readonly url: string
  /** Raw path below the URL prefix, still percent-encoded. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Parameters as Rack gives them: text, lists and maps; from JSON also numbers, booleans and null. */
export type Params = { [name: string]: unknown }

const BODY_LIMIT_BYTES = 20 * 1024 * 1024

/** Reads the body up to a limit. Rejects with a 413 refusal beyond it, and when the client hangs up. */
export async function readBody(message: IncomingMessage): Promise<Buffer> {
  if (Number(message.headers['content-length'] ?? 0) > BODY_LIMIT_BYTES) throw tooLarge()
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of message) {
    sizeBytes += chunk.length
    if (sizeBytes > BODY_LIMIT_BYTES) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(): Refusal {
  return new Refusal(413, { message: '413 Request Entity Too Large' }, { connection: 'close' })
}

/** Query string and body in one map; the body wins, names keep the order in which they came. */
export async function readParams(request: ReceivedRequest): Promise<Params> {
  const query = parseNested(new URLSearchParams(request.url.split('?').slice(1).join('?')))
  return Object.assign(query, await readBodyParams(request))
}

async function readBodyParams({ headers, body, method }: ReceivedRequest): Promise<Params> {
  if (method === 'GET' || method === 'HEAD' || body.length === 0) return emptyParams()
  const contentType = headers['content-type'] ?? 'application/x-www-form-urlencoded'
  const mediaType = contentType.split(';')[0]?.trim().toLowerCase()
  switch (mediaType) {
    case 'application/json':
      return parseJson(body)
    case 'application/x-www-form-urlencoded':
      return parseNested(new URLSearchParams(body.toString()))
    case 'multipart/form-data':
      return parseMultipart(body, contentType)
    default:
      throw new Refusal(415, { error: `The provided content-type '${mediaType}' is not supported` })
  }
}

function parseJson(body: Buffer): Params {
  let value: unknown
  try {
    value = JSON.parse(body.toString())
  } catch {
    throw new Refusal(400, { error: 'Problem while parsing request body' })
  }
  return isMap(value) ? Object.assign(emptyParams(), value) : emptyParams()
}

/** The platform's own parser; Node loads it on first use only. */
async function parseMultipart(body: Buffer, contentType: string): Promise<Params> {
  try {
    const answer = new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    return parseNested(await answer.formData())
  } catch {
    throw new Refusal(400, { error: 'Problem while parsing request body' })
  }
}

/** Reads `a[b][]=c` notation. Prototype names are ordinary keys here: every map is without a prototype. */
function parseNested(pairs: Iterable<readonly [string, unknown]>): Params {
  const params = emptyParams()
  for (const [name, value] of pairs) {
    const [head = name, ...rest] = splitName(name)
    assign(params, head, rest, value)
  }
  return params
}

export function emptyParams(): Params {
  return Object.create(null)
}

export function isMap(value: unknown): value is Params {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Blob)
}

/** `variables[A B]` is `['variables', 'A B']`; a name with broken brackets is one key, as in Rack. */
function splitName(name: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name)
  if (!match) return [name]
  const [, head = name, brackets = ''] = match
  return [head, ...[...brackets.matchAll(/\[([^[\]]*)\]/g)].map(([, key = '']) => key)]
}

function assign(target: Params, key: string, path: readonly string[], value: unknown): void {
  const [next, ...rest] = path
  if (next === undefined) {
    target[key] = value
  } else if (next === '') {
    const list = Array.isArray(target[key]) ? (target[key] as unknown[]) : []
    target[key] = list
    appendTo(list, rest, value)
  } else {
    const map = isMap(target[key]) ? target[key] : emptyParams()
    target[key] = map
    assign(map, next, rest, value)
  }
}

/** `variables[][key]=a&variables[][value]=b` is one element: a new one starts when a key comes again. */
function appendTo(list: unknown[], path: readonly string[], value: unknown): void {
  const [key, ...rest] = path
  if (key === undefined) return void list.push(value)
  const last = list.at(-1)
  const map = isMap(last) && !(key in last) ? last : emptyParams()
  if (map !== last) list.push(map)
  assign(map, key, rest, value)
}
