import { formatCompletionScript, shells } from '../options/cli/completion-scripts.ts'
import type { CommandOutcome, LocalContext } from './command.ts'

/** The argument is one of the shells, which the command's definition makes sure of. */
export async function completion({ positionals }: LocalContext): Promise<CommandOutcome> {
  const shell = shells.find((name) => name === positionals[0]) ?? 'bash'
  const script = formatCompletionScript(shell, 'gitlab-downstream')
  return { exitCode: 0, document: { shell, script }, text: script }
}
