import { readFile } from 'node:fs/promises'
import type { Clock } from '../clock.ts'
import { UsageError } from '../errors.ts'
import type { GitLabClient } from '../gitlab/api.ts'
import type { Host } from '../host/host.ts'
import type { Options } from '../options/options.ts'
import { VERSION } from '../version.ts'

/** The client for a run's options. Secrets are masked before anything else touches them. */
export async function connect(
  options: Options,
  { host, clock }: { readonly host: Host; readonly clock: Clock },
): Promise<GitLabClient> {
  for (const credential of [options.token, options.apiToken, options.jobToken])
    if (credential) host.mask(credential.value)
  for (const notice of options.notices ?? []) host.info(notice)
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
      userAgent: `gitlab-downstream/${VERSION}`,
      onRetry: ({ method, path, reason, delayMs }) =>
        host.debug(`${method} ${path}: ${reason}; again in ${Math.round(delayMs)} ms`),
    },
    { clock },
  )
}

async function readCertificates(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError(`ca-file ${path} cannot be read: ${cause.code ?? cause.message}`, { cause })
  })
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text
  throw new UsageError(`ca-file ${path} holds no PEM certificate`, {
    hints: [
      'a PEM certificate begins with -----BEGIN CERTIFICATE-----; convert others with `openssl x509 -inform der`',
    ],
  })
}
