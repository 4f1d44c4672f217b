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
  /** Has work done at this moment, whoever is still there. */
  readonly later: (atMs: number, work: () => Promise<unknown>) => void
}

/** Processes and answers one request, with the trouble asked for. Resolves with the status sent, 0 for none. */
export async function deliver(delivery: Delivery): Promise<number> {
  const { request, response, fault, process } = delivery
  const withBody = request.method !== 'HEAD'
  // Clients compare server dates with this header, so it must follow the same clock.
  response.setHeader('date', new Date(delivery.clock.wallMs()).toUTCString())
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
    case 'stall':
      return stall(delivery, fault)
  }
}

async function stall(
  { request, response, clock, gone, process, later }: Delivery,
  fault: Extract<Fault, { kind: 'stall' }>,
): Promise<number> {
  const untilMs = clock.monotonicMs() + fault.delayMs
  const wait = () => clock.sleep(fault.delayMs, gone)
  if (fault.at === 'before')
    await wait().catch((hungUp) => {
      if (fault.late) later(untilMs, process)
      throw hungUp
    })
  const answer = await process()
  if (fault.at === 'answer') await wait()
  if (fault.at !== 'body') return put(response, answer, request.method !== 'HEAD')
  const rest = await putStart(response, answer, fault.afterBytes)
  await wait()
  response.end(rest)
  return answer.status
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
