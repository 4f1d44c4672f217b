import type { CommandDefinition } from '../options/command-definition.ts'
import type { CommandEntry } from './command.ts'
import { artifactCommands } from './definitions/artifacts.ts'
import { pipelineActionCommands } from './definitions/pipeline-actions.ts'
import { pipelineCommands } from './definitions/pipelines.ts'
import { sandboxCommands } from './definitions/sandbox.ts'

/** Every command: what it takes, and how to load what it does. */
export const commands: readonly CommandEntry[] = [
  ...pipelineCommands,
  ...pipelineActionCommands,
  ...artifactCommands,
  ...sandboxCommands,
]

/** Definitions alone, for help and completion. */
export function commandDefinitions(): CommandDefinition[] {
  return commands.map(({ definition }) => definition)
}
