import type { RequestPreview } from '../gitlab/api.ts'
import { DryRunStop } from '../gitlab/dry-run.ts'
import { collectRequests, DRY_RUN, showRequest } from '../run/dry-run.ts'
import type { CommandOutcome, LocalContext } from './command.ts'

/** Runs a command with a client that sends reads only; the first request that it would send beside them ends it, and is shown. */
export async function endAtRequest(
  run: () => Promise<CommandOutcome>,
  context: Pick<LocalContext, 'host'>,
): Promise<CommandOutcome> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof DryRunStop)) throw error
    return endDryRun([error.request], context)
  }
}

/** The end of a dry run that would send several requests. */
export async function planRequests(
  calls: readonly (() => Promise<unknown>)[],
  context: Pick<LocalContext, 'host'>,
): Promise<CommandOutcome> {
  return endDryRun(await collectRequests(calls), context)
}

function endDryRun(requests: readonly RequestPreview[], { host }: Pick<LocalContext, 'host'>): CommandOutcome {
  for (const request of requests) showRequest(request, host)
  host.info(DRY_RUN.message)
  return { exitCode: 0, document: { result: DRY_RUN.result, requests } }
}
