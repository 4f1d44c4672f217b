import { type Delivery, GitLabUnavailableError } from '../errors.ts'
import type { TransportError } from '../http/transport-error.ts'

/** Explains a failed exchange to the caller: what failed, on which way, and what to do. */
export function explainFailure(error: TransportError, { purpose, timeoutSeconds }: Facts): GitLabUnavailableError {
  const { text, hints, transient } = describe(error, timeoutSeconds)
  return new GitLabUnavailableError(`could not ${purpose}: ${text}`, {
    delivery: deliveryOf(error),
    transient,
    isForeign: error.failure === 'redirect',
    hints,
    cause: error,
  })
}

interface Facts {
  /** Completes "could not …". */
  readonly purpose: string
  readonly timeoutSeconds: number
}

function deliveryOf({ mayHaveArrived }: TransportError): Delivery {
  return mayHaveArrived ? 'unknown' : 'not-sent'
}

interface Description {
  readonly text: string
  readonly hints: readonly string[]
  readonly transient: boolean
}

function describe(error: TransportError, timeoutSeconds: number): Description {
  const { host, proxyHost, code } = error
  const way = proxyHost === undefined ? host : `${host} (through the proxy ${proxyHost})`
  switch (error.failure) {
    case 'dns':
      return {
        text: `the host name ${host} is unknown here (${code})`,
        hints: ['check the host name in `gitlab-url`', 'check that this machine can resolve the names of your network'],
        transient: true,
      }
    case 'connect':
      return {
        text: `no connection to ${way} (${error.message})`,
        hints: [
          'check `gitlab-url` with its port',
          'check that a firewall does not block the way from this machine; set HTTPS_PROXY where a proxy is needed',
        ],
        transient: true,
      }
    case 'tls':
      return describeTls(error, way)
    case 'proxy':
      return describeProxy(error)
    case 'timeout':
      return {
        text: `${way} gave no answer within ${timeoutSeconds} s`,
        hints: error.mayHaveArrived
          ? ['raise `request-timeout` if the server is slow']
          : ['check `gitlab-url`, and firewalls between this machine and GitLab'],
        transient: true,
      }
    case 'reset':
      return { text: `${way} broke the connection (${error.message})`, hints: [], transient: true }
    case 'cut':
      return { text: `the answer of ${way} was cut short`, hints: [], transient: true }
    case 'too-large':
      return { text: error.message, hints: [], transient: false }
    case 'redirect':
      return {
        text: `${host} did not answer as GitLab's API does: ${error.message}`,
        hints: [
          'set `gitlab-url` to the address that GitLab itself uses, with https where it redirects there',
          'a login page in front of GitLab redirects too: have requests below /api/ let through a single sign-on',
        ],
        transient: false,
      }
  }
}

function describeTls(error: TransportError, way: string): Description {
  const { code } = error
  if (code === 'EPROTO' || code?.startsWith('ERR_SSL')) {
    return {
      text: `no TLS connection to ${way} (${code})`,
      hints: ['the port may speak plain http: check `gitlab-url`', 'a proxy or a firewall on the way may break TLS'],
      transient: false,
    }
  }
  const isName = code === 'ERR_TLS_CERT_ALTNAME_INVALID'
  const isDate = code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID'
  return {
    text: `the certificate of ${way} is not trusted (${code}: ${error.message})`,
    hints: isName
      ? ['write the host name of the certificate in `gitlab-url`']
      : isDate
        ? ["renew the server's certificate, or correct the clock of this machine"]
        : ['give the certificate of the issuing authority as `ca-file` (PEM)'],
    transient: false,
  }
}

function describeProxy(error: TransportError): Description {
  const status = /statusCode=(\d+)/.exec(error.message)?.[1]
  const why = status === undefined ? error.message.replace(/^.*?cause=/, '') : `it answered ${status}`
  return {
    text: `the proxy ${error.proxyHost ?? ''} did not connect to ${error.host} (${why})`,
    hints:
      status === '407'
        ? [
            'the proxy needs a user name and a password: set HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT, with special characters percent-encoded',
          ]
        : ['check HTTPS_PROXY and HTTP_PROXY', `if ${error.host} can be reached without a proxy, add it to NO_PROXY`],
    transient: status === undefined || Number(status) >= 500,
  }
}
