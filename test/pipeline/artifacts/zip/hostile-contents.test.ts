import { crc32, deflateRawSync } from 'node:zlib'
import { describe, test } from 'vitest'
import { archiveLimits } from '../../../../src/pipeline/artifacts/zip/check.ts'
import { entry, expectRefusal, GOOD, type Refusal } from './support/refusals.ts'
import { makeZip, type ZipEntry } from './support/zip-writer.ts'

const contents: Refusal[] = [
  entry('is encrypted', { name: 'a', flags: 1 }, '"a": it is encrypted'),
  entry('is packed by another method', { name: 'a', method: 12 }, '"a": its compression method 12 is not supported'),
  entry(
    'is stored with two sizes',
    { name: 'a', content: 'abc', method: 0, declaredBytes: 2 },
    '"a": it is stored with two different sizes',
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

const archives: Refusal[] = [
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
    says: 'archive is damaged: entry "good.txt": there is no entry where the directory says',
  },
  {
    title: 'has an entry longer than itself',
    archive: makeZip([{ ...GOOD, declaredPackedBytes: 1_000_000 }]),
    kind: 'damaged',
    says: 'archive is damaged: entry "good.txt": it ends after the end of the archive',
  },
]

describe('an archive is refused for an entry', () => {
  test.each(contents)('that $title', expectRefusal)
})

describe('an archive is refused', () => {
  test.each(archives)('that $title', expectRefusal)
})

function bomb(lies: Partial<ZipEntry>): ZipEntry {
  const content = Buffer.alloc(4_000_000)
  return { name: 'bomb', content, packed: deflateRawSync(content), declaredCrc32: crc32(content), ...lies }
}
