import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { test } from 'vitest'
import { DownstreamError } from '../../../../src/errors.ts'
import { createScratch, listTree, unpack } from './support/unpacking.ts'
import { makeZip, type ZipEntry } from './support/zip-writer.ts'

// `SOAK=1` runs long enough to be left alone with.
const RUNS = process.env.SOAK ? 20_000 : 300

const VALID = makeZip([
  { name: 'dir/' },
  { name: 'dir/text.txt', content: 'some text, some text, some text' },
  { name: 'stored.bin', content: 'stored', method: 0 },
  { name: 'dir/link', content: 'text.txt', unixMode: 0o120777 },
  { name: 'run.sh', content: '#!/bin/sh\n', unixMode: 0o100755, zip64: true },
])

const CANARY = 'canary'

/** Unpacks into a folder two levels below the scratch folder's top; all else must stay as it was. */
async function survives(archive: Buffer): Promise<void> {
  using scratch = createScratch()
  try {
    await unpack(scratch, archive)
  } catch (error) {
    if (!(error instanceof DownstreamError)) throw error
    if (/[\n\r\0]|\n\s+at /.test(error.message)) throw new Error(`not one line: ${JSON.stringify(error.message)}`)
  }
  const outside = listTree(scratch.path).filter((path) => !path.startsWith('job/'))
  if (outside.join() !== 'archive.zip' || !readFileSync(join(scratch.path, 'archive.zip')).equals(archive)) {
    throw new Error(`written outside: ${outside.join(', ')}`)
  }
  for (const path of listTree(join(scratch.path, 'job'))) {
    if (path.includes(CANARY)) throw new Error(`written: ${path}`)
  }
}

test('a valid archive with any bytes changed, cut out or put in is unpacked or refused, within its folder', async () => {
  const change = fc.record({ at: fc.nat(VALID.length - 1), remove: fc.nat(6), insert: fc.uint8Array({ maxLength: 6 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      let archive = VALID
      for (const { at, remove, insert } of changes) {
        archive = Buffer.concat([archive.subarray(0, at), insert, archive.subarray(at + remove)])
      }
      await survives(archive)
    }),
    { numRuns: RUNS },
  )
})

test('overwritten fields of headers, with the values that matter, likewise', async () => {
  const value = fc.constantFrom(0, 1, 8, 0x41, 0x2e, 0x2f, 0x5c, 0x7f, 0x80, 0xa1, 0xff)
  const change = fc.record({ at: fc.nat(VALID.length - 1), bytes: fc.array(value, { minLength: 1, maxLength: 8 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const archive = Buffer.from(VALID)
      for (const { at, bytes } of changes) Buffer.from(bytes).copy(archive, at)
      await survives(archive)
    }),
    { numRuns: RUNS },
  )
})

test('entries of any names, kinds and claims likewise', async () => {
  const part = fc.constantFrom(
    '..',
    '.',
    '',
    'a',
    'b',
    'A',
    'link',
    '../',
    '/',
    '\\',
    'C:',
    '\0',
    '\u202e',
    'x'.repeat(256),
  )
  const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
  const size = fc.constantFrom(0, 1, 5, 4096, 2 ** 20, 2 ** 32 - 1)
  const hostile: fc.Arbitrary<ZipEntry> = fc.record(
    {
      name: fc.oneof(name, fc.constantFrom('l/x', 'l', 'l/', 'd/l', 'd')),
      content: fc.oneof(name, fc.constant('..'), fc.constant('d/..'), fc.string()),
      method: fc.constantFrom(0, 8, 8, 8, 9),
      unixMode: fc.constantFrom(0o100644, 0o120777, 0o120777, 0o040755, 0o020666, 0),
      flags: fc.constantFrom(0, 0, 0, 1, 0x40),
      declaredBytes: size,
      declaredPackedBytes: size,
      declaredOffset: size,
      zip64: fc.boolean(),
    },
    { requiredKeys: ['name', 'content'] },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 5 }), (entries) => survives(makeZip(entries))),
    { numRuns: RUNS },
  )
})
