import type { CommandDefinition } from '../options/cli/command.ts'
import type { CommandEntry } from './command.ts'
import { pipelineActionCommands, scheduleCommands } from './definitions/actions.ts'
import { chainCommands } from './definitions/chain.ts'
import { artifactCommands, logCommands, pipelineCommands } from './definitions/pipelines.ts'
import { tokenCommands, webhookCommands } from './definitions/projects.ts'
import { completionCommands, doctorCommands, initCommands, sandboxCommands } from './definitions/setup.ts'

/**
 * Every command: what it takes, and how to load what it does. Definitions are apart from the commands because help and completion need
 * all of them, and must load none of the commands.
 */
export const commands: readonly CommandEntry[] = [
  ...pipelineCommands,
  ...pipelineActionCommands,
  ...logCommands,
  ...artifactCommands,
  ...chainCommands,
  ...scheduleCommands,
  ...sandboxCommands,
  ...tokenCommands,
  ...webhookCommands,
  ...doctorCommands,
  ...initCommands,
  ...completionCommands,
]

const helpDefinition: CommandDefinition = {
  name: 'help',
  summary: 'Shows what a command takes',
  positionals: [
    {
      name: 'COMMAND',
      description: 'name of a command, such as trigger or tokens list',
      choices: [...new Set(commands.map(({ definition }) => definition.name.split(' ')[0] ?? ''))],
    },
  ],
  options: [],
}

/** Definitions alone, for help and completion; `help` itself is answered by the face. */
export function commandDefinitions(): CommandDefinition[] {
  return [...commands.map(({ definition }) => definition), helpDefinition]
}
