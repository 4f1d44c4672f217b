import { type Answer, json } from './http/answer.ts'
import type { ReceivedRequest } from './http/request.ts'

/** Failures on demand. The first rule that fits a request acts on it. */
export interface Faults {
  /** Returns the way to take it back. */
  add(rule: FaultRule): () => void
  clear(): void
  /** The fault for this request, counted as an occurrence of every rule that fits. */
  next(request: ReceivedRequest): Fault | undefined
}

export interface FaultRule {
  readonly method?: string
  /** Tested against the path with query, as received, below the URL prefix. */
  readonly path?: RegExp
  readonly when?: (request: ReceivedRequest) => boolean
  /** Which of the fitting requests, counted from 1; all by default. */
  readonly nth?: number | readonly number[]
  readonly fault: Fault
}

/** Whether the request also has its effect is part of each kind. */
export type Fault =
  /** Another answer. `effect`: the request is processed first, its own answer thrown away. */
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly body?: string
      readonly headers?: Readonly<Record<string, string>>
      readonly effect?: boolean
    }
  /** The connection is reset, without effect before the request is processed, or after it: the answer is lost. */
  | { readonly kind: 'reset'; readonly effect: boolean }
  /** Processed; the body ends early although its length was announced. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /**
   * Silence for so long before the request is processed, before it is answered, or after some bytes of the body. `late`: it is
   * processed then even when the client has hung up meanwhile.
   */
  | { readonly kind: 'stall'; readonly delayMs: number; readonly at: 'before'; readonly late?: boolean }
  | { readonly kind: 'stall'; readonly delayMs: number; readonly at: 'answer' }
  | { readonly kind: 'stall'; readonly delayMs: number; readonly at: 'body'; readonly afterBytes: number }
  /** An error that repeats every credential of the request back to its sender. No effect. */
  | { readonly kind: 'echo'; readonly status: number }
  /** Processed; the answer is changed on its way. */
  | { readonly kind: 'rewrite'; readonly rewrite: (answer: Answer) => Answer }

interface Counted {
  readonly rule: FaultRule
  count: number
}

export function createFaults(): Faults {
  const rules: Counted[] = []
  return {
    add(rule) {
      const counted = { rule, count: 0 }
      rules.push(counted)
      return () => void rules.splice(rules.indexOf(counted), 1)
    },
    clear() {
      rules.length = 0
    },
    next(request) {
      const fitting = rules.filter(({ rule }) => fits(rule, request))
      for (const counted of fitting) counted.count++
      return fitting.find(({ rule: { nth }, count }) => nth === undefined || [nth].flat().includes(count))?.rule.fault
    },
  }
}

/** A fault that changes the JSON of an answer, e.g. a status that flaps; answers that are not JSON stay as they are. */
export function rewriteJson(change: (value: unknown) => unknown): Fault {
  return {
    kind: 'rewrite',
    rewrite(answer) {
      if (answer.body.kind !== 'bytes' || answer.headers['content-type'] !== 'application/json') return answer
      return json(answer.status, change(JSON.parse(Buffer.from(answer.body.bytes).toString())), { ...answer.headers })
    },
  }
}

/** What an `echo` fault answers. */
export function echoedCredentials({ headers, url, body }: ReceivedRequest): string {
  const { 'private-token': personal, 'job-token': job, authorization } = headers
  const parts = [
    `PRIVATE-TOKEN=${personal}`,
    `JOB-TOKEN=${job}`,
    `Authorization=${authorization}`,
    url,
    body.toString(),
  ]
  return `Internal error while handling ${parts.join(' | ')}`
}

function fits({ method, path, when }: FaultRule, request: ReceivedRequest): boolean {
  if (method !== undefined && method !== request.method) return false
  const target = request.path + (request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '')
  return (path?.test(target) ?? true) && (when?.(request) ?? true)
}
