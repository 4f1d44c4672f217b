import { runWait } from '../run/attach.ts'
import { finishCommand } from '../run/deliver.ts'
import { runMain } from '../run/run.ts'
import type { RemoteCommand } from './command.ts'

/** `trigger`: starts a pipeline; with `pipeline-id` it attaches to that one, as the action does. */
export const trigger: RemoteCommand = (context) => finishCommand(context, () => runMain(context))

/** `wait`: follows an existing pipeline to its end, whatever the option `wait` says. */
export const wait: RemoteCommand = (context) => {
  const waiting = { ...context, options: { ...context.options, wait: true } }
  return finishCommand(waiting, () => runWait(waiting))
}
