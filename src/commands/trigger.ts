import type { RemoteCommand } from './command.ts'
import { finishCommand } from './finish-command.ts'
import { runTrigger } from './run-trigger.ts'
import { runWait } from './run-wait.ts'

/** `trigger`: starts a pipeline; with `pipeline-id` it attaches to that one, as the action does. */
export const trigger: RemoteCommand = (context) =>
  finishCommand(context, () => (context.options.pipelineId ? runWait(context) : runTrigger(context)))
