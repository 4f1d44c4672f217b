import { readFile } from 'node:fs/promises'
import { type Clock, systemClock } from '../clock.ts'
import { UsageError } from '../errors.ts'
import type { GitLabClient } from '../gitlab/api.ts'
import type { Pipeline } from '../gitlab/types.ts'
import type { Handover } from '../host/github-files.ts'
import type { Host } from '../host/host.ts'
import type { Options } from '../options/options.ts'
import { type ResolveRequest, resolveOptions } from '../options/resolve.ts'
import { collectUpstreamVariables, type Environment } from '../options/sources.ts'
import type { RootNode } from '../pipeline/tree.ts'
import { VERSION } from '../version.ts'

/** What every command works with; made by the entries, or by a test. */
export interface RunContext {
  readonly options: Options
  readonly client: GitLabClient
  readonly host: Host
  readonly clock: Clock
  /** In [0, 1). */
  readonly random: () => number
  /** Aborts with an `InterruptedError`. */
  readonly signal: AbortSignal
  /** `UPSTREAM_*` variables that are known here. */
  readonly upstream: Readonly<Record<string, string>>
  /** Only where a step follows that can end this run. */
  readonly handover?: Handover | undefined
}

/** A pipeline this run is about. */
export interface Run {
  /** The pipeline as last read, and those below it. */
  readonly root: RootNode
  /** Started by this call, as opposed to attached to; decides whether it may be canceled. */
  readonly started: boolean
  /** By the clock's monotonic time: `timeout` counts from the beginning of the run, starting included. */
  readonly deadlineAtMs: number
}

/** Whether the pipeline runs another commit than `expect-sha` says. */
export function runsOtherCommit({ sha }: Pipeline, { expectSha }: Pick<Options, 'expectSha'>): boolean {
  return expectSha !== undefined && !sha.toLowerCase().startsWith(expectSha)
}

/** When a run that begins now must end, for {@link Run.deadlineAtMs}. */
export function deadlineOf({ clock, options }: Pick<RunContext, 'clock' | 'options'>): number {
  return clock.monotonicMs() + options.timeoutSeconds * 1000
}

interface OpenRequest extends ResolveRequest {
  readonly env: Environment
  /** Where the HTTP library looks for proxies. Default: `env`. */
  readonly proxyVariables?: Environment | undefined
  readonly host: Host
  readonly signal: AbortSignal
  /** Default: the system's. */
  readonly clock?: Clock | undefined
}

/** Reads the options once and makes everything that a remote command works with. */
export async function openRun({
  host,
  signal,
  clock = systemClock,
  proxyVariables,
  ...request
}: OpenRequest): Promise<RunContext> {
  const options = await resolveOptions(request)
  return {
    options,
    client: await connect(options, { host, clock, proxyVariables: proxyVariables ?? request.env }),
    host,
    clock,
    random: Math.random,
    signal,
    upstream: collectUpstreamVariables(request.env),
  }
}

/** The client for a run's options. Secrets are masked before anything else touches them. */
export async function connect(
  options: Options,
  { host, clock, proxyVariables }: { readonly host: Host; readonly clock: Clock; readonly proxyVariables: Environment },
): Promise<GitLabClient> {
  for (const credential of [options.token, options.apiToken, options.jobToken])
    if (credential) host.mask(credential.value)
  for (const notice of options.notices) host.info(notice)
  for (const warning of options.warnings) host.warn(warning)
  const [{ createGitLabClient }, caCertificates] = await Promise.all([
    import('../gitlab/client.ts'),
    options.caFile === undefined ? undefined : readCertificates(options.caFile),
  ])
  return createGitLabClient(
    {
      baseUrl: options.gitlabUrl,
      apiVersion: options.apiVersion,
      token: options.token?.value,
      apiToken: options.apiToken?.value,
      jobToken: options.jobToken?.value,
      requestTimeoutSeconds: options.requestTimeoutSeconds,
      retries: options.retries,
      caCertificates,
      proxyVariables,
      userAgent: `gitlab-downstream/${VERSION}`,
      dryRun: options.dryRun,
      onRetry: ({ method, path, reason, delayMs }) =>
        host.debug(`${method} ${path}: ${reason}; again in ${Math.round(delayMs)} ms`),
    },
    { clock },
  )
}

async function readCertificates(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(async (cause: unknown) => {
    const { fileErrorWords } = await import('../files.ts')
    throw new UsageError(`ca-file ${path} cannot be read: ${fileErrorWords(cause)}`, { cause })
  })
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text
  throw new UsageError(`ca-file ${path} holds no PEM certificate`, {
    hints: [
      'a PEM certificate begins with -----BEGIN CERTIFICATE-----; convert others with `openssl x509 -inform der`',
    ],
  })
}
