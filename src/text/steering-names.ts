/**
 * Whether a name that a downstream chose would change how the following jobs run. Outputs and dotenv reports become environment
 * variables there: these say which programs run and what they load, whom they trust and where they send things, or what this tool and
 * the CI system believe. Letter case is ignored, as Windows does.
 *
 * There is no complete list of such names; this one is kept here alone, with its sources. Names of versions and images, which are what
 * outputs are for, stay free: `PYTHON_VERSION` is, `PYTHONPATH` is not.
 */
export function isSteeringName(name: string): boolean {
  const upper = name.toUpperCase()
  return names.has(upper) || prefixes.some((prefix) => upper.startsWith(prefix)) || stems.test(upper)
}

/** Of interpreters that have all their variables in one word: `PYTHONPATH`, `PERL5OPT`, `RUBYLIB`, `RUSTFLAGS`. */
const stems = /^(?:(?:PYTHON|RUBY|RUST)[A-Z]|PERL[A-Z5])/

/** One line for each source. */
const prefixes: readonly string[] = [
  ...['TRIGGERED_', 'DOWNSTREAM_'], // our own: src/report/dotenv.ts and the option table
  ...['CI_', 'GITLAB_'], // https://docs.gitlab.com/ci/variables/predefined_variables/
  ...['FF_', 'RUNNER_'], // https://docs.gitlab.com/runner/configuration/feature-flags/ (RUNNER_ is GitHub's too)
  ...['GITHUB_', 'ACTIONS_', 'INPUT_', 'STATE_'], // https://docs.github.com/actions/reference/workflows-and-actions/variables, and its runner
  ...['LD_', 'DYLD_'], // ld.so(8) of Linux, dyld(1) of macOS
  'BASH_', // bash(1): BASH_ENV, and BASH_FUNC_… for functions
  ...['GIT_', 'SSH_'], // git(1), ssh(1): commands to run; GitLab Runner reads some as well
  'XDG_', // https://specifications.freedesktop.org/basedir-spec: where programs find their configuration
  ...['OPENSSL_', 'CURL_'], // openssl-env(7), curl(1)
  ...['NPM_CONFIG_', 'YARN_', 'COREPACK_'], // https://docs.npmjs.com/cli/using-npm/config, https://yarnpkg.com/configuration/yarnrc
  ...['PIP_', 'UV_', 'POETRY_', 'TWINE_'], // https://pip.pypa.io/en/stable/topics/configuration/ and the same of uv, Poetry, Twine
  'BUNDLE_', // https://bundler.io/man/bundle-config.1.html
  'COMPOSER_', // https://getcomposer.org/doc/03-cli.md#environment-variables
  'CARGO_', // https://doc.rust-lang.org/cargo/reference/environment-variables.html
  'CMAKE_', // https://cmake.org/cmake/help/latest/manual/cmake-env-variables.7.html
  ...['DOTNET_', 'CORECLR_', 'COR_', 'COMPLUS_', 'NUGET_', 'MSBUILD'], // https://learn.microsoft.com/dotnet/core/tools/dotnet-environment-variables
  ...['TF_CLI_', 'ANSIBLE_'], // https://developer.hashicorp.com/terraform/cli/config/environment-variables, Ansible's configuration
  'AWS_ENDPOINT_URL', // https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
]

const namesBySource: readonly (readonly [source: string, names: string])[] = [
  ['GitLab and GitHub set CI, GitLab the payload', 'CI TRIGGER_PAYLOAD'],
  ['sh(1)', 'PATH HOME SHELL IFS ENV CDPATH PS1 PS2 PS4 PWD OLDPWD USER LOGNAME'],
  ['bash(1), zsh(1)', 'PROMPT_COMMAND SHELLOPTS BASHOPTS GLOBIGNORE INPUTRC ZDOTDIR FPATH'],
  ['environ(7)', 'TMPDIR TMP TEMP TERM TERMINFO TERMCAP'],
  [
    'ld.so(8), resolver(3)',
    'GCONV_PATH GLIBC_TUNABLES LOCPATH NLSPATH HOSTALIASES LOCALDOMAIN RES_OPTIONS GETCONF_DIR',
  ],
  ['programs that others start', 'EDITOR VISUAL PAGER MANPAGER BROWSER LESSOPEN LESSCLOSE SUDO_ASKPASS'],
  ['Windows', 'COMSPEC PATHEXT SYSTEMROOT WINDIR USERPROFILE APPDATA LOCALAPPDATA PROGRAMDATA PSMODULEPATH'],
  [
    'https://nodejs.org/api/cli.html',
    'NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED NODE_REPL_EXTERNAL_MODULE',
  ],
  [
    'https://nodejs.org/api/cli.html, and SSLKEYLOGFILE, which gives TLS keys away',
    'NODE_USE_ENV_PROXY NODE_REDIRECT_WARNINGS NODE_V8_COVERAGE NODE_ICU_DATA SSLKEYLOGFILE',
  ],
  [
    'where interpreters find packages and settings',
    'VIRTUAL_ENV CONDA_PREFIX GEM_HOME GEM_PATH PHPRC PHP_INI_SCAN_DIR',
  ],
  ["lua(1), R's Startup", 'LUA_INIT LUA_PATH LUA_CPATH R_PROFILE R_PROFILE_USER R_ENVIRON R_ENVIRON_USER R_LIBS'],
  ['java(1) and the JVM', 'JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS JAVA_OPTS JAVA_HOME CLASSPATH'],
  [
    'build tools of Java',
    'MAVEN_OPTS MAVEN_ARGS MAVEN_HOME M2_HOME GRADLE_OPTS GRADLE_USER_HOME GRADLE_HOME ANT_OPTS SBT_OPTS',
  ],
  [
    'https://go.dev/ref/mod#environment-variables',
    'GOENV GOFLAGS GOPROXY GONOPROXY GOPRIVATE GOSUMDB GONOSUMDB GOINSECURE GOVCS GOAUTH',
  ],
  ['go help environment', 'GOPATH GOROOT GOBIN GOTOOLCHAIN GOTOOLDIR GOEXPERIMENT CGO_CFLAGS CGO_LDFLAGS'],
  ['make(1)', 'MAKEFLAGS GNUMAKEFLAGS MAKEFILES MFLAGS CC CXX CPP LD AR CFLAGS CXXFLAGS CPPFLAGS LDFLAGS'],
  [
    'gcc(1), pkg-config(1)',
    'CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH LIBRARY_PATH COMPILER_PATH GCC_EXEC_PREFIX PKG_CONFIG PKG_CONFIG_PATH',
  ],
  [
    'curl(1), wget(1), rsync(1)',
    'HTTP_PROXY HTTPS_PROXY FTP_PROXY ALL_PROXY NO_PROXY RSYNC_PROXY RSYNC_RSH WGETRC NETRC',
  ],
  [
    'certificates: OpenSSL, Requests, AWS, Nix, LWP',
    'SSL_CERT_FILE SSL_CERT_DIR REQUESTS_CA_BUNDLE AWS_CA_BUNDLE NIX_SSL_CERT_FILE PERL_LWP_SSL_CA_FILE PERL_MB_OPT PERL_MM_OPT',
  ],
  [
    'https://docs.docker.com/reference/cli/docker/',
    'DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT DOCKER_CERT_PATH DOCKER_TLS_VERIFY DOCKER_AUTH_CONFIG',
  ],
  [
    'where deployments go, and as whom',
    'KUBECONFIG VAULT_ADDR VAULT_TOKEN GOOGLE_APPLICATION_CREDENTIALS CLOUDSDK_CONFIG',
  ],
  [
    'https://docs.aws.amazon.com/sdkref/latest/guide/environment-variables.html',
    'AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_PROFILE AWS_CONFIG_FILE',
  ],
  [
    'https://docs.aws.amazon.com/sdkref/latest/guide/creds-config-files.html',
    'AWS_SHARED_CREDENTIALS_FILE AWS_ROLE_ARN AWS_WEB_IDENTITY_TOKEN_FILE',
  ],
]

const names: ReadonlySet<string> = new Set(namesBySource.flatMap(([, list]) => list.split(' ')))
