import { DEFAULT_CHAIN } from '../chain/chain-options.ts'
import type { RunResult } from '../report/result.ts'
import { finishCommand } from '../run/deliver.ts'
import { runMain } from '../run/run.ts'
import type { CommandContext, RemoteCommand } from './command.ts'

/**
 * `trigger`: starts a pipeline; with `pipeline-id` it attaches to that one, as the action does. With `--quiet` the pipeline's URL is
 * alone on stdout, for scripts.
 */
export const trigger: RemoteCommand = async (context) => {
  const finished = await finishCommand(context, async () => run(await withPage(context)))
  const url = context.flags.quiet ? finished.document['pipeline-url'] : null
  return url ? { ...finished, text: url } : finished
}

/** A chain is a large part of this program, which a plain trigger does not need. */
async function run(context: CommandContext): Promise<RunResult> {
  if (context.options.chain === undefined) return runMain(context)
  const { runChainFile } = await import('../chain/running/run.ts')
  return runChainFile(context, { env: context.env })
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

/** `chain run`: the whole chain, a part of it, or what an earlier run left of it. */
export const chainRun: RemoteCommand = (context) =>
  finishCommand(context, async () => {
    const [{ readChain }, { runChain }] = await Promise.all([
      import('../chain/file/read.ts'),
      import('../chain/running/run.ts'),
    ])
    const plan = await readChain(context.options.chain ?? DEFAULT_CHAIN)
    return runChain({ plan, env: context.env, ...readFlags(context) }, context)
  })

function readFlags({ flags }: Pick<CommandContext, 'flags'>) {
  const texts = (name: string) => (Array.isArray(flags[name]) ? flags[name].map(String) : [])
  return {
    selection: { only: texts('only'), from: texts('from') },
    state: {
      path: typeof flags.state === 'string' && flags.state !== '' ? flags.state : undefined,
      resume: flags.resume === true,
      force: flags.force === true,
    },
  }
}
