import { finishCommand } from '../run/deliver.ts'
import { runMain } from '../run/run.ts'
import type { CommandContext, RemoteCommand } from './command.ts'

/**
 * `trigger`: starts a pipeline; with `pipeline-id` it attaches to that one, as the action does. With `--quiet` the pipeline's URL is
 * alone on stdout, for scripts.
 */
export const trigger: RemoteCommand = async (context) => {
  const finished = await finishCommand(context, async () => runMain(await withPage(context)))
  const url = context.flags.quiet ? finished.document['pipeline-url'] : null
  return url ? { ...finished, text: url } : finished
}

/** `wait`: follows an existing pipeline to its end, whatever the option `wait` says. */
export const wait: RemoteCommand = async (context) => {
  const { runWait } = await import('../run/attach.ts')
  const waiting = { ...context, options: { ...context.options, wait: true } }
  return finishCommand(waiting, async () => runWait(await withPage(waiting)))
}

/** Few open a browser, and a plain trigger loads as little as it can. */
async function withPage(context: CommandContext): Promise<CommandContext> {
  if (!context.flags.web) return context
  const { openAnnounced } = await import('./web.ts')
  return openAnnounced(context)
}
