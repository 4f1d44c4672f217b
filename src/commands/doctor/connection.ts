import { type DownstreamError, UnreachableError } from '../../errors.ts'
import { GitLabRefusedError, GitLabUnavailableError } from '../../gitlab/errors.ts'
import { proxyHostOf } from '../../gitlab/http/agents.ts'
import { type Check, check, type DoctorContext } from '../../run/examine.ts'

const LARGEST_SKEW_SECONDS = 60

/** Name, connection, TLS and GitLab behind it: one request tries them all, and its error names the first that fails. */
export async function checkConnection(context: DoctorContext): Promise<readonly Check[]> {
  const { client, options, signal } = context
  const proxyHost = await proxyHostOf(client.baseUrl)
  const way = [
    ...(proxyHost === undefined ? [] : [`through the proxy ${proxyHost}`]),
    ...(options.caFile === undefined ? [] : [`trusting ${options.caFile} too`]),
  ]
  const place = [client.baseUrl, ...way].join(', ')
  try {
    const { version } = await client.probeInstance({ signal })
    return [
      check('instance', 'pass', `${place} answers`),
      version === undefined
        ? check('version', 'skip', 'GitLab shows its version only to an access token')
        : checkVersion(version),
      checkClock(client.clockSkewMs),
    ]
  } catch (error) {
    if (error instanceof GitLabUnavailableError) return [unreachable(error)]
    if (error instanceof GitLabRefusedError && options.apiVersion === 'v3') return [reachedByV3(place)]
    if (error instanceof GitLabRefusedError) return [unreachable(notGitLab(error, client.baseUrl))]
    throw error
  }
}

/** What such an old server answers to which question is not known any more: any answer will do. */
function reachedByV3(place: string): Check {
  return check('instance', 'warn', `${place} answers; through API v3 builds can be started, and nothing can be read`)
}

function unreachable({ message, hints }: DownstreamError): Check {
  return check('instance', 'fail', message, hints)
}

function notGitLab({ message }: GitLabRefusedError, baseUrl: string): DownstreamError {
  return new UnreachableError(message, {
    hints: [
      `check \`gitlab-url\`: ${baseUrl} answers, but not as GitLab's API does`,
      'an instance below a path needs that path in `gitlab-url`',
    ],
  })
}

/** Under 18.2 job tokens read no pipelines; 16 and older are without security fixes. */
function checkVersion(version: string): Check {
  const major = Number(/^\d+/.exec(version)?.[0] ?? Number.NaN)
  const message = `GitLab ${version}`
  if (major >= 18 || Number.isNaN(major)) return check('version', 'pass', message)
  return check(
    'version',
    'pass',
    `${message}; before 18.2 a job token reads no pipelines: waiting takes an \`api-token\``,
  )
}

function checkClock(skewMs: number | undefined): Check {
  if (skewMs === undefined) return check('clock', 'skip', 'the answer had no date')
  const seconds = Math.round(Math.abs(skewMs) / 1000)
  const direction = skewMs > 0 ? 'behind' : 'ahead of'
  if (seconds <= LARGEST_SKEW_SECONDS) return check('clock', 'pass', `${seconds} s ${direction} the server's`)
  return check('clock', 'warn', `this machine's clock is ${seconds} s ${direction} the server's`, [
    'set the clock (NTP): certificates, expiry dates and artifact links depend on it',
  ])
}
