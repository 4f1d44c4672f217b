import { open } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import type { Clock } from '../../clock.ts'
import { echoedCredentials, type Fault } from '../faults.ts'
import { type Answer, json, send, sizeBytesOf, text, wireHeaders } from './answer.ts'
import type { ReceivedRequest } from './request.ts'

export interface Delivery {
  readonly request: ReceivedRequest
  readonly response: ServerResponse
  readonly clock: Clock
  readonly fault: Fault | undefined
  /** Aborts when the client hangs up. */
  readonly gone: AbortSignal
  /** Processes the request; never rejects. */
  readonly process: () => Promise<Answer>
}

/** Processes and answers one request, with the trouble asked for. Resolves with the status sent, 0 for none. */
export async function deliver({ request, response, clock, fault, gone, process }: Delivery): Promise<number> {
  const withBody = request.method !== 'HEAD'
  // Clients compare server dates with this header, so it must follow the same clock.
  response.setHeader('date', new Date(clock.wallMs()).toUTCString())
  switch (fault?.kind) {
    case undefined:
      return put(response, await process(), withBody)
    case 'answer':
      if (fault.effect) await process()
      return put(response, text(fault.status, fault.body ?? '', { ...fault.headers }), withBody)
    case 'echo':
      return put(response, json(fault.status, { message: echoedCredentials(request) }), withBody)
    case 'rewrite':
      return put(response, fault.rewrite(await process()), withBody)
    case 'reset':
      if (fault.effect) await process()
      return reset(response)
    case 'cut':
      await putStart(response, await process(), fault.afterBytes)
      return reset(response)
    case 'stall': {
      if (fault.at === 'before') await clock.sleep(fault.delayMs, gone)
      const answer = await process()
      if (fault.at === 'answer') await clock.sleep(fault.delayMs, gone)
      if (fault.at !== 'body') return put(response, answer, withBody)
      return putSlowly(response, answer, fault, () => clock.sleep(fault.delayMs, gone))
    }
  }
}

async function put(response: ServerResponse, answer: Answer, withBody: boolean): Promise<number> {
  await send(response, answer, { withBody })
  return answer.status
}

/** Headers with the full length, and the first bytes. */
async function putStart(response: ServerResponse, answer: Answer, bytes: number): Promise<Uint8Array> {
  const whole = await bytesOf(answer)
  response.writeHead(answer.status, wireHeaders(answer))
  await new Promise((resolve) => response.write(whole.subarray(0, bytes), resolve))
  return whole.subarray(bytes)
}

async function putSlowly(
  response: ServerResponse,
  answer: Answer,
  { afterBytes }: { readonly afterBytes: number },
  wait: () => Promise<void>,
): Promise<number> {
  const rest = await putStart(response, answer, afterBytes)
  await wait()
  response.end(rest)
  return answer.status
}

function reset(response: ServerResponse): number {
  response.socket?.resetAndDestroy()
  return 0
}

async function bytesOf(answer: Answer): Promise<Uint8Array> {
  if (answer.body.kind === 'bytes') return answer.body.bytes
  await using file = await open(answer.body.file)
  const buffer = Buffer.alloc(sizeBytesOf(answer))
  await file.read(buffer, 0, buffer.length, 0)
  return buffer
}
