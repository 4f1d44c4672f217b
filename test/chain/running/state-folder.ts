import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { StateChoice } from '../../../src/chain/running/state-file.ts'

const FILES = { 'build.env': 'VERSION=1.2\n' }
/** A library that tells its version. */
export const BUILDING = { jobs: [{ name: 'build', durationMs: 10_000, artifacts: { files: FILES } }] }
export const OUTPUTS = { 'outputs-from': 'build:build.env' }
export const LIB_VERSION = { variables: { VERSION: '${{ pipelines.lib.outputs.VERSION }}' } }

/** A folder of its own for each test, and the ways to run a chain with a state file in it. */
export function useStateFolder() {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chain-state-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const inFolder = (name: string) => join(folder, name)
  const path = () => inFolder('state.json')
  const text = () => readFileSync(path(), 'utf8')
  const choose = (choice: Partial<StateChoice> = {}) => ({
    state: { path: path(), resume: false, force: false, ...choice },
  })
  return {
    ...{ inFolder, path, text, choose },
    read: () => JSON.parse(text()),
    first: () => choose(),
    /** As after a process that is gone. */
    again() {
      rmSync(`${path()}.lock`, { force: true })
      return choose({ resume: true })
    },
  }
}
