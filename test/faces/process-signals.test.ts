import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import { listenForSignals } from '../../src/faces/process.ts'

function listen() {
  const exits: number[] = []
  const clock = { nowMs: 10_000 }
  const source = Object.assign(new EventEmitter(), { exit: (code: number) => exits.push(code) as never })
  const signal = listenForSignals(source, () => clock.nowMs)
  return { exits, clock, signal, send: (name: 'SIGINT' | 'SIGTERM') => source.emit(name, name) }
}

describe('signals', () => {
  test.each([
    { name: 'SIGINT', exitCode: 130 },
    { name: 'SIGTERM', exitCode: 143 },
  ] as const)('the first $name ends the run in an orderly way', ({ name, exitCode }) => {
    const { signal, send, exits } = listen()
    send(name)
    expect(signal.reason).toMatchObject({ exitCode, result: 'interrupted' })
    expect(exits).toEqual([])
  })

  test('a second one leaves at once, by its own exit code', () => {
    const { clock, send, exits } = listen()
    send('SIGINT')
    clock.nowMs += 500
    send('SIGTERM')
    expect(exits).toEqual([143])
  })

  test('one Ctrl-C that comes twice, as below npx, still cancels', () => {
    const { clock, send, exits, signal } = listen()
    send('SIGINT')
    clock.nowMs += 20
    send('SIGINT')
    expect(exits).toEqual([])
    expect(signal.aborted).toBe(true)
  })
})
