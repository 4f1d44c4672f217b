import type { CommandDefinition } from '../options/command-definition.ts'
import type { CommandEntry } from './command.ts'
import { pipelineCommands } from './definitions/pipelines.ts'

/** Every command: what it takes, and how to load what it does. */
export const commands: readonly CommandEntry[] = [...pipelineCommands]

/** Definitions alone, for help and completion. */
export function commandDefinitions(): CommandDefinition[] {
  return commands.map(({ definition }) => definition)
}
