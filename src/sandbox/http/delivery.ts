import { open } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { TLSSocket } from 'node:tls'
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
  /** Has work done at this moment, even when the client has gone. */
  readonly later: (atMs: number, work: () => Promise<unknown>) => void
  /** Gets the status of an answer that is sent whole, just before it is sent. */
  readonly onAnswer: (status: number) => void
}

/** Processes and answers one request, with the trouble asked for. Rejects when the client hangs up. */
export async function deliver(delivery: Delivery): Promise<void> {
  const { request, response, fault, process } = delivery
  // Clients compare server dates with this header, so it must follow the same clock.
  response.setHeader('date', new Date(delivery.clock.wallMs()).toUTCString())
  switch (fault?.kind) {
    case undefined:
      return put(delivery, await process())
    case 'answer':
      if (fault.effect) await process()
      return put(delivery, text(fault.status, fault.body ?? '', { ...fault.headers }))
    case 'echo':
      return put(delivery, json(fault.status, { message: echoedCredentials(request) }))
    case 'rewrite':
      return put(delivery, fault.rewrite(await process()))
    case 'reset':
      if (fault.effect) await process()
      reset(response)
      return
    case 'cut':
      await putStart(response, await process(), fault.afterBytes)
      // An orderly end, so that the client surely gets the first bytes.
      response.socket?.end()
      return
    case 'stall':
      return stall(delivery, fault)
  }
}

async function stall(delivery: Delivery, fault: Extract<Fault, { kind: 'stall' }>): Promise<void> {
  const { response, clock, gone, process, later, onAnswer } = delivery
  const untilMs = clock.monotonicMs() + fault.delayMs
  const wait = () => clock.sleep(fault.delayMs, gone)
  if (fault.at === 'before')
    await wait().catch((hungUp) => {
      if (fault.late) later(untilMs, process)
      throw hungUp
    })
  const answer = await process()
  if (fault.at === 'answer') await wait()
  if (fault.at !== 'body') return put(delivery, answer)
  const rest = await putStart(response, answer, fault.afterBytes)
  await wait()
  onAnswer(answer.status)
  response.end(rest)
}

async function put({ request, response, onAnswer }: Delivery, answer: Answer): Promise<void> {
  onAnswer(answer.status)
  await send(response, answer, { withBody: request.method !== 'HEAD' })
}

/** Headers with the full length, and the first bytes. */
async function putStart(response: ServerResponse, answer: Answer, bytes: number): Promise<Uint8Array> {
  const whole = await bytesOf(answer)
  response.writeHead(answer.status, wireHeaders(answer))
  await new Promise((resolve) => response.write(whole.subarray(0, bytes), resolve))
  return whole.subarray(bytes)
}

/** TCP only: TLS has no reset of its own, there the connection just ends. */
function reset({ socket }: ServerResponse): void {
  if (socket instanceof TLSSocket) socket.destroy()
  else socket?.resetAndDestroy()
}

async function bytesOf(answer: Answer): Promise<Uint8Array> {
  if (answer.body.kind === 'bytes') return answer.body.bytes
  await using file = await open(answer.body.file)
  const buffer = Buffer.alloc(sizeBytesOf(answer))
  await file.read(buffer, 0, buffer.length, 0)
  return buffer
}
