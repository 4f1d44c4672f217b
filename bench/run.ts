import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Runs every benchmark of this folder, or the ones named, one after the other. */
const wanted = process.argv.slice(2)
for (const file of readdirSync(import.meta.dirname).filter(
  (name) => /^[a-z]+(-start)?\.ts$/.test(name) && name !== 'run.ts',
)) {
  const name = file.replace('.ts', '')
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n# ${name}`)
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file)], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
