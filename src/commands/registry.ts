import type { CommandDefinition } from '../options/command-definition.ts'
import type { CommandEntry } from './command.ts'
import { artifactCommands } from './definitions/artifacts.ts'
import { createCompletionCommand } from './definitions/completion.ts'
import { doctorCommands } from './definitions/doctor.ts'
import { initCommands } from './definitions/init.ts'
import { pipelineActionCommands } from './definitions/pipeline-actions.ts'
import { pipelineCommands } from './definitions/pipelines.ts'
import { sandboxCommands } from './definitions/sandbox.ts'
import { tokenCommands } from './definitions/tokens.ts'
import { webhookCommands } from './definitions/webhook.ts'

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
  createCompletionCommand(commandDefinitions),
]

/** Definitions alone, for help and completion. */
export function commandDefinitions(): CommandDefinition[] {
  return commands.map(({ definition }) => definition)
}
