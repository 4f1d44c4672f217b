import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NameRules } from './entry-names.ts'

/** Asks the file system itself, since a folder may be mounted from anywhere. */
export function probeNameRules(folder: string, platform: NodeJS.Platform = process.platform): NameRules {
  const probe = join(folder, 'probe-\u00e9')
  writeFileSync(probe, '')
  const foldsNames = existsSync(join(folder, 'PROBE-\u00c9')) || existsSync(join(folder, 'probe-e\u0301'))
  rmSync(probe)
  return { foldsNames, windows: platform === 'win32' }
}
