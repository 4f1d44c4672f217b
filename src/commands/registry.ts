import type { CommandDefinition } from '../options/cli/command.ts'
import type { CommandEntry } from './command.ts'
import { artifactCommands, pipelineActionCommands, pipelineCommands } from './definitions/pipelines.ts'
import { tokenCommands, webhookCommands } from './definitions/projects.ts'
import { completionCommands, doctorCommands, initCommands, sandboxCommands } from './definitions/setup.ts'

/** Every command: what it takes, and how to load what it does. */
export const commands: readonly CommandEntry[] = [
  ...pipelineCommands,
  ...pipelineActionCommands,
  ...artifactCommands,
  ...sandboxCommands,
  ...tokenCommands,
  ...webhookCommands,
  ...doctorCommands,
  ...initCommands,
  ...completionCommands,
]

/** Definitions alone, for help and completion. */
export function commandDefinitions(): CommandDefinition[] {
  return commands.map(({ definition }) => definition)
}
