import type { CommandDefinition } from '../options/cli/command.ts'
import { formatCompletion, shells } from '../options/cli/completion/completion.ts'
import type { LocalCommand } from './command.ts'

/** `completion`: the argument is one of the shells, which its definition makes sure of. */
export function createCompletion(list: () => readonly CommandDefinition[]): LocalCommand {
  return async ({ positionals }) => {
    const shell = shells.find((name) => name === positionals[0]) ?? 'bash'
    const script = formatCompletion(shell, 'gitlab-downstream', list())
    return { exitCode: 0, document: { shell, script }, text: script }
  }
}
