import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { UsageError } from '../../../src/errors.ts'
import { findProgram } from '../../../src/sandbox/local/gitlab-ci-local.ts'

test('without gitlab-ci-local the error tells how to get it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'no-program-'))
  const find = () => findProgram([path.join(folder, 'package.json')])
  expect(find).toThrow(UsageError)
  expect(find).toThrow(expect.objectContaining({ hints: ['npm install --save-dev gitlab-ci-local'] }))
  rmSync(folder, { recursive: true })
})
