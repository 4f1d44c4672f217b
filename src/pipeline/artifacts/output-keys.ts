import { outputNames } from '../../report/outputs.ts'

// `pipelines` is what a chain adds. GitHub compares names without regard to letter case.
const OWN_NAMES: ReadonlySet<string> = new Set([...outputNames, 'json', 'pipelines'].map((name) => name.toLowerCase()))

// A dotenv report turns keys into environment variables of the following jobs: these would change what programs they run, what
// these trust, or what this tool and the CI system believe.
const DANGEROUS_NAMES: ReadonlySet<string> = new Set(
  'PATH HOME SHELL IFS ENV PS4 PROMPT_COMMAND PERL5OPT PERL5LIB PYTHONPATH PYTHONSTARTUP PYTHONHOME RUBYOPT RUBYLIB JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE REQUESTS_CA_BUNDLE'.split(
    ' ',
  ),
)
const DANGEROUS_PREFIXES =
  /^(?:CI_|GITLAB_|GITHUB_|RUNNER_|ACTIONS_|DOWNSTREAM_|TRIGGERED_|LD_|DYLD_|BASH_|GIT_|NPM_CONFIG_)/
const NODE_NAMES = /^NODE_(?:OPTIONS|PATH|EXTRA_CA_CERTS|TLS_REJECT_UNAUTHORIZED)$/

/** Why a key of a dotenv file cannot become an output; `undefined` when it can. */
export function refuseOutputKey(key: string): string | undefined {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key)) return 'a key is made of letters, digits and underscores'
  if (OWN_NAMES.has(key.toLowerCase())) return 'it is the name of an output of our own'
  if (key === '__proto__' || key === 'constructor' || key === 'prototype') return 'it is reserved'
  const upper = key.toUpperCase()
  if (DANGEROUS_NAMES.has(upper) || DANGEROUS_PREFIXES.test(upper) || NODE_NAMES.test(upper) || upper === 'CI') {
    return 'it would change how the following jobs run'
  }
  return undefined
}
