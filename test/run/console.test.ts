import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createHost } from '../../src/host/create.ts'
import { createWatchConsole } from '../../src/run/console.ts'
import { recordedStream } from '../host/recorded-stream.ts'

const estimate = { expectedMs: 60_000, examplePipelineId: 7, percent: 10, remainingMs: 54_000 }

async function openConsole(look: { readonly isTTY: boolean }) {
  const stderr = recordedStream(look)
  const host = await createHost({
    kind: 'terminal',
    env: {},
    stdout: recordedStream(),
    stderr,
    every: () => ({ [Symbol.dispose]() {} }),
  })
  const reads: { readonly pipelineId: number; readonly signal: AbortSignal }[] = []
  const console = createWatchConsole(host, {
    nowMs: () => 0,
    readDurations(pipelineId, signal) {
      reads.push({ pipelineId, signal })
      return new Promise(() => {})
    },
    hasMoreLog: () => false,
  })
  return { console, reads }
}

test('how long jobs usually take is read once, and a read that hangs ends with the watch', async () => {
  const { console, reads } = await openConsole({ isTTY: true })
  console.show({ kind: 'polled', elapsedMs: 6_000, estimate })
  console.show({ kind: 'polled', elapsedMs: 7_000, estimate })
  await setImmediate()
  expect(reads).toMatchObject([{ pipelineId: 7, signal: { aborted: false } }])
  console.end()
  expect(reads).toMatchObject([{ signal: { aborted: true } }])
})

test('where no live view is shown nothing is read for it', async () => {
  const { console, reads } = await openConsole({ isTTY: false })
  console.show({ kind: 'polled', elapsedMs: 6_000, estimate })
  expect(reads).toEqual([])
})
