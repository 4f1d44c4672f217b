import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createTurns } from '../src/concurrency.ts'

test('so many begin in one turn, the rest in order in the turns after it', async () => {
  const { begin } = createTurns(2)
  const begun: number[] = []
  const all = [1, 2, 3, 4, 5].map(async (caller) => {
    await begin()
    begun.push(caller)
  })
  await Promise.resolve()
  expect(begun).toEqual([1, 2])
  await turn()
  expect(begun).toEqual([1, 2, 3, 4])
  await Promise.all(all)
  expect(begun).toEqual([1, 2, 3, 4, 5])
  // The turn of the last one has room for one more, and a later turn for as many as ever.
  expect(begin()).toBeUndefined()
  expect(begin()).toBeInstanceOf(Promise)
  await turn()
  await turn()
  expect([begin(), begin()]).toEqual([undefined, undefined])
})

test('what follows waits until all have begun, and for nothing where none waits', async () => {
  const { begin, afterAll } = createTurns(1)
  const order: string[] = []
  expect(afterAll()).toBeUndefined()
  const all = ['a', 'b', 'c'].map(async (name) => {
    await begin()
    order.push(name)
    await afterAll()
    order.push(name.toUpperCase())
  })
  await Promise.all(all)
  expect(order).toEqual(['a', 'b', 'c', 'A', 'B', 'C'])
})
