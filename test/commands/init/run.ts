import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { type CommandSurroundings, runCommand } from '../../support/run-command.ts'

/** The folder of this repository. */
export const root = fileURLToPath(new URL('../../..', import.meta.url))

export const env = { DOWNSTREAM_PROJECT: 'group/b', DOWNSTREAM_REF: 'main' }

/** Runs `init` with project and ref from the environment, and a project as the source where none is given. */
export const init = (args: readonly string[], surroundings: CommandSurroundings = {}) =>
  runCommand(['init', ...args, ...sourceFor(args)], {
    env,
    ...surroundings,
  })

/** The line for cron runs what runs now. */
function sourceFor(args: readonly string[]): readonly string[] {
  return args.includes('--source') || args[0] === 'cron' ? [] : ['--source', 'tools/gitlab-downstream']
}

/** What `init` prints with `--output -`. */
export async function printed(args: readonly string[]): Promise<string> {
  const { stdout, exitCode, stderr } = await init([...args, '--output', '-'])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  return stdout
}
