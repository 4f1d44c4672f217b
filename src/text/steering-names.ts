/**
 * Whether a name that a downstream chose would change how the following jobs run. Outputs and dotenv reports become environment
 * variables there: these say which programs run, what those trust, or what this tool and the CI system believe. Letter case is
 * ignored, as Windows does.
 */
export function isSteeringName(name: string): boolean {
  const upper = name.toUpperCase()
  return names.has(upper) || prefixes.some((prefix) => upper.startsWith(prefix))
}

/** One line for each source. */
const prefixes: readonly string[] = [
  ...['TRIGGERED_', 'DOWNSTREAM_'], // our own: src/report/dotenv.ts and the option table
  ...['CI_', 'GITLAB_'], // https://docs.gitlab.com/ci/variables/predefined_variables/
  ...['FF_', 'RUNNER_'], // https://docs.gitlab.com/runner/configuration/feature-flags/ (RUNNER_ is GitHub's too)
  ...['GITHUB_', 'ACTIONS_'], // https://docs.github.com/actions/reference/workflows-and-actions/variables
  ...['LD_', 'DYLD_'], // ld.so(8) of Linux, dyld(1) of macOS
  'BASH_', // bash(1), e.g. BASH_ENV
  'GIT_', // git(1), e.g. GIT_SSH_COMMAND; GitLab Runner reads some as well
  'NPM_CONFIG_', // https://docs.npmjs.com/cli/using-npm/config
]

/** One line for each source. */
const names: ReadonlySet<string> = new Set([
  'CI', // GitLab and GitHub set it
  ...['PATH', 'HOME', 'SHELL', 'IFS', 'ENV', 'PS4', 'PROMPT_COMMAND'], // sh(1), bash(1)
  ...['NODE_OPTIONS', 'NODE_PATH', 'NODE_EXTRA_CA_CERTS', 'NODE_TLS_REJECT_UNAUTHORIZED'], // https://nodejs.org/api/cli.html
  ...['PERL5OPT', 'PERL5LIB'], // perlrun(1)
  ...['PYTHONPATH', 'PYTHONSTARTUP', 'PYTHONHOME'], // https://docs.python.org/3/using/cmdline.html
  ...['RUBYOPT', 'RUBYLIB'], // ruby(1)
  ...['JAVA_TOOL_OPTIONS', '_JAVA_OPTIONS', 'JDK_JAVA_OPTIONS'], // java(1) and the JVM
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY', 'CURL_CA_BUNDLE'], // curl(1)
  ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'REQUESTS_CA_BUNDLE'], // openssl-env(7), Python's Requests
])
