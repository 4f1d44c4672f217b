import { expect, test } from 'vitest'
import { createLiveBlock } from '../../src/host/live-block.ts'
import { recordedStream } from './recorded-stream.ts'

const line = '\r\u001B[2K'
const up = `\u001B[1A${line}`

/** A block whose seconds pass when the test says so. */
function openBlock(look: { columns?: number; rows?: number } = {}) {
  const stream = { ...recordedStream({ isTTY: true, columns: 80 }), rows: 24, ...look }
  let tick = () => {}
  let ticking = false
  const every = (intervalMs: number, callback: () => void): Disposable => {
    expect(intervalMs).toBe(1_000)
    tick = callback
    ticking = true
    return {
      [Symbol.dispose]() {
        ticking = false
      },
    }
  }
  const block = createLiveBlock(stream, { enabled: true, every })
  return { stream, block, tick: () => tick(), isTicking: () => ticking }
}

test('is asked again each second, and written only when it has changed', () => {
  const { stream, block, tick, isTicking } = openBlock()
  let seconds = 1
  block.set(() => ['running', `  build: ${seconds} s`])
  tick()
  seconds = 2
  tick()
  expect(isTicking()).toBe(true)
  block.set(undefined)
  expect(isTicking()).toBe(false)
  expect(stream.chunks).toEqual(['running\n  build: 1 s', line + up, 'running\n  build: 2 s', line + up])
})

test('makes room for what is printed, and comes back below it', () => {
  const { stream, block } = openBlock()
  block.set(() => ['a', 'b', 'c'])
  block.around(() => stream.write('printed\n'))
  expect(stream.chunks).toEqual(['a\nb\nc', line + up + up, 'printed\n', 'a\nb\nc'])
})

test('never takes more than the screen', () => {
  const { stream, block } = openBlock({ rows: 4 })
  block.set(() => ['1', '2', '3', '4', '5'])
  expect(stream.text()).toBe('1\n2\n… 3 more')
})

test('takes away all rows that its lines have wrapped to on a screen that became narrower', () => {
  const { stream, block } = openBlock({ columns: 80 })
  block.set(() => ['x'.repeat(70)])
  Object.assign(stream, { columns: 30 })
  block.set(undefined)
  expect(stream.chunks.at(-1)).toBe(line + up + up)
})
