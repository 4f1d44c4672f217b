import { readFile } from 'node:fs/promises'
import { type Clock, systemClock } from '../clock.ts'
import { UsageError } from '../errors.ts'
import type { ClientSettings, GitLabClient } from '../gitlab/api.ts'
import type { Host } from '../host/host.ts'
import type { NotifySettings, Observer } from '../notify/observer.ts'
import type { Options } from '../options/options.ts'
import { type ResolveRequest, resolveOptions } from '../options/resolve.ts'
import { collectUpstreamVariables, type Environment, identifyCiJob } from '../options/sources.ts'
import { VERSION } from '../version.ts'
import type { RunContext } from './context.ts'

interface OpenRequest extends Omit<ResolveRequest, 'onSecret'> {
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
  const options = await resolveOptions({ ...request, onSecret: host.mask })
  // Before anything else touches them.
  for (const secret of listSecrets(options)) host.mask(secret)
  for (const notice of options.notices) host.info(notice)
  for (const warning of options.warnings) host.warn(warning)
  const outside = { host, clock, signal, proxyVariables: proxyVariables ?? request.env }
  const deadlineAtMs = clock.monotonicMs() + options.timeoutSeconds * 1000
  const client = await connect(options, outside)
  return {
    options,
    client,
    host,
    clock,
    random: Math.random,
    signal,
    deadlineAtMs,
    observer: await openObserver(options, {
      ...outside,
      client,
      deadlineAtMs,
      env: request.env,
      hasPost: request.face === 'action',
      follows: follows(options, request),
    }),
    upstream: collectUpstreamVariables(request.env),
    ciJob: identifyCiJob(request.env),
  }
}

function listSecrets({ token, apiToken, jobToken }: Options): readonly string[] {
  return [token, apiToken, jobToken].flatMap((credential) => credential?.value ?? [])
}

/** Whether the run has something to tell: some commands always wait, and so does a chain. */
function follows({ wait, pipelineId, chain }: Options, { command }: Pick<OpenRequest, 'command'>): boolean {
  const isChoice = command?.options?.includes('wait') ?? true
  return wait || !isChoice || pipelineId !== undefined || chain !== undefined
}

/** Few runs tell anything elsewhere, and a plain trigger loads as little as it can. */
async function openObserver(
  options: Options,
  { follows, ...settings }: Omit<NotifySettings, 'options' | 'caCertificates'> & { readonly follows: boolean },
): Promise<Observer | undefined> {
  const isAsked = options.githubToken !== undefined || options.mergeRequestNote || options.commitStatus
  if (!isAsked || options.dryRun || !follows) return undefined
  const { openObserver } = await import('../notify/open.ts')
  const caCertificates = options.caFile === undefined ? undefined : await readCertificates(options.caFile)
  return openObserver({ ...settings, options, caCertificates })
}

/** The client for a run's options. */
export async function connect(
  options: Options,
  {
    host,
    clock,
    proxyVariables,
    admit,
  }: Pick<ClientSettings, 'admit'> & {
    readonly host: Host
    readonly clock: Clock
    readonly proxyVariables: Environment
  },
): Promise<GitLabClient> {
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
      admit,
      onAnswer: host.showsDebug
        ? ({ method, path, status, durationMs, requestId: id }) =>
            host.debug(`${method} ${path}: ${status} in ${Math.round(durationMs)} ms${id ? `, request ${id}` : ''}`)
        : undefined,
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
