import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { go, goFolder } from '../tools.ts'
import { describeClient } from './suite.ts'

const program = join(mkdtempSync(join(tmpdir(), 'client-go-')), 'drive')

describeClient('client-go', {
  command: [program],
  missing: {},
  prepare: () => execFileSync(go, ['build', '-o', program, '.'], { cwd: goFolder, stdio: 'pipe' }),
})
