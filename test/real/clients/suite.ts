import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { lacks, type ToolName } from '../tools.ts'
import { callsOf, type Missing, openClientScene, versions } from './calls.ts'

const run = promisify(execFile)

/** Runs a program that makes all calls with one client, and looks at each of them on each version of GitLab. */
export function describeClient(
  tool: ToolName,
  { command, missing, prepare }: { command: readonly string[]; missing: Missing; prepare?: () => unknown },
): void {
  const [program = '', ...args] = command
  const skipped = lacks(tool)
  beforeAll(async () => {
    if (!skipped) prepare?.()
  })
  describe.skipIf(skipped).each(versions)(`${tool} with GitLab %i`, (version) => {
    let results: Readonly<Record<string, unknown>>
    beforeAll(async () => {
      await using scene = await openClientScene(version)
      const { stdout } = await run(program, args, { env: scene.env })
      results = JSON.parse(stdout.split('\n').findLast((line) => line.startsWith('{')) ?? '{}')
    })

    test.each(callsOf(version, missing))('%s', (name, expected) => {
      expect(results[name]).toEqual(expected)
    })

    test('makes no call that is said to be missing', () => {
      expect(Object.keys(results).filter((name) => name in missing)).toEqual([])
    })
  })
}
