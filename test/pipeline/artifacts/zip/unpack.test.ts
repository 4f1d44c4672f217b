import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { archiveLimits } from '../../../../src/pipeline/artifacts/zip/check.ts'
import { lacksProgram } from '../../../support/system-programs.ts'
import { createScratch, listTree, unpack } from './support/unpacking.ts'
import { makeZip } from './support/zip-writer.ts'

function read(scratch: { path: string }, name: string): Buffer {
  return readFileSync(join(scratch.path, 'job', name))
}

function modeOf(scratch: { path: string }, name: string): number {
  return statSync(join(scratch.path, 'job', name)).mode & 0o7777
}

describe('contents', () => {
  const big = randomBytes(3_000_000)

  test.each([
    ['deflated', 8],
    ['stored', 0],
  ])('small and large files, %s', async (_, method) => {
    using scratch = createScratch()
    const archive = makeZip([
      { name: 'small', content: 'abc', method },
      { name: 'empty', content: '', method },
      { name: 'big', content: big, method },
      { name: 'text', content: 'text '.repeat(400_000), method },
    ])
    expect(await unpack(scratch, archive)).toEqual({ files: 4, bytes: 3 + big.length + 2_000_000 })
    expect(read(scratch, 'small').toString()).toBe('abc')
    expect(read(scratch, 'empty')).toHaveLength(0)
    expect(read(scratch, 'big').equals(big)).toBe(true)
    expect(read(scratch, 'text').toString()).toBe('text '.repeat(400_000))
  })

  test('many small files keep their own content', async () => {
    using scratch = createScratch()
    const archive = makeZip(
      Array.from({ length: 500 }, (_, index) => ({
        name: `d${index % 7}/f${index}`,
        content: `${index} `.repeat(index),
      })),
    )
    await unpack(scratch, archive)
    for (let index = 0; index < 500; index += 1) {
      expect(read(scratch, `d${index % 7}/f${index}`).toString()).toBe(`${index} `.repeat(index))
    }
  })

  test('ZIP64, in entries and at the end', async () => {
    using scratch = createScratch()
    const archive = makeZip(
      [
        { name: 'a', content: 'abc', zip64: true },
        { name: 'b', content: big, zip64: true },
      ],
      { zip64End: true },
    )
    expect(await unpack(scratch, archive)).toEqual({ files: 2, bytes: 3 + big.length })
    expect(read(scratch, 'b').equals(big)).toBe(true)
  })

  test('names beyond ASCII, with colons, and reserved ones where they mean nothing', async () => {
    using scratch = createScratch()
    const names = ['aux.c', 'report 2026-01-01T10:00:00.log', 'ünï/日本.txt']
    await unpack(scratch, makeZip(names.map((name) => ({ name, content: name }))), {
      nameRules: { foldsNames: false, windows: false },
    })
    for (const name of names) expect(read(scratch, name).toString()).toBe(name)
  })

  test('directories without files, once even when named twice', async () => {
    using scratch = createScratch()
    await unpack(scratch, makeZip([{ name: 'a/' }, { name: 'a/b/' }, { name: 'a/' }]))
    expect(listTree(join(scratch.path, 'job'))).toEqual(['a/', 'a/b/'])
  })

  test('an archive with nothing in it', async () => {
    using scratch = createScratch()
    expect(await unpack(scratch, makeZip([]))).toEqual({ files: 0, bytes: 0 })
  })

  test('a high ratio is let through when the size is harmless, or expected', async () => {
    using scratch = createScratch()
    const log = makeZip([{ name: 'log', content: Buffer.alloc(20_000_000) }])
    expect((await unpack(scratch, log)).bytes).toBe(20_000_000)
    const image = makeZip([{ name: 'image', content: Buffer.alloc(80_000_000) }])
    await expect(unpack(scratch, image)).rejects.toThrow('times its size; the limit is 200 times')
    expect((await unpack(scratch, image, { limits: archiveLimits({ maxUnpackedBytes: 2 ** 40 }) })).bytes).toBe(
      80_000_000,
    )
  })
})

describe('modes and links', () => {
  test('permissions are kept whatever the umask, setuid and its like never', async () => {
    using scratch = createScratch()
    const modes = [0o755, 0o644, 0o600, 0o777, 0o444]
    const files = modes.map((mode) => ({ name: mode.toString(8), unixMode: 0o100000 | mode }))
    const special = [0o4755, 0o2755, 0o1755].map((mode) => ({ name: mode.toString(8), unixMode: 0o100000 | mode }))
    await unpack(scratch, makeZip([...files, ...special]))
    for (const mode of modes) expect(modeOf(scratch, mode.toString(8))).toBe(mode)
    for (const { name } of special) expect(modeOf(scratch, name)).toBe(0o755)
  })

  test('an archive without modes gives usual files', async () => {
    using scratch = createScratch()
    await unpack(scratch, makeZip([{ name: 'a', unixMode: 0 }]))
    expect(modeOf(scratch, 'a')).toBe(0o666 & ~process.umask())
  })

  test('a directory never takes the mode of the archive', async () => {
    using scratch = createScratch()
    await unpack(
      scratch,
      makeZip([{ name: 'a/', unixMode: 0o040000 }, { name: 'b/', unixMode: 0o047777 }, { name: 'a/f' }]),
    )
    expect([modeOf(scratch, 'a'), modeOf(scratch, 'b')]).toEqual([0o755 & ~process.umask(), 0o755 & ~process.umask()])
  })

  test('symlinks inside the folder are made, also ones that dangle', async () => {
    using scratch = createScratch()
    const link = (name: string, content: string) => ({ name, content, unixMode: 0o120777 })
    const archive = makeZip([
      link('d/up', '../a'),
      link('b', 'a'),
      link('dangling', 'd/none'),
      link('here', '.'),
      { name: 'a', content: 'x' },
    ])
    expect((await unpack(scratch, archive)).files).toBe(5)
    const links = listTree(join(scratch.path, 'job'))
    expect(links).toEqual(['a', 'b -> a', 'd/', 'd/up -> ../a', 'dangling -> d/none', 'here -> .'])
    expect(read(scratch, 'd/up').toString()).toBe('x')
  })
})

describe('progress and abort', () => {
  test('counts every byte written', async () => {
    using scratch = createScratch()
    let bytes = 0
    const onBytes = (count: number) => {
      bytes += count
    }
    const unpacked = await unpack(
      scratch,
      makeZip([
        { name: 'a', content: 'abc' },
        { name: 'b', content: randomBytes(2_000_000) },
      ]),
      { onBytes },
    )
    expect(bytes).toBe(unpacked.bytes)
  })

  test.each([
    ['a large file', [{ name: 'a', content: randomBytes(5_000_000) }]],
    ['many small files', Array.from({ length: 3000 }, (_, index) => ({ name: `${index}`, content: 'x'.repeat(2000) }))],
  ])('an abort stops within %s', async (_, entries) => {
    using scratch = createScratch()
    const controller = new AbortController()
    const total = entries.reduce((sum, { content }) => sum + content.length, 0)
    let bytes = 0
    const onBytes = (count: number) => {
      bytes += count
      controller.abort(new Error('enough'))
    }
    await expect(unpack(scratch, makeZip(entries), { onBytes, signal: controller.signal })).rejects.toThrow('enough')
    expect(bytes).toBeLessThan(total)
  })
})

describe('archives of other programs', () => {
  const options = { stdio: 'pipe' } as const

  test.skipIf(lacksProgram('zip'))('zip: files, modes, times and symlinks come back', async () => {
    using scratch = createScratch()
    const source = join(scratch.path, 'source')
    mkdirSync(join(source, 'bin'), { recursive: true })
    const content = randomBytes(2_500_000)
    writeFileSync(join(source, 'bin/run.sh'), '#!/bin/sh\n')
    chmodSync(join(source, 'bin/run.sh'), 0o755)
    writeFileSync(join(source, 'größe.bin'), content)
    utimesSync(join(source, 'größe.bin'), 1_700_000_000, 1_700_000_000)
    symlinkSync('bin/run.sh', join(source, 'start'))
    execFileSync('zip', ['-q', '-r', '-y', join(scratch.path, 'made.zip'), '.'], { cwd: source, ...options })
    await unpack(scratch, readFileSync(join(scratch.path, 'made.zip')))
    expect(listTree(join(scratch.path, 'job'))).toEqual(listTree(source))
    expect(modeOf(scratch, 'bin/run.sh')).toBe(0o755)
    expect(read(scratch, 'größe.bin').equals(content)).toBe(true)
    expect(statSync(join(scratch.path, 'job/größe.bin')).mtimeMs).toBe(1_700_000_000_000)
  })

  test.skipIf(lacksProgram('unzip'))('the archives of these tests are what unzip takes them for', async () => {
    using scratch = createScratch()
    const path = join(scratch.path, 'made.zip')
    writeFileSync(
      path,
      makeZip([
        { name: 'a/b', content: 'abc' },
        { name: 'c', content: 'def', method: 0 },
        { name: 'd', content: 'x', zip64: true },
      ]),
    )
    expect(execFileSync('unzip', ['-tq', path], { encoding: 'utf8' })).toContain('No errors detected')
  })
})
