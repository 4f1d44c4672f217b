import { basename } from 'node:path'
import { UsageError } from '../../errors.ts'
import type { CommandOutcome, LocalContext } from '../command.ts'
import { formatCompletionScript, type Shell, shells } from './scripts.ts'

const PROGRAM = 'gitlab-downstream'

/** `completion`: prints the script of a shell, or puts it where that shell finds it. */
export async function completion(context: LocalContext): Promise<CommandOutcome> {
  const { flags, env } = context
  const shell = findShell(context)
  const script = formatCompletionScript(shell, PROGRAM)
  if (!flags.install) return { exitCode: 0, document: { shell, script }, text: script }
  const { installCompletion } = await import('./install.ts')
  const files = await installCompletion({ shell, script, program: PROGRAM, env })
  const lines = files.map(({ path, change }) => `${CHANGES[change]} ${path}`)
  const text = [...lines, `Completion works in every ${shell} that is started from now on`].join('\n')
  return { exitCode: 0, document: { shell, files }, text }
}

const CHANGES = { written: 'Wrote', extended: 'Added the lines that load it to', unchanged: 'Unchanged:' } as const

/** The argument is one of the shells, which the command's definition makes sure of. */
function findShell({ positionals, flags, env }: LocalContext): Shell {
  const name = positionals[0] ?? (flags.install ? basename(env.SHELL ?? '') : '')
  const shell = shells.find((known) => known === name || (known === 'powershell' && name === 'pwsh'))
  if (shell !== undefined) return shell
  const why = flags.install ? 'missing argument SHELL, and $SHELL names none of them' : 'missing argument SHELL'
  throw new UsageError(`${why}: expected bash, zsh, fish or powershell`)
}
