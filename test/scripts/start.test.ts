import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

test('npm start shows a whole downstream run and what it built, in under a minute', () => {
  const run = spawnSync(process.execPath, ['scripts/start.ts'], { cwd: root, encoding: 'utf8', timeout: 60_000 })
  expect({ status: run.status, stderr: run.stderr }).toEqual({
    status: 0,
    stderr: expect.not.stringContaining('error'),
  })
  expect(run.stdout).toMatch(/✓ upload-to-s3: success/)
  expect(run.stdout).toMatch(/^upload-to-s3 │ Dry upload: /m)
  expect(run.stdout).toMatch(/build\/dist\/app\.txt\n {4}project-b 1\.0\.1\n/)
  expect(run.stdout).toMatch(/What to try next:\n/)
})

test('npm start -- --chain --fail shows a release of three projects, and how it goes back', () => {
  const args = ['scripts/start.ts', '--chain', '--fail']
  const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', timeout: 60_000 })
  expect(run.status, run.stdout + run.stderr).toBe(1)
  expect(run.stdout).toMatch(/^app \(eu\) │ .*deploy: success/m)
  expect(run.stdout).toMatch(/^app \(us\) +success /m)
  expect(run.stdout).toMatch(/^smoke +failed /m)
  expect(run.stdout).toMatch(/^roll-back +success /m)
  expect(run.stderr).toContain('error: the chain failed at smoke: ')
})

test('on a machine without git it says what is missing', () => {
  const run = spawnSync(process.execPath, ['scripts/start.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: '/nowhere' },
  })
  expect({ status: run.status, stdout: run.stdout }).toEqual({
    status: 2,
    stdout: expect.stringContaining('git is not installed'),
  })
})
