import { describe, expect, test } from 'vitest'
import type { UnpackRequest } from '../../../../src/pipeline/artifacts/zip/unpack.ts'
import { entry, expectRefusal, GOOD, LINK, type Refusal } from './support/refusals.ts'
import { createScratch, listTree, unpack } from './support/unpacking.ts'
import { makeZip, type ZipEntry } from './support/zip-writer.ts'

const WINDOWS: Partial<UnpackRequest> = { nameRules: { foldsNames: true, windows: true } }
const MAC: Partial<UnpackRequest> = { nameRules: { foldsNames: true, windows: false } }

const names: Refusal[] = [
  entry('climbs out', { name: '../evil' }, '"../evil": its path leaves its folder (..)'),
  entry('climbs out from within', { name: 'a/../../evil' }, '"a/../../evil": its path leaves its folder (..)'),
  entry('names a parent as a directory', { name: 'a/..' }, '"a/..": its path leaves its folder (..)'),
  entry('is absolute', { name: '/etc/passwd' }, '"/etc/passwd": its path is absolute'),
  entry('has a drive letter', { name: 'C:/evil' }, '"C:/evil": its path has a drive letter'),
  entry('is relative to a drive', { name: 'c:evil' }, '"c:evil": its path has a drive letter'),
  entry('has backslashes', { name: '..\\evil' }, '"..\\evil": its name has a backslash'),
  entry('is a network path', { name: '\\\\host\\share' }, '"\\\\host\\share": its name has a backslash'),
  entry('has a NUL byte', { name: 'a\0b' }, '"a\\u{0}b": its name has a NUL byte'),
  entry('has no name', { name: '' }, '"": its name is empty'),
  entry('is the root', { name: '/' }, '"/": its name is empty'),
  entry('has an empty part', { name: 'a//b' }, '"a//b": its path has an empty part'),
  entry('has a dot part', { name: './a' }, '"./a": its path has an empty part'),
  entry(
    'has a part too long to be a name',
    { name: 'x'.repeat(256) },
    `"${'x'.repeat(200)}…": its name is longer than 255 bytes`,
  ),
  entry(
    'forges lines of the log',
    { name: '../a\n::error::b\u202e' },
    '"../a\\u{a}::error::b\\u{202e}": its path leaves its folder (..)',
  ),
  entry('is a device on Windows', { name: 'a/CON.txt' }, '"a/CON.txt": its name is reserved by Windows', WINDOWS),
  entry(
    'is a device with a trailing space',
    { name: 'aux .txt' },
    '"aux .txt": its name is reserved by Windows',
    WINDOWS,
  ),
  entry('is a stream on Windows', { name: 'a:b' }, '"a:b": its path has a drive letter', WINDOWS),
  entry(
    'is a stream of a file on Windows',
    { name: 'ab:c' },
    '"ab:c": its name has a character that Windows does not allow',
    WINDOWS,
  ),
  entry(
    'ends in a dot on Windows',
    { name: 'a./b' },
    '"a./b": its name ends with a dot or space, which Windows drops',
    WINDOWS,
  ),
]

const kinds: Refusal[] = [
  entry('is a symlink out', { name: 'a', content: '../out', unixMode: LINK }, '"a": it is a symlink out of the folder'),
  entry(
    'is a deep symlink out',
    { name: 'd/a', content: '../../out', unixMode: LINK },
    '"d/a": it is a symlink out of the folder',
  ),
  entry(
    'is a symlink to an absolute path',
    { name: 'a', content: '/etc', unixMode: LINK },
    '"a": it is a symlink to an absolute path',
  ),
  entry(
    'is a symlink to a drive',
    { name: 'a', content: 'C:\\x', unixMode: LINK },
    '"a": it is a symlink to an absolute path',
  ),
  entry(
    'is a symlink with backslashes',
    { name: 'a', content: '..\\x', unixMode: LINK },
    '"a": it is a symlink with a backslash in its target',
  ),
  entry(
    'is a symlink that climbs from another',
    [
      { name: 'd/l', content: '..', unixMode: LINK },
      { name: 'm', content: 'd/l/../../x', unixMode: LINK },
    ],
    '"m": it is a symlink whose target has .. in the middle',
  ),
  entry('is an empty symlink', { name: 'a', unixMode: LINK }, '"a": it is a symlink without a usable target'),
  entry(
    'is a symlink with an endless target',
    { name: 'a', content: 'x'.repeat(5000), unixMode: LINK },
    '"a": it is a symlink whose target is longer than 4096 bytes',
  ),
  entry(
    'goes through a symlink',
    [{ name: 'l', content: 'd', unixMode: LINK }, { name: 'l/x' }],
    '"l/x": a file and a directory have this name',
  ),
  entry(
    'turns a directory into a symlink',
    [{ name: 'l/x' }, { name: 'l', content: 'd', unixMode: LINK }],
    '"l": a file and a directory have this name',
  ),
  entry(
    'is a directory and a symlink',
    { name: 'a/', content: 'b', unixMode: LINK },
    '"a/": it is a symlink with the name of another kind',
  ),
  entry('is a character device', { name: 'a', unixMode: 0o020666 }, '"a": it is a device'),
  entry('is a block device', { name: 'a', unixMode: 0o060666 }, '"a": it is a device'),
  entry('is a pipe', { name: 'a', unixMode: 0o010666 }, '"a": it is a pipe or socket'),
  entry('is a socket', { name: 'a', unixMode: 0o140666 }, '"a": it is a pipe or socket'),
  entry('is a hard link', { name: 'a', extra: hardLinkField('good.txt') }, '"a": it is a hard link'),
  entry(
    'is a directory without the name of one',
    { name: 'a', unixMode: 0o040755 },
    '"a": it is a directory with the name of another kind',
  ),
  entry('is a directory with content', { name: 'a/', content: 'b' }, '"a/": it is a directory with content'),
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
  entry('needs a file as a directory', { name: 'good.txt/a' }, '"good.txt/a": a file and a directory have this name'),
  entry('is a directory where a file is', { name: 'good.txt/' }, '"good.txt/": a file and a directory have this name'),
  entry(
    'is a file where a directory is needed',
    [{ name: 'a/b/c' }, { name: 'a' }],
    '"a": a file and a directory have this name',
  ),
]

describe.each([
  ['name', names],
  ['kind and place', kinds],
])('an archive is refused for the %s of an entry', (_, refusals) => {
  test.each(refusals)('that $title', expectRefusal)
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

function hardLinkField(target: string): Buffer {
  const field = Buffer.alloc(16 + target.length)
  field.writeUInt16LE(0x000d, 0)
  field.writeUInt16LE(12 + target.length, 2)
  field.write(target, 16)
  return field
}
