import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import picomatch from 'picomatch'
import { describe, expect, test } from 'vitest'
import { compileNameGlob, compilePathGlob } from '../src/glob.ts'

describe('globs of paths', () => {
  test.each([
    ['*-*-*-*-*.whl', 'a-1-py3-none-any.whl', true],
    ['dist/**', 'dist', true],
    ['dist/**', 'dist/a/b', true],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
    ['a/**/b', 'ab', false],
    ['**/b', 'x/ab', false],
    ['a**c', 'a/c', false],
    ['{src,test/{a,b}}/*.ts', 'test/b/x.ts', true],
    ['{**/a,b}', 'x/y/a', true],
    ['{a', '{a', true],
    ['{a}', '{a}', true],
    ['v{1..3}', 'v2', true],
    ['[a-c][!x]', 'bz', true],
    ['[a-c]', '/', false],
    ['[', '[', true],
    ['report (1).txt', 'report (1).txt', true],
    ['@(a|b).js', 'b.js', true],
    ['!(a|b).js', 'b.js', false],
    ['!(a|b).js', 'c.js', true],
    ['+(ab)', 'ababab', true],
    ['*(ab)x', 'x', true],
    ['?(a)b', 'aab', false],
    ['\\*', '*', true],
    ['\\*', 'a', false],
    ['!a', '!a', true],
    ['a/**', 'a', true],
    ['*/**', 'a', true],
    ['🚀/?*', '🚀/ä', true],
  ])('%j against %j is %j', (glob, path, matches) => {
    expect(compilePathGlob(glob)(path)).toBe(matches)
  })

  test('mean what they mean to picomatch', () => {
    const word = fc.constantFrom('a', 'b', '.a', 'a.b', 'ab', '*', '?', 'a*', '*.b', '[ab]', '{a,b}', '{a,b/a}', '**')
    // `a/**` matches `a`, and so does `?/**`; only where a star comes before `/**` picomatch has it otherwise.
    const globs = fc
      .array(word, { minLength: 1, maxLength: 4 })
      .map((words) => words.join('/'))
      .filter((glob) => !glob.includes('*/**'))
    const paths = fc
      .array(fc.stringMatching(/^\.?[ab]{1,3}(\.b)?$/), { minLength: 1, maxLength: 5 })
      .map((names) => names.join('/'))
    fc.assert(
      fc.property(globs, paths, (glob, path) => {
        expect(compilePathGlob(glob)(path)).toBe(picomatch(glob, { dot: true, nonegate: true })(path))
      }),
      { numRuns: 2_000 },
    )
  })
})

test.each([
  ['a*', 'a/b\nc', true],
  ['[*]', '[x]', true],
  ['[*]', 'x', false],
  ['{a,b} ?/3', 'b 1/3', true],
  ['a\\*', 'a\\b', true],
])('the glob %j against the name %j is %j', (glob, name, matches) => {
  expect(compileNameGlob(glob)(name)).toBe(matches)
})

test('the worst globs against the worst names need no more than the product of their lengths', async () => {
  const dashes = '-'.repeat(5_000)
  const deep = 'a/'.repeat(2_000)
  const worst: [glob: string, text: string][] = [
    ['*-*-*-*-*.whl', '-'.repeat(250)],
    ['*-*-*-*-*-*-*-*-*-*.whl', dashes],
    ['*?*?*?*?*?*?*?*?!', dashes],
    ['**/a/**/a/**/a/**/a/**/b', deep],
    ['{*-,*-*-}{*-,*-*-}{*-,*-*-}{*-,*-*-}x', dashes],
    ['{{a,b},{c,d}}'.repeat(200), 'a'.repeat(199)],
    ['*(*(*(-)))x', '-'.repeat(250)],
    ['+(-|--|---)x', '-'.repeat(1_000)],
    ['!(*-*-*)-!(*-*-*)x', '-'.repeat(250)],
    [`${'?(-)'.repeat(100)}x`, '-'.repeat(100)],
  ]
  const source = `
    const { parentPort, workerData } = require('node:worker_threads')
    import(workerData.module).then(({ compileNameGlob, compilePathGlob }) => {
      for (const compile of [compilePathGlob, compileNameGlob])
        parentPort.postMessage(workerData.worst.map(([glob, text]) => compile(glob)(text)))
    })`
  const module = join(import.meta.dirname, '../src/glob.ts')
  // Synchronous work can be given up only from outside. A matcher that tries every way would take years, this one takes milliseconds.
  const worker = new Worker(source, { eval: true, workerData: { module, worst } })
  try {
    const answers = await new Promise<unknown[]>((resolve, reject) => {
      const seen: unknown[] = []
      worker.on('error', reject)
      worker.on('message', (answer) => seen.push(answer) === 2 && resolve(seen))
    })
    expect(answers).toEqual([worst.map(() => false), worst.map(() => false)])
  } finally {
    await worker.terminate()
  }
}, 20_000)
