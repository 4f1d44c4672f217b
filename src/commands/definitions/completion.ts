import type { CommandDefinition } from '../../options/command-definition.ts'
import type { Shell } from '../../options/completion.ts'
import type { CommandEntry } from '../command.ts'

// Named again: the scripts' makers are not loaded with every command.
const SHELLS = ['bash', 'zsh', 'fish'] as const satisfies readonly Shell[]

/** `completion SHELL`, over the commands that the list gives when it runs. */
export function createCompletionCommand(list: () => readonly CommandDefinition[]): CommandEntry {
  return {
    kind: 'local',
    definition: {
      name: 'completion',
      summary: 'Prints a script that completes commands and flags in your shell',
      positionals: [{ name: 'SHELL', description: 'bash, zsh or fish', required: true, choices: SHELLS }],
      options: [],
      examples: [
        { text: 'bash, in ~/.bashrc', command: 'source <(gitlab-downstream completion bash)' },
        {
          text: 'zsh, into a folder of $fpath',
          command: 'gitlab-downstream completion zsh > ~/.zfunc/_gitlab-downstream',
        },
        {
          text: 'fish',
          command: 'gitlab-downstream completion fish > ~/.config/fish/completions/gitlab-downstream.fish',
        },
      ],
    },
    load: async () => (await import('../completion.ts')).createCompletion(list),
  }
}
