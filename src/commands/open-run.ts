import { type Clock, systemClock } from '../clock.ts'
import type { Host } from '../host/host.ts'
import type { Environment } from '../options/environment.ts'
import { type ResolveRequest, resolveOptions } from '../options/resolve.ts'
import { collectUpstreamVariables } from '../options/upstream.ts'
import { connect } from './connect.ts'
import type { RunContext } from './run-context.ts'

export interface OpenRequest extends ResolveRequest {
  readonly env: Environment
  readonly host: Host
  readonly signal: AbortSignal
  /** Default: the system's. */
  readonly clock?: Clock | undefined
}

/** Reads the options once and makes everything that a remote command works with. */
export async function openRun({ host, signal, clock = systemClock, ...request }: OpenRequest): Promise<RunContext> {
  const options = await resolveOptions(request)
  return {
    options,
    client: await connect(options, { host, clock }),
    host,
    clock,
    random: Math.random,
    signal,
    upstream: collectUpstreamVariables(request.env),
    username: request.env.GITLAB_USER_LOGIN,
  }
}
