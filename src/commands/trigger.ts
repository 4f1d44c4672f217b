import type { RemoteCommand } from './command.ts'
import { finishCommand } from './finish-command.ts'
import { runMain } from './run-main.ts'

/** `trigger`: starts a pipeline; with `pipeline-id` it attaches to that one, as the action does. */
export const trigger: RemoteCommand = (context) => finishCommand(context, () => runMain(context))
