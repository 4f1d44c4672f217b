import type { RemoteCommand } from './command.ts'
import { finishCommand } from './finish-command.ts'
import { runWait } from './run-wait.ts'

/** `wait`: follows an existing pipeline to its end, whatever the option `wait` says. */
export const wait: RemoteCommand = (context) => {
  const waiting = { ...context, options: { ...context.options, wait: true } }
  return finishCommand(waiting, () => runWait(waiting))
}
