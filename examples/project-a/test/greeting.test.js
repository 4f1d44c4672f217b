import { strictEqual } from 'node:assert'
import { test } from 'node:test'
import { greeting } from '../src/greeting.js'

test('greets by name', () => {
  strictEqual(greeting('Ada'), 'Hello, Ada!')
})

test('greets the world when there is no name', () => {
  strictEqual(greeting(' '), 'Hello, world!')
})
