import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UsageError } from '../../src/errors.ts'
import { parseReportFiles } from '../../src/options/parsers/lists.ts'
import { checkReportFiles, ReportFileError, writeReports } from '../../src/report/write-report.ts'
import { sampleJob, sampleResult } from './sample-result.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const settings = { prefix: 'TRIGGERED', redact: (text: string) => text.replaceAll('glpat-secret', '***') }
const formats = ['json', 'markdown', 'html', 'junit', 'dotenv', 'gitlab-annotations'] as const

test.each(formats)('a %s report is written into folders that are made, without leftovers', async (format) => {
  const path = join(folder, 'a', 'b', 'report')
  expect(await writeReports(sampleResult(), [{ path, format }], settings)).toEqual({ warnings: [], errors: [] })
  expect(readFileSync(path, 'utf8')).toContain('123')
  expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['report'])
})

test('an older report is replaced', async () => {
  const path = join(folder, 'report.json')
  writeFileSync(path, 'old and much longer than nothing')
  await writeReports(sampleResult(), [{ path, format: 'json' }], settings)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ result: 'success', 'pipeline-id': 123 })
})

test.each(formats)('a %s report holds no secret', async (format) => {
  const text = 'glpat-\u200Bsecret and glpat-secret'
  const result = sampleResult({
    ref: text,
    message: text,
    outputs: { V: text },
    hints: [text],
    jobs: [sampleJob({ name: text, status: 'failed', logTail: [text, `1%\r${text}`] })],
  })
  const path = join(folder, 'report')
  await writeReports(result, [{ path, format }], settings)
  const written = readFileSync(path, 'utf8')
  expect(written).toContain('***')
  expect(written).not.toContain('secret')
})

test('of several files those that can be written are, and the others are named', async () => {
  const paths = ['a.json', 'missing/../file/b.xml', 'c.md'].map((path) => join(folder, path))
  makeFile()
  const files = parseReportFiles(paths)
  const { errors } = await writeReports(sampleResult(), files, settings)
  expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining('file/b.xml could not be written')])
  expect(readdirSync(folder).sort()).toEqual(['a.json', 'c.md', 'file'])
  const refused = await checkReportFiles([...files, { path: folder, format: 'json' }]).catch(
    (thrown: unknown) => thrown,
  )
  expect((refused as UsageError).problems.map(({ given }) => given)).toEqual([paths[1], folder])
})

test('what dotenv cannot hold is a warning', async () => {
  const file = { path: join(folder, 'report.env'), format: 'dotenv' } as const
  const { warnings } = await writeReports(sampleResult({ outputs: { MULTI: 'a\nb' } }), [file], settings)
  expect(warnings).toEqual(['dotenv report: MULTI is left out: it has several lines or control characters'])
})

describe('a path that cannot be written', () => {
  const cases: readonly (readonly [string, () => string, string])[] = [
    ['is a folder', () => folder, 'it is a folder'],
    ['goes through a file', () => join(makeFile(), 'report.json'), 'folder'],
  ]

  test.each(cases)('is refused before anything is sent when it %s', async (_, path, words) => {
    const error = await checkReportFiles([{ path: path(), format: 'json' }]).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UsageError)
    expect(String(error)).toContain(words)
  })

  test.each(cases)('is an error that names it when it %s', async (_, path) => {
    const file = { path: path(), format: 'json' } as const
    const [error] = (await writeReports(sampleResult(), [file], settings)).errors
    expect(error).toBeInstanceOf(ReportFileError)
    expect(String(error)).toContain(file.path)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('is refused when a symbolic link leads it out of the current folder', async () => {
    for (const name of ['work', 'private']) mkdirSync(join(folder, name))
    symlinkSync('../private', join(folder, 'work', 'reports'))
    const before = process.cwd()
    process.chdir(join(folder, 'work'))
    try {
      const check = checkReportFiles([{ path: 'reports/new/report.json', format: 'json' }])
      await expect(check).rejects.toThrow(/work\/reports is a symbolic link out of the current folder$/)
    } finally {
      process.chdir(before)
    }
  })

  test('is refused for a folder without permission', async () => {
    const locked = join(folder, 'locked')
    mkdirSync(locked)
    chmodSync(locked, 0o500)
    const check = () => checkReportFiles([{ path: join(locked, 'x', 'report.json'), format: 'json' }])
    await asNobody(() => expect(check()).rejects.toThrow('permission denied'))
  })
})

test.skipIf(!existsSync('/proc/self'))('a folder that cannot be made is an error, not a hang', async () => {
  const file = { path: '/proc/none/deep/report.json', format: 'json' } as const
  const { errors } = await writeReports(sampleResult(), [file], settings)
  expect(errors.map(String)).toEqual([expect.stringContaining('could not be written')])
})

test('a good path passes the check, which makes nothing', async () => {
  await checkReportFiles([{ path: join(folder, 'new', 'deep', 'report.json'), format: 'json' }])
  expect(readdirSync(folder)).toEqual([])
})

/** Permissions mean nothing to root, as who CI runs. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  const isRoot = process.getuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

function makeFile(): string {
  const path = join(folder, 'file')
  writeFileSync(path, '')
  return path
}
