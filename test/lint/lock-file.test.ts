import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

interface LockedPackage {
  readonly integrity?: string
  readonly link?: boolean
}

test('every package in the lock file has its checksum, those for other systems too', () => {
  const text = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')
  const packages: Readonly<Record<string, LockedPackage>> = JSON.parse(text).packages
  const unchecked = Object.entries(packages).filter(([path, { integrity, link }]) => path !== '' && !link && !integrity)
  expect(Object.keys(packages).length).toBeGreaterThan(100)
  expect(unchecked.map(([path]) => path)).toEqual([])
})
