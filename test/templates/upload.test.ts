import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readTemplate } from './support/template-files.ts'

const template = readTemplate('upload-to-s3')
const { script = [] } = template.jobs['$[[ inputs.job-name ]]'] ?? {}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'upload-'))
  writeFileSync(path.join(folder, 'package.txt'), 'x')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs the script of the job, and says whether it has uploaded. */
function upload(value: string | undefined, when = String(template.inputs['upload-when']?.default)) {
  const { status, stdout } = spawnSync('sh', ['-e', '-c', script.join('\n')], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      UPLOAD_PATH: 'package.txt',
      UPLOAD_DESTINATION: path.join(folder, 'uploaded'),
      UPLOAD_WHEN: when,
      ...(value === undefined ? {} : { UPLOAD_TO_S3: value }),
    },
  })
  return { status, stdout, uploaded: existsSync(path.join(folder, 'uploaded/package.txt')) }
}

test.each([undefined, '', 'false', 'False', 'FALSE', 'no', 'No', 'off', '0'])(
  'UPLOAD_TO_S3=%s uploads nothing',
  (value) => {
    const { status, stdout, uploaded } = upload(value)
    expect({ status, uploaded }).toEqual({ status: 0, uploaded: false })
    expect(stdout).toBe(`UPLOAD_TO_S3 is ${value || 'empty'}: nothing is uploaded.\n`)
  },
)

test.each(['true', 'yes', '1', 'on', 'nope', '00', ' '])('UPLOAD_TO_S3=%s uploads', (value) => {
  expect(upload(value)).toMatchObject({ status: 0, uploaded: true })
})

test.each(['false', 'no', '0'])(
  'UPLOAD_TO_S3=%s uploads with upload-when: non-empty, as in the example of GitLab',
  (value) => {
    expect(upload(value, 'non-empty')).toMatchObject({ status: 0, uploaded: true })
  },
)

test('an empty UPLOAD_TO_S3 uploads nothing with upload-when: non-empty', () => {
  expect(upload('', 'non-empty')).toMatchObject({ status: 0, uploaded: false })
})
