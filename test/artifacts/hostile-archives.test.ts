import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ArtifactError } from '../../src/pipeline/artifacts/artifact-error.ts'
import { archiveLimits } from '../../src/pipeline/artifacts/limits.ts'
import type { UnpackRequest } from '../../src/pipeline/artifacts/unpack.ts'
import { createScratch, listTree, unpack } from './support/unpacking.ts'
import { makeZip, type ZipEntry } from './support/zip-writer.ts'

const GOOD: ZipEntry = { name: 'good.txt', content: 'good' }
const LINK = 0o120777
const WINDOWS: Partial<UnpackRequest> = { nameRules: { foldsNames: true, windows: true } }
const MAC: Partial<UnpackRequest> = { nameRules: { foldsNames: true, windows: false } }

interface Case {
  readonly title: string
  readonly archive: Buffer
  readonly options?: Partial<UnpackRequest>
  readonly kind?: ArtifactError['kind']
  /** The error's message from the subject on. */
  readonly says: string
}

function entry(title: string, hostile: ZipEntry | ZipEntry[], says: string, options?: Partial<UnpackRequest>): Case {
  return {
    title,
    archive: makeZip([GOOD, ...[hostile].flat()]),
    says: `archive refused: entry ${says}`,
    ...(options && { options }),
  }
}

const names: Case[] = [
  entry('climbs out', { name: '../evil' }, '"../evil": path that leaves its folder (..)'),
  entry('climbs out from within', { name: 'a/../../evil' }, '"a/../../evil": path that leaves its folder (..)'),
  entry('names a parent as a directory', { name: 'a/..' }, '"a/..": path that leaves its folder (..)'),
  entry('is absolute', { name: '/etc/passwd' }, '"/etc/passwd": absolute path'),
  entry('has a drive letter', { name: 'C:/evil' }, '"C:/evil": path with a drive letter'),
  entry('is relative to a drive', { name: 'c:evil' }, '"c:evil": path with a drive letter'),
  entry('has backslashes', { name: '..\\evil' }, '"..\\evil": backslash in its name'),
  entry('is a network path', { name: '\\\\host\\share' }, '"\\\\host\\share": backslash in its name'),
  entry('has a NUL byte', { name: 'a\0b' }, '"a\\u{0}b": NUL byte in its name'),
  entry('has no name', { name: '' }, '"": empty name'),
  entry('is the root', { name: '/' }, '"/": empty name'),
  entry('has an empty part', { name: 'a//b' }, '"a//b": path with an empty part'),
  entry('has a dot part', { name: './a' }, '"./a": path with an empty part'),
  entry(
    'has a part too long to be a name',
    { name: 'x'.repeat(256) },
    `"${'x'.repeat(200)}…": name longer than 255 bytes`,
  ),
  entry(
    'forges lines of the log',
    { name: '../a\n::error::b\u202e' },
    '"../a\\u{a}::error::b\\u{202e}": path that leaves its folder (..)',
  ),
  entry('is a device on Windows', { name: 'a/CON.txt' }, '"a/CON.txt": name reserved by Windows', WINDOWS),
  entry('is a device with a trailing space', { name: 'aux .txt' }, '"aux .txt": name reserved by Windows', WINDOWS),
  entry('is a stream on Windows', { name: 'a:b' }, '"a:b": path with a drive letter', WINDOWS),
  entry(
    'is a stream of a file on Windows',
    { name: 'ab:c' },
    '"ab:c": character that Windows does not allow in names',
    WINDOWS,
  ),
  entry(
    'ends in a dot on Windows',
    { name: 'a./b' },
    '"a./b": dot or space at the end of its name, which Windows drops',
    WINDOWS,
  ),
]

const kinds: Case[] = [
  entry('is a symlink out', { name: 'a', content: '../out', unixMode: LINK }, '"a": symlink out of the folder'),
  entry(
    'is a deep symlink out',
    { name: 'd/a', content: '../../out', unixMode: LINK },
    '"d/a": symlink out of the folder',
  ),
  entry(
    'is a symlink to an absolute path',
    { name: 'a', content: '/etc', unixMode: LINK },
    '"a": symlink to an absolute path',
  ),
  entry('is a symlink to a drive', { name: 'a', content: 'C:\\x', unixMode: LINK }, '"a": symlink to an absolute path'),
  entry(
    'is a symlink with backslashes',
    { name: 'a', content: '..\\x', unixMode: LINK },
    '"a": symlink with a backslash in its target',
  ),
  entry(
    'is a symlink that climbs from another',
    [
      { name: 'd/l', content: '..', unixMode: LINK },
      { name: 'm', content: 'd/l/../../x', unixMode: LINK },
    ],
    '"m": symlink whose target has .. in the middle',
  ),
  entry('is an empty symlink', { name: 'a', unixMode: LINK }, '"a": symlink without a usable target'),
  entry(
    'is a symlink with an endless target',
    { name: 'a', content: 'x'.repeat(5000), unixMode: LINK },
    '"a": symlink whose target is longer than 4096 bytes',
  ),
  entry(
    'goes through a symlink',
    [{ name: 'l', content: 'd', unixMode: LINK }, { name: 'l/x' }],
    '"l/x": file and directory of one name',
  ),
  entry(
    'turns a directory into a symlink',
    [{ name: 'l/x' }, { name: 'l', content: 'd', unixMode: LINK }],
    '"l": file and directory of one name',
  ),
  entry(
    'is a directory and a symlink',
    { name: 'a/', content: 'b', unixMode: LINK },
    '"a/": symlink with the name of another kind',
  ),
  entry('is a character device', { name: 'a', unixMode: 0o020666 }, '"a": device'),
  entry('is a block device', { name: 'a', unixMode: 0o060666 }, '"a": device'),
  entry('is a pipe', { name: 'a', unixMode: 0o010666 }, '"a": pipe or socket'),
  entry('is a socket', { name: 'a', unixMode: 0o140666 }, '"a": pipe or socket'),
  entry('is a hard link', { name: 'a', extra: hardLinkField('good.txt') }, '"a": hard link'),
  entry(
    'is a directory without the name of one',
    { name: 'a', unixMode: 0o040755 },
    '"a": directory with the name of another kind',
  ),
  entry('is a directory with content', { name: 'a/', content: 'b' }, '"a/": directory with content'),
  entry('has a name twice', { name: 'good.txt', content: 'evil' }, '"good.txt": there is a second entry of this name'),
  entry(
    'has a name twice but for letter case',
    { name: 'GOOD.txt' },
    '"GOOD.txt": there is a second entry of this name',
    MAC,
  ),
  entry(
    'has a name twice but for composition',
    [{ name: '\u00e9' }, { name: 'e\u0301' }],
    '"e\u0301": there is a second entry of this name',
    MAC,
  ),
  entry('needs a file as a directory', { name: 'good.txt/a' }, '"good.txt/a": file and directory of one name'),
  entry('is a directory where a file is', { name: 'good.txt/' }, '"good.txt/": file and directory of one name'),
  entry(
    'is a file where a directory is needed',
    [{ name: 'a/b/c' }, { name: 'a' }],
    '"a": file and directory of one name',
  ),
]

const contents: Case[] = [
  entry('is encrypted', { name: 'a', flags: 1 }, '"a": encrypted'),
  entry('is packed by another method', { name: 'a', method: 12 }, '"a": compression method 12 is not supported'),
  entry(
    'is stored with two sizes',
    { name: 'a', content: 'abc', method: 0, declaredBytes: 2 },
    '"a": stored with two different sizes',
  ),
  entry(
    'unpacks to more than it says',
    { name: 'a', content: 'abcdef', declaredBytes: 3 },
    '"a": it unpacks to more than the 3 bytes it says',
  ),
  entry(
    'unpacks to much more than it says',
    bomb({ declaredBytes: 3 }),
    '"bomb": it unpacks to more than the 3 bytes it says',
  ),
  entry(
    'streams more than it says',
    bomb({ declaredBytes: 2_000_000 }),
    '"bomb": it unpacks to more than the 2000000 bytes it says',
  ),
  entry(
    'shares its bytes',
    { name: 'a', content: 'good', declaredOffset: 0 },
    '"a": it shares its bytes with another entry',
  ),
  entry('lies within another', { name: 'a', declaredOffset: 20 }, '"a": it shares its bytes with another entry'),
]

const archives: Case[] = [
  {
    title: 'unpacks to more than the limit',
    archive: makeZip([bomb({})]),
    options: { limits: archiveLimits({ maxUnpackedBytes: 1000 }) },
    kind: 'too-big',
    says: 'refused: it unpacks to 4000000 bytes, the limit is 1000',
  },
  {
    title: 'says it unpacks to more than the limit',
    archive: makeZip([{ name: 'a', zip64: true, declaredBytes: 2 ** 50 }]),
    kind: 'too-big',
    says: 'refused: it unpacks to 1125899906842624 bytes, the limit is 10737418240',
  },
  {
    title: 'unpacks to many times its size',
    archive: makeZip([{ ...bomb({}), declaredBytes: 2 ** 30 }]),
    kind: 'too-big',
    says: 'refused: it unpacks to 1073741824 bytes, ',
  },
  {
    title: 'has too many entries',
    archive: makeZip([GOOD, { name: 'b' }]),
    options: { limits: archiveLimits({ maxEntries: 1 }) },
    kind: 'too-big',
    says: 'refused: 2 entries, the limit is 1',
  },
  {
    title: 'says it has billions of entries',
    archive: makeZip([GOOD], { zip64End: true, declaredEntries: 2 ** 33 }),
    kind: 'too-big',
    says: 'refused: 8589934592 entries, the limit is 250000',
  },
  {
    title: 'has fewer entries than it says',
    archive: makeZip([GOOD], { declaredEntries: 2 }),
    kind: 'damaged',
    says: 'not a whole zip archive: ',
  },
  {
    title: 'is cut off',
    archive: makeZip([GOOD]).subarray(0, -30),
    kind: 'damaged',
    says: 'not a whole zip archive: ',
  },
  { title: 'is empty', archive: Buffer.alloc(0), kind: 'damaged', says: 'not a whole zip archive: ' },
  {
    title: 'is a web page',
    archive: Buffer.from('<html>502 Bad Gateway</html>'.repeat(10)),
    kind: 'damaged',
    says: 'not a whole zip archive: ',
  },
  {
    title: 'has another checksum',
    archive: makeZip([{ ...GOOD, declaredCrc32: 1 }]),
    kind: 'damaged',
    says: 'archive is damaged: entry "good.txt": its checksum (CRC-32) does not match',
  },
  {
    title: 'unpacks to less than it says',
    archive: makeZip([{ ...GOOD, declaredBytes: 9 }]),
    kind: 'damaged',
    says: 'archive is damaged: entry "good.txt": 4 of 9 bytes',
  },
  {
    title: 'has a broken deflate stream',
    archive: makeZip([{ ...GOOD, packed: Buffer.from([0xff, 0xff]) }]),
    kind: 'damaged',
    says: 'archive is damaged: entry "good.txt": ',
  },
  {
    title: 'has a broken long deflate stream',
    archive: makeZip([{ name: 'a', packed: Buffer.alloc(600_000, 0xff), declaredBytes: 2_000_000 }]),
    kind: 'damaged',
    says: 'archive is damaged: entry "a": ',
  },
  {
    title: 'points behind its end',
    archive: makeZip([{ ...GOOD, declaredOffset: 4_000_000 }]),
    kind: 'damaged',
    says: 'archive is damaged: entry "good.txt": ',
  },
  {
    title: 'points to no entry',
    archive: makeZip([{ ...GOOD, declaredOffset: 3 }]),
    kind: 'damaged',
    says: 'archive is damaged: entry "good.txt": no entry where the directory says',
  },
  {
    title: 'has an entry longer than itself',
    archive: makeZip([{ ...GOOD, declaredPackedBytes: 1_000_000 }]),
    kind: 'damaged',
    says: 'archive is damaged: entry "good.txt": it ends after the end of the archive',
  },
]

describe.each([
  ['name', names],
  ['kind', kinds],
  ['content', contents],
  ['whole', archives],
])('an archive is refused by its %s', (_, cases) => {
  test.each(cases)('that $title', async ({ archive, options, kind = 'hostile', says }) => {
    using scratch = createScratch()
    const error = await unpack(scratch, archive, options).catch((failure: unknown) => failure)
    expect(error).toBeInstanceOf(ArtifactError)
    const { message, kind: found } = error as ArtifactError
    expect(message).toContain(`artifacts of job "build" (#1): ${says}`)
    expect(found).toBe(kind)
    expect(listTree(scratch.path).filter((path) => !path.startsWith('job/'))).toEqual(['archive.zip'])
  })
})

test('what the directory gives away is refused before anything is written', async () => {
  for (const { archive, options } of [...names, ...kinds]) {
    using scratch = createScratch()
    await unpack(scratch, archive, options).catch(() => {})
    expect(listTree(scratch.path)).toEqual(['archive.zip', 'job/'])
  }
})

test('unwanted entries may be of a kind that cannot be unpacked, but not of a hostile name', async () => {
  const wants = (path: string) => path === 'good.txt'
  using scratch = createScratch()
  const odd: ZipEntry[] = [
    { name: 'a', flags: 1 },
    { name: 'b', method: 12 },
    { name: 'c', content: '/usr/bin/python3', unixMode: LINK },
  ]
  expect(await unpack(scratch, makeZip([GOOD, ...odd]), { wants })).toEqual({ files: 1, bytes: 4 })
  await expect(unpack(scratch, makeZip([GOOD, { name: '../x' }]), { wants })).rejects.toThrow('leaves its folder')
})

function bomb(lies: Partial<ZipEntry>): ZipEntry {
  const content = Buffer.alloc(4_000_000)
  return { name: 'bomb', content, packed: deflateRawSync(content), declaredCrc32: crc32(content), ...lies }
}

function hardLinkField(target: string): Buffer {
  const field = Buffer.alloc(16 + target.length)
  field.writeUInt16LE(0x000d, 0)
  field.writeUInt16LE(12 + target.length, 2)
  field.write(target, 16)
  return field
}
