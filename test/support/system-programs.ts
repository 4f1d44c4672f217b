import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * Whether a test must do without a program of the system. Says so where somebody tries the tests on their own machine, and is an error
 * in CI, where a skipped test would go unnoticed.
 *
 * Use: `test.skipIf(lacksProgram('tinyproxy'))(…)`.
 */
export function lacksProgram(name: string): boolean {
  if (findProgram(name) !== undefined) return false
  const message = `the program ${name} is not installed (Debian: apt-get install ${PACKAGES[name] ?? name})`
  if (process.env.CI) throw new Error(message)
  console.warn(`tests skipped: ${message}`)
  return true
}

/** The path of a program on PATH, or in the folders for system services which a user's PATH leaves out. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
  return folders
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isExecutable)
}

const PACKAGES: Readonly<Record<string, string>> = { aws: 'awscli' }

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
