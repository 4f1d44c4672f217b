import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { resolveOptions } from '../../src/options/resolve.ts'
import { job, resolve } from './resolving.ts'

describe('precedence', () => {
  test('flag, then DOWNSTREAM_*, then the CI system, then the default', async () => {
    const env = { ...job, DOWNSTREAM_TIMEOUT: '2m' }
    expect((await resolve(['--timeout', '1m'], env)).timeoutSeconds).toBe(60)
    expect((await resolve([], env)).timeoutSeconds).toBe(120)
    expect((await resolve([], job)).timeoutSeconds).toBe(3540)
    expect((await resolve([])).timeoutSeconds).toBe(3600)
  })

  test('an input wins over DOWNSTREAM_*, an empty one does not', async () => {
    const env = {
      'INPUT_ON-MANUAL': 'wait',
      INPUT_LOGS: ' ',
      DOWNSTREAM_LOGS: 'all',
      DOWNSTREAM_ON_MANUAL: 'play',
      'INPUT_API-TOKEN': '',
    }
    const options = await resolveOptions({ face: 'action', env })
    expect([options.onManual, options.logs, options.apiToken]).toEqual(['wait', 'all', undefined])
    expect([...options.explicit].sort()).toEqual(['logs', 'on-manual'])
  })

  test('the command line knows no inputs', async () => {
    expect((await resolve([], { INPUT_LOGS: 'all', INPUT_X: 'y' })).logs).toBe('failed')
  })

  test('an empty flag leaves what the environment says', async () => {
    expect((await resolve(['--logs='], { DOWNSTREAM_LOGS: 'all' })).logs).toBe('all')
  })

  test.each([
    ['119', 59],
    ['120', 60],
    ['3', 1],
    ['1', 3600],
    ['', 3600],
    ['soon', 3600],
    ['99999999', 31 * 86_400],
  ])('CI_JOB_TIMEOUT=%j leaves %i seconds', async (CI_JOB_TIMEOUT, seconds) => {
    expect((await resolve([], { CI_JOB_TIMEOUT })).timeoutSeconds).toBe(seconds)
  })

  test('variables win over files, and single variables over both', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'options-'))
    try {
      await writeFile(join(folder, 'a.env'), 'A=file\nB=file\nC=file\n')
      const args = ['--variables-file', join(folder, 'a.env'), '--variables', 'B: map\nC: map', '--variable', 'C=flag']
      expect((await resolve(args)).variables).toEqual({ A: 'file', B: 'map', C: 'flag' })
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('single inputs win over the map and keep their types', async () => {
    expect((await resolve(['--inputs', 'a: 1\nb: x', '--input', 'b=true'])).inputs).toEqual({ a: 1, b: true })
  })
})
