import { describe, expect, test } from 'vitest'
import { createGitLabClient } from '../../../src/gitlab/client.ts'
import { type LogTailRequest, readLogTails } from '../../../src/pipeline/logs/log-tail.ts'
import { createMasker } from '../../../src/text/mask.ts'
import { createVirtualClock } from '../../support/virtual-clock.ts'
import { startTraceServer, type TraceFault } from './trace-server.ts'
import { tracedJob } from './traces.ts'

interface World extends Partial<LogTailRequest> {
  readonly trace: (jobId: number) => string | undefined
  readonly fault?: (jobId: number) => TraceFault | undefined
}

async function readTails({ trace, fault, ...request }: World) {
  const clock = createVirtualClock()
  await using server = await startTraceServer({
    trace: (id) => {
      const text = trace(id)
      return text === undefined ? undefined : Buffer.from(text)
    },
    fault,
  })
  const settings = { baseUrl: server.url, apiVersion: 'v4', apiToken: 'glpat-x', userAgent: 'test' } as const
  const source = createGitLabClient(
    {
      ...settings,
      token: undefined,
      jobToken: undefined,
      requestTimeoutSeconds: 30,
      retries: 0,
      caCertificates: undefined,
    },
    { clock, random: () => 0.5 },
  )
  const defaults = {
    ...{ source, clock, jobs: [tracedJob(1, 'failed')], secrets: createMasker() },
    ...{ lineCount: 3, withinMs: 60_000, random: () => 0.5 },
  }
  const tails = await readLogTails({ ...defaults, ...request })
  return { tails, requests: server.requests.length }
}

describe('log tails', () => {
  test.each([
    ['an empty log', '', [], 0],
    ['fewer lines than asked for', 'a\nb\n', ['a', 'b'], 0],
    ['just as many', 'a\nb\nc\n', ['a', 'b', 'c'], 0],
    ['more, the last without end', 'a\nb\nc\nd\r\ne', ['c', 'd', 'e'], 2],
  ])('are the last lines of %s', async (_name, log, lines, omittedLines) => {
    const { tails } = await readTails({ trace: () => log })
    expect(tails).toEqual(new Map([[1, { kind: 'tail', lines, omittedLines }]]))
  })

  test('can be of no lines at all', async () => {
    const { tails } = await readTails({ trace: () => 'a\nb\n', lineCount: 0 })
    expect(tails.get(1)).toEqual({ kind: 'tail', lines: [], omittedLines: 2 })
  })

  test('hold long lines cut at a whole character', async () => {
    const { tails } = await readTails({ trace: () => `${'x'.repeat(4095)}${'ä'.repeat(5_000)}\n` })
    expect(tails.get(1)).toMatchObject({ lines: [`${'x'.repeat(4095)}…`] })
  })

  test.each([5, 12, 4_000])('cut no secret in two, with %i characters of it before the cut', async (inside) => {
    const secrets = createMasker()
    const secret = 'glpat-wRpz3g0YqyqNWdfrTBBU'.repeat(inside > 26 ? 200 : 1)
    secrets.add(secret)
    const { tails } = await readTails({ trace: () => `${'x'.repeat(4096 - inside)}${secret}yyyyyy\n`, secrets })
    expect(tails.get(1)).toMatchObject({ lines: [`${'x'.repeat(4096 - inside)}${secret}…`] })
  })

  test('come for every job, also where one cannot be read', async () => {
    const { tails } = await readTails({
      jobs: Array.from({ length: 9 }, (_, index) => tracedJob(index + 1, 'failed')),
      trace: (id) => (id === 5 ? undefined : `log of ${id}\n`),
    })
    expect(tails.size).toBe(9)
    expect(tails.get(9)).toMatchObject({ lines: ['log of 9'] })
    expect(tails.get(5)).toMatchObject({ kind: 'unreadable', reason: expect.stringContaining('404') })
  })

  test('are read again, from the start, when the answer was cut', async () => {
    const faults: TraceFault[] = [
      { kind: 'cut', share: 0.7 },
      { kind: 'status', status: 502 },
    ]
    const { tails, requests } = await readTails({ trace: () => 'a\nb\nc\nd\n', fault: () => faults.shift() })
    expect(tails.get(1)).toMatchObject({ lines: ['b', 'c', 'd'], omittedLines: 1 })
    expect(requests).toBe(3)
  })

  test('are given up after four failures, with what failed', async () => {
    const { tails, requests } = await readTails({ trace: () => 'a\n', fault: () => ({ kind: 'status', status: 502 }) })
    expect(tails.get(1)).toMatchObject({ kind: 'unreadable', reason: expect.stringContaining('502') })
    expect(requests).toBe(4)
  })

  test('are given up when time is over, with what failed', async () => {
    const fault = () => ({ kind: 'status', status: 503 }) as const
    const { tails, requests } = await readTails({ trace: () => 'a\n', fault, withinMs: 1_000 })
    expect(tails.get(1)).toMatchObject({ kind: 'unreadable', reason: expect.stringContaining('503') })
    expect(requests).toBeLessThan(4)
  })

  test('say what is missing when a log is refused', async () => {
    const { tails } = await readTails({ trace: () => 'a\n', fault: () => ({ kind: 'status', status: 403 }) })
    expect(tails.get(1)).toMatchObject({ kind: 'unreadable', hints: [expect.stringContaining('read_api')] })
  })

  test('end with the reason of an interrupt', async () => {
    const interrupt = AbortSignal.abort(new Error('interrupted'))
    await expect(readTails({ trace: () => 'a\n', signal: interrupt })).rejects.toThrow('interrupted')
  })
})
