import type { RequestPreview } from '../gitlab/api.ts'
import { DryRunStop } from '../gitlab/dry-run.ts'
import type { Pipeline } from '../gitlab/types.ts'
import type { RunResult } from '../report/result.ts'
import type { RunContext } from './context.ts'
import { createResult, type Ending } from './result.ts'

/** How every dry run ends. */
export const DRY_RUN: Ending = {
  result: 'dry-run',
  exitCode: 0,
  message: 'Dry run: nothing was sent that changes anything',
}

/** Shows the requests that the given calls would send, with a client that sends none of them; the end of a run about a pipeline. */
export async function showRequests(
  calls: readonly (() => Promise<unknown>)[],
  { client, host, pipeline }: Pick<RunContext, 'client' | 'host'> & { readonly pipeline: Pipeline },
): Promise<RunResult> {
  for (const request of await collectRequests(calls)) showRequest(request, host)
  return createResult(DRY_RUN, pipeline, client)
}

/** The requests that the given calls would send, in their order. */
export async function collectRequests(calls: readonly (() => Promise<unknown>)[]): Promise<readonly RequestPreview[]> {
  const requests: RequestPreview[] = []
  for (const call of calls) {
    try {
      await call()
    } catch (error) {
      if (!(error instanceof DryRunStop)) throw error
      requests.push(error.request)
    }
  }
  return requests
}

export function showRequest({ method, url, body }: RequestPreview, host: Pick<RunContext['host'], 'info'>): void {
  host.info(`${method} ${url}`)
  if (body === undefined) return
  for (const line of JSON.stringify(body, undefined, 2).split('\n')) host.info(line)
}
